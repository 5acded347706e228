/**
 * One filter applied to the cube: which utterances and which positions pass. It does in loops what `underFilter` of
 * src/lib/data does in SQL. The SQL is the definition: a property test compares the two.
 */
import { dayNumber } from '../model/day';
import type { Filter } from '../model/filter';
import { MODES, SIDES, STANCES } from '../model/vocab';
import type { Cube } from './cube';
import { NOTHING } from './missing';

/** 1 for the number of each of `values`; null if `values` is empty, so that the test can be skipped. */
function flags(values: readonly string[], size: number, numberOf: (value: string) => number | undefined) {
	if (values.length === 0) return null;
	const on = new Uint8Array(size);
	for (const value of values) {
		const at = numberOf(value);
		if (at !== undefined && at >= 0) on[at] = 1;
	}
	return on;
}

/** The filter's conditions on one report. */
export interface ReportTest {
	modes: Uint8Array | null;
	outlets: Uint8Array | null;
}

export const reportTest = (
	cube: Cube,
	{ modes, outlets }: Pick<Filter, 'modes' | 'outlets'>
): ReportTest => ({
	modes: flags(modes, MODES.length, (mode) => (MODES as readonly string[]).indexOf(mode)),
	outlets: flags(outlets, cube.outlets.outlet_id.length, (id) => cube.placeOf.outlet.get(id))
});

/** Whether a single report meets both the mode and the outlet. */
export const reportMeets = (cube: Cube, { modes, outlets }: ReportTest, report: number): boolean =>
	(modes === null || modes[cube.reports.mode[report]!] === 1) &&
	(outlets === null || outlets[cube.articles.outlet[cube.reports.article[report]!]!] === 1);

function someReportMeets(cube: Cube, test: ReportTest, utterance: number): boolean {
	const end = cube.reportsFrom[utterance + 1]!;
	for (let r = cube.reportsFrom[utterance]!; r < end; r++) if (reportMeets(cube, test, r)) return true;
	return false;
}

/** Actors selected by the filter, individually or by side; null if it selects none. */
function holderFlags(cube: Cube, { actors, sides }: Filter): Uint8Array | null {
	const named = flags(actors, cube.actors.actor_id.length, (id) => cube.placeOf.actor.get(id));
	const bySide = flags(sides, SIDES.length, (side) => (SIDES as readonly string[]).indexOf(side));
	if (!bySide) return named;
	const both = Uint8Array.from(cube.actors.side, (side) => bySide[side]!);
	return named ? both.map((on, a) => on & named[a]!) : both;
}

/** 1 for each utterance that passes every filter except the one on stances. */
export function keptUtterances(cube: Cube, filter: Filter): Uint8Array {
	const { firstDay, lastDay, utterances } = cube;
	const count = lastDay.length;
	const kept = new Uint8Array(count);
	const holders = holderFlags(cube, filter);
	const test = reportTest(cube, filter);
	const byReport = test.modes !== null || test.outlets !== null;
	const from = filter.from === null ? null : dayNumber(filter.from);
	const to = filter.to === null ? null : dayNumber(filter.to);
	for (let u = 0; u < count; u++) {
		if (holders && holders[utterances.holder[u]!] === 0) continue;
		if ((from !== null || to !== null) && undated(cube, u)) continue;
		if (from !== null && lastDay[u] !== NOTHING && lastDay[u]! < from) continue;
		// NOTHING is smaller than any day, so an unknown first day passes.
		if (to !== null && firstDay[u]! > to) continue;
		if (byReport && !someReportMeets(cube, test, u)) continue;
		kept[u] = 1;
	}
	return kept;
}

/** Whether nothing is known about when it was said. */
export const undated = ({ firstDay, utterances }: Cube, utterance: number): boolean =>
	firstDay[utterance] === NOTHING && utterances.said_to[utterance] === NOTHING;

/** A position, as an index into the cube's ranking. */
export type Ranked = number;

/**
 * Calls `each` once per holder with a position on the proposition among `kept`, passing its positions in the order of
 * `nth`: the first is the one it is taken to hold. The list is reused for the next holder.
 */
export function eachHolder(
	{ ranked, utterances }: Cube,
	kept: Uint8Array,
	proposition: number,
	position: Filter['position'],
	each: (holder: number, held: readonly Ranked[]) => void
): void {
	const end = ranked.from[proposition + 1] ?? 0;
	let held: Ranked[] = [];
	let holder = -1;
	const done = () => {
		if (held.length) each(holder, position === 'frequent' ? oftenFirst(held, ranked.stance) : held);
	};
	for (let i = ranked.from[proposition] ?? 0; i < end; i++) {
		const u = ranked.utterance[i]!;
		if (kept[u] === 0) continue;
		const next = utterances.holder[u]!;
		if (next !== holder) {
			done();
			holder = next;
			held = [];
		}
		held.push(i);
	}
	done();
}

/** The most frequent stance first, then the given order. */
export function oftenFirst(held: readonly Ranked[], stance: ArrayLike<number>): Ranked[] {
	const times = new Uint32Array(STANCES.length);
	for (const i of held) times[stance[i]!]!++;
	return [...held].sort((a, b) => times[stance[b]!]! - times[stance[a]!]! || a - b);
}

/** By actor: the number of the stance it is taken to hold on the proposition; -1 if it has none among `kept`. */
export function taken(
	cube: Cube,
	kept: Uint8Array,
	proposition: number,
	position: Filter['position']
): Int8Array {
	const stances = new Int8Array(cube.actors.actor_id.length).fill(-1);
	const { ranked, utterances } = cube;
	if (position === 'latest') {
		const end = ranked.from[proposition + 1] ?? 0;
		for (let i = ranked.from[proposition] ?? 0; i < end; i++) {
			const u = ranked.utterance[i]!;
			const holder = utterances.holder[u]!;
			if (kept[u] === 1 && stances[holder] === -1) stances[holder] = ranked.stance[i]!;
		}
		return stances;
	}
	eachHolder(cube, kept, proposition, position, (holder, [best]) => {
		stances[holder] = ranked.stance[best!]!;
	});
	return stances;
}

/** The result of a filter. */
export interface Left {
	/** Utterances that pass every filter except the one on stances. */
	kept: Uint8Array;
	/**
	 * Those of actors whose position on the proposition is among the selected stances; equals `kept` if none is selected.
	 */
	shown: Uint8Array;
}

/** `kept`, without the actors whose position on `proposition` is not among the selected stances. */
export function underFilter(cube: Cube, filter: Filter, proposition: number, kept: Uint8Array): Left {
	if (filter.stances.length === 0) return { kept, shown: kept };
	const wanted = flags(filter.stances, STANCES.length, (stance) =>
		(STANCES as readonly string[]).indexOf(stance)
	)!;
	const stances = taken(cube, kept, proposition, filter.position);
	const chosen = Uint8Array.from(stances, (stance) => (stance >= 0 && wanted[stance] === 1 ? 1 : 0));
	return { kept, shown: kept.map((on, u) => on & chosen[cube.utterances.holder[u]!]!) };
}
