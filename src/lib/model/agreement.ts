/**
 * Who stands with whom: agreement less disagreement, over the propositions that both addressed.
 *
 * A proposition counts as `same` where both take the very same stance, and as `opposite` where one supports what the
 * other opposes. Conditional and ambivalent lie between the sides: they agree with themselves alone and oppose nothing.
 * No position agrees with nothing, itself included: two who decline to say have not been heard to agree. All count among
 * those both addressed, so they draw the score towards 0.
 */
import type { Stance } from './vocab';

export interface Agreement {
	same: number;
	opposite: number;
	/** Propositions both addressed. */
	both: number;
	/** (same − opposite) / both: 1 always alike, −1 always opposed. Null where they share fewer than `LEAST_SHARED`. */
	score: number | null;
}

/** Fewer propositions than this say nothing of two actors. */
export const LEAST_SHARED = 2;

const opposed = (a: Stance, b: Stance) =>
	(a === 'support' && b === 'oppose') || (a === 'oppose' && b === 'support');

/** Compares two actors by their positions: proposition id → stance. The order of the two does not matter. */
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
