/** The two windows that the data suggest if the reader has chosen none. */
import { bisectLeft, groups, max, min } from 'd3-array';
import type { ShiftRow } from '../../data/queries/shift';
import { addDays, type Day } from '../../model/day';
import { bounds, type Windows } from '../../model/windows';

/**
 * The windows before a day and from it on. Of all days on which the second window could begin, the one that leaves most
 * actors with a dated position on both sides; on a tie, the one that splits the utterances most evenly, then the
 * earliest. The direction of moves plays no part. Null if no day has utterances on both sides.
 */
export function suggestedWindows(rows: readonly ShiftRow[]): Windows | null {
	const dated = rows.flatMap((row) => {
		const { first, last } = bounds(row);
		return last === null ? [] : [{ actor: row.actor_id, first, last }];
	});
	const firsts = dated.flatMap(({ first }) => first ?? []).sort();
	const lasts = dated.map(({ last }) => last).sort();
	// An actor can be compared from the day after its first utterance has certainly ended until its last certainly
	// begins.
	const reach = groups(dated, ({ actor }) => actor).flatMap(([, own]) => {
		const from = min(own, ({ last }) => last);
		const to = max(own, ({ first }) => first ?? undefined);
		return from !== undefined && to !== undefined && from < to ? [{ from, to }] : [];
	});
	const [starts, ends] = [reach.map(({ from }) => from).sort(), reach.map(({ to }) => to).sort()];

	let best: { day: Day; compared: number; uneven: number } | null = null;
	for (const day of new Set(firsts)) {
		const before = bisectLeft(lasts, day);
		const after = firsts.length - bisectLeft(firsts, day);
		if (before === 0 || after === 0) continue;
		const compared = bisectLeft(starts, day) - bisectLeft(ends, day);
		const uneven = Math.abs(before - after);
		if (!best || compared > best.compared || (compared === best.compared && uneven < best.uneven))
			best = { day, compared, uneven };
	}
	return (
		best && [
			{ from: null, to: addDays(best.day, -1) },
			{ from: best.day, to: null }
		]
	);
}
