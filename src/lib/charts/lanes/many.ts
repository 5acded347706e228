/**
 * Lanes with more marks than can be distinguished: above 2,000 they are counted by run of days and stance and drawn as
 * bars; above 60 actors only the most reported have a lane, and a note says how many do not. No pixels here.
 */
import { daysBetween, addDays, type Day } from '../../model/day';
import { counted, dayRange, joined } from '../../model/format';
import { STANCES, stanceCounted, type Stance } from '../../model/vocab';
import type { Lane, LaneGroup, LanesSeries } from './series';

/** More marks than this become bars. */
export const MARKS_MOST = 2000;
/** Maximum number of lanes. */
export const LANES_MOST = 60;

export interface Undrawn {
	actors: number;
	utterances: number;
	/** Actors who spoke only about other propositions. */
	elsewhere: number;
}

const utterancesOf = (lane: Lane) => lane.items.reduce((sum, item) => sum + item.utterances.length, 0);

/** The lanes that are drawn, in the order of the series: all, or the chosen actors and the most reported ones. */
export function lanesDrawn(
	series: LanesSeries,
	chosen: readonly string[]
): { groups: LaneGroup[]; dense: boolean; undrawn: Undrawn | null } {
	const spoke = (lane: Lane) => lane.items.some((item) => item.stance !== null);
	const every = series.groups.flatMap((group) => group.lanes);
	// Lanes without marks are dropped first, unless no lane has any.
	const marked = every.filter((lane) => spoke(lane) || chosen.includes(lane.id));
	const all = every.some(spoke) ? marked : every;
	const elsewhere = every.length - all.length;
	const dense = all.reduce((sum, lane) => sum + lane.items.length, 0) > MARKS_MOST;
	if (every.length <= LANES_MOST && elsewhere === 0) return { groups: series.groups, dense, undrawn: null };
	const counts = new Map(all.map((lane) => [lane.id, utterancesOf(lane)]));
	const rank = (lane: Lane) => (chosen.includes(lane.id) ? Infinity : (counts.get(lane.id) ?? 0));
	const kept = new Set(
		[...all]
			.sort((a, b) => rank(b) - rank(a))
			.slice(0, LANES_MOST)
			.map((lane) => lane.id)
	);
	const groups = series.groups.flatMap((group) => {
		const lanes = group.lanes.filter((lane) => kept.has(lane.id));
		return lanes.length ? [{ ...group, lanes }] : [];
	});
	const away = all.filter((lane) => !kept.has(lane.id));
	const utterances = away.reduce((sum, lane) => sum + (counts.get(lane.id) ?? 0), 0);
	return { groups, dense, undrawn: { actors: away.length, utterances, elsewhere } };
}

/** An actor's utterances in a run of days, counted by stance; null counts those about other propositions. */
export interface Bin {
	from: Day;
	to: Day;
	counts: { stance: Stance | null; count: number }[];
	total: number;
	utterances: string[];
	label: string;
}

/** A lane's bins of `days` days each, counted from `first`, in time order and without empty ones. */
export function binned(lane: Lane, first: Day, days: number): Bin[] {
	const bins = new Map<number, { stance: Stance | null; id: string }[]>();
	for (const item of lane.items) {
		const at = Math.floor(daysBetween(first, item.day) / days);
		const bin = bins.get(at) ?? [];
		for (const { utterance_id } of item.utterances) bin.push({ stance: item.stance, id: utterance_id });
		bins.set(at, bin);
	}
	return [...bins]
		.sort(([a], [b]) => a - b)
		.map(([at, members]) => {
			const counts = [...STANCES, null].flatMap((stance) => {
				const count = members.filter((member) => member.stance === stance).length;
				return count ? [{ stance, count }] : [];
			});
			const [from, to] = [addDays(first, at * days), addDays(first, at * days + days - 1)];
			const words = counts.map(({ stance, count }) =>
				stance ? stanceCounted(count, stance) : `${count} on other matters`
			);
			return {
				from,
				to,
				counts,
				total: members.length,
				utterances: members.map(({ id }) => id),
				label: `${lane.name}, ${dayRange(from, to)}: ${counted(members.length, 'utterance')}, ${joined(words)}`
			};
		});
}
