/**
 * Lanes with more utterances than can be distinguished as marks: they are counted by run of days and stance and drawn as
 * bars. Of more actors than there is room for, only those with the most utterances have a lane, and a note says how many
 * do not. No pixels here.
 */
import { dayFromNumber, type Day } from '../../model/day';
import { counted, dayRange, joined } from '../../model/format';
import { STANCES, stanceCounted, type Stance } from '../../model/vocab';
import { actorsWithMost } from '../actors-with-most';
import type { LaneCount } from './rows';
import type { Lane, LaneGroup, LanesSeries } from './series';

/** Maximum number of lanes with marks. */
const LANES_MOST = 48;

export interface Undrawn {
	actors: number;
	utterances: number;
	/** Actors who spoke only about other propositions. */
	elsewhere: number;
}

const utterancesOf = (lane: Lane) => lane.items.reduce((sum, item) => sum + item.utterances.length, 0);

/** The lanes that are drawn, in the order of the series: all, or the chosen actors and those with the most utterances. */
export function lanesDrawn(
	series: LanesSeries,
	chosen: readonly string[]
): { groups: LaneGroup[]; dense: boolean; undrawn: Undrawn | null } {
	if (series.undrawn) {
		const { actors, elsewhere } = series.undrawn;
		return { groups: series.groups, dense: true, undrawn: actors + elsewhere > 0 ? series.undrawn : null };
	}
	const spoke = (lane: Lane) => lane.items.some((item) => item.stance !== null);
	const every = series.groups.flatMap((group) => group.lanes);
	// Lanes without marks are dropped first, unless no lane has any.
	const marked = every.filter((lane) => spoke(lane) || chosen.includes(lane.id));
	const all = every.some(spoke) ? marked : every;
	const elsewhere = every.length - all.length;
	if (every.length <= LANES_MOST && elsewhere === 0)
		return { groups: series.groups, dense: false, undrawn: null };
	const utterancesBy = new Map(all.map((lane) => [lane.id, utterancesOf(lane)]));
	const kept = actorsWithMost(utterancesBy, LANES_MOST, chosen);
	const groups = series.groups.flatMap((group) => {
		const lanes = group.lanes.filter((lane) => kept.has(lane.id));
		return lanes.length ? [{ ...group, lanes }] : [];
	});
	const away = all.filter((lane) => !kept.has(lane.id));
	const utterances = away.reduce((sum, lane) => sum + (utterancesBy.get(lane.id) ?? 0), 0);
	return { groups, dense: false, undrawn: { actors: away.length, utterances, elsewhere } };
}

/** An actor's utterances in a run of days, counted by stance; null counts those about other propositions. */
export interface Bin {
	from: Day;
	to: Day;
	counts: { stance: Stance | null; count: number }[];
	total: number;
	label: string;
}

const ORDER = [...STANCES, null];

/** A lane's bins of `days` days each, counted from day `first`, in time order and without empty ones. */
export function binned(
	{ name, counts }: { name: string; counts: readonly LaneCount[] },
	first: number,
	days: number
): Bin[] {
	const bins = new Map<number, number[]>();
	for (const { day, stance, count } of counts) {
		const at = Math.floor((day - first) / days);
		const bin = bins.get(at) ?? ORDER.map(() => 0);
		bin[ORDER.indexOf(stance)]! += count;
		bins.set(at, bin);
	}
	return [...bins]
		.sort(([a], [b]) => a - b)
		.map(([at, sums]) => {
			const found = ORDER.flatMap((stance, i) => (sums[i] ? [{ stance, count: sums[i] }] : []));
			const total = sums.reduce((all, count) => all + count, 0);
			const [from, to] = [dayFromNumber(first + at * days), dayFromNumber(first + at * days + days - 1)];
			const words = found.map(({ stance, count }) =>
				stance ? stanceCounted(count, stance) : `${count} on other matters`
			);
			return {
				...{ from, to, counts: found, total },
				label: `${name}, ${dayRange(from, to)}: ${counted(total, 'statement')}, ${joined(words)}`
			};
		});
}
