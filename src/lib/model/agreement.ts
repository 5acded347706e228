/**
 * Who agrees with whom: agreements minus disagreements, over the propositions that both addressed. A proposition counts
 * as `same` if both take the same stance, and as `opposite` if one supports what the other opposes. Conditional and
 * ambivalent are between the sides: they agree only with themselves and oppose nothing. "No position" agrees with
 * nothing, not even with itself: two actors who decline to answer have not agreed. All of these count among the
 * propositions both addressed, so they draw the score towards 0.
 */
import type { Stance } from './vocab';

export interface Agreement {
	same: number;
	opposite: number;
	/** Number of propositions both addressed. */
	both: number;
	/** (same − opposite) / both: 1 for always the same, −1 for always opposed. Null below `LEAST_SHARED`. */
	score: number | null;
}

/** Fewer shared propositions than this say nothing about two actors. */
export const LEAST_SHARED = 2;

const opposed = (a: Stance, b: Stance) =>
	(a === 'support' && b === 'oppose') || (a === 'oppose' && b === 'support');

/** Compares two actors by their positions: proposition id → stance. Symmetric. */
export function agreement(a: ReadonlyMap<string, Stance>, b: ReadonlyMap<string, Stance>): Agreement {
	let [same, opposite, both] = [0, 0, 0];
	for (const [proposition, stance] of a) {
		const other = b.get(proposition);
		if (other === undefined) continue;
		both += 1;
		if (stance === other) same += stance === 'none' ? 0 : 1;
		else if (opposed(stance, other)) opposite += 1;
	}
	return { same, opposite, both, score: both < LEAST_SHARED ? null : (same - opposite) / both };
}
