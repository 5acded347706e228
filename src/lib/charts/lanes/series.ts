/**
 * Lanes: when did they say it? Rows of the query become lanes (one per actor, grouped by side) of stance marks and
 * piles: an actor's utterances about other propositions on one day. No pixels here.
 */
import { groups } from 'd3-array';
import { decidedWords } from '../../model/explain';
import { counted, shortDay, whenSaid } from '../../model/format';
import { addDays, dayFromNumber, type Day } from '../../model/day';
import {
	SIDES,
	SIDE_LABELS,
	stanceLabel,
	type PropositionKind,
	type Side,
	type Stance
} from '../../model/vocab';
import type { ArticleDayRow } from '../../data/queries/article-days';
import type { EventRow } from '../../data/queries/events';
import type { LaneRow } from '../../data/queries/lanes';
import { lanesMarks, type CountedLane, type LaneCount, type LanesMarks, type LanesTotals } from './rows';

/** A mark: one utterance with a position on the chosen proposition, or a pile of one day's utterances without one. */
export interface LaneItem {
	/** The day it is placed at: the day said, otherwise the day first reported. */
	day: Day;
	/** Whether it was said on that day; for a pile, whether all of it was. */
	exact: boolean;
	/** The earliest day it may have been said, if the day is not known but a bound is. */
	from: Day | null;
	stance: Stance | null;
	disputed: boolean;
	utterances: LaneRow[];
	label: string;
}

export interface Lane {
	id: string;
	name: string;
	role: string | null;
	side: Side;
	/** By day; stance marks before piles. Empty if utterances are counted. */
	items: LaneItem[];
	/** Empty if they are marks. */
	counts: readonly LaneCount[];
	/** Utterances for which neither the day said nor the day reported is known. */
	undated: number;
}

export interface LaneGroup {
	side: Side;
	label: string;
	lanes: Lane[];
}

export interface LanesSeries {
	groups: LaneGroup[];
	/** Days with a mark or a publication, ascending. */
	days: Day[];
	events: EventRow[];
	articleDays: ArticleDayRow[];
	kind: PropositionKind;
	/** Numbers of all actors and utterances, also those without a lane. */
	actors: number;
	utterances: number;
	/** How many of them have a position on the chosen proposition, and how many of those are known to the day. */
	addressed: number;
	exact: number;
	/** Without any day. */
	undated: number;
	/** The one day on which most was said. */
	busiest: LanesTotals['busiest'];
	/** Actors without a lane, if utterances are counted; null if they are marks. */
	undrawn: LanesTotals['undrawn'] | null;
}

/** An event is drawn if a statement is at most this many days away, because people comment on talks the day after. */
const NEAR = 2;

const dayOf = (row: LaneRow): Day | null => row.said_on ?? row.reported_on;

function markItem(row: LaneRow, day: Day, kind: PropositionKind): LaneItem {
	const words = row.stance ? stanceLabel(row.stance, kind).toLowerCase() : 'spoke about another proposition';
	const decided = decidedWords(row);
	return {
		day,
		exact: row.said_on !== null,
		from: row.said_on === null ? row.said_from : null,
		stance: row.stance,
		disputed: row.disputed,
		utterances: [row],
		label: `${row.actor}: ${words}, ${whenSaid(row)}, ${counted(row.independent_outlets, 'independent outlet')}${decided ? `, ${decided}` : ''}`
	};
}

function pileItem(rows: LaneRow[], day: Day): LaneItem {
	const first = rows[0] as LaneRow;
	const said = rows.filter((row) => row.said_on !== null).length;
	const notes = [
		said ? `${said} said ${shortDay(day)}` : '',
		said < rows.length ? `${rows.length - said} reported ${shortDay(day)}, day said not known` : ''
	];
	const when = rows.length === 1 ? whenSaid(first) : notes.filter(Boolean).join(', ');
	return {
		day,
		exact: said === rows.length,
		from: null,
		stance: null,
		disputed: false,
		utterances: rows,
		label: `${first.actor}: ${counted(rows.length, 'statement')} on other matters, ${when}`
	};
}

function toLane(rows: LaneRow[], kind: PropositionKind): Lane {
	const first = rows[0] as LaneRow;
	const dated = rows.flatMap((row) => {
		const day = dayOf(row);
		return day === null ? [] : [{ row, day }];
	});
	const marks = dated
		.filter(({ row }) => row.stance !== null)
		.map(({ row, day }) => markItem(row, day, kind));
	const others = dated.filter(({ row }) => row.stance === null);
	const piled = groups(others, ({ day }) => day).map(([day, members]) =>
		pileItem(
			members.map(({ row }) => row),
			day
		)
	);
	const rank = (item: LaneItem) => (item.stance === null ? 2 : 0) + (item.exact ? 0 : 1);
	return {
		id: first.actor_id,
		name: first.actor,
		role: first.role,
		side: first.side,
		items: [...marks, ...piled].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : rank(a) - rank(b))),
		undated: rows.length - dated.length,
		counts: []
	};
}

/** Sides with lanes; within a side, actors who addressed the proposition come before those who did not. */
function bySide(lanes: readonly Lane[], spoke: (lane: Lane) => boolean): LaneGroup[] {
	return SIDES.flatMap((side) => {
		const members = lanes.filter((lane) => lane.side === side);
		const sorted = [...members.filter(spoke), ...members.filter((lane) => !spoke(lane))];
		return sorted.length ? [{ side, label: SIDE_LABELS[side], lanes: sorted }] : [];
	});
}

/** Days with a mark, an article or an event, and the events. */
function daysOf(said: Iterable<Day>, articleDays: readonly ArticleDayRow[], events: readonly EventRow[]) {
	const days = new Set(said);
	if (days.size > 0) for (const { published_on } of articleDays) days.add(published_on);
	// An event is drawn if statements fall within NEAR days of it; then all its days are placed.
	const touching = events.filter((event) => {
		const [from, to] = [addDays(event.from_on, -NEAR), addDays(event.to_on, NEAR)];
		for (const day of days) if (from <= day && day <= to) return true;
		return false;
	});
	for (const event of touching) for (const day of [event.from_on, event.to_on]) days.add(day);
	return { days: [...days].sort(), events: touching };
}

const countedLane = ({ actor_id, actor, role, side, undated, counts }: CountedLane): Lane => ({
	...{ id: actor_id, name: actor, role, side, undated, counts },
	items: []
});

function busiestDay(rows: readonly LaneRow[]): LanesSeries['busiest'] {
	const said = new Map<Day, number>();
	for (const { said_on } of rows) if (said_on) said.set(said_on, (said.get(said_on) ?? 0) + 1);
	const most = Math.max(0, ...said.values());
	const days = [...said].filter(([, count]) => count === most);
	const [busiest] = days;
	return busiest && days.length === 1 ? { day: busiest[0], count: most } : null;
}

function ofMarks(rows: readonly LaneRow[], kind: PropositionKind) {
	const lanes = groups(rows, (row) => row.actor_id).map(([, members]) => toLane(members, kind));
	const addressed = rows.filter((row) => row.stance !== null);
	return {
		groups: bySide(lanes, (lane) => lane.items.some((item) => item.stance !== null)),
		said: lanes.flatMap((lane) => lane.items.map((item) => item.day)),
		numbers: {
			...{ actors: lanes.length, utterances: rows.length, addressed: addressed.length },
			exact: addressed.filter((row) => row.said_on !== null).length,
			undated: lanes.reduce((sum, lane) => sum + lane.undated, 0),
			busiest: busiestDay(rows),
			undrawn: null
		}
	};
}

function ofCounts({ lanes, totals }: NonNullable<LanesMarks['counted']>) {
	const spoke = new Set(lanes.filter(({ addressed }) => addressed > 0).map(({ actor_id }) => actor_id));
	const said = new Set(lanes.flatMap(({ counts }) => counts.map(({ day }) => day)));
	return {
		groups: bySide(lanes.map(countedLane), (lane) => spoke.has(lane.id)),
		said: [...said].map(dayFromNumber),
		numbers: totals
	};
}

/** The query's rows, in its order, or what is drawn of them → series. */
export function lanesSeries(
	given: readonly LaneRow[] | LanesMarks,
	articleDays: readonly ArticleDayRow[],
	events: readonly EventRow[],
	kind: PropositionKind = 'demand'
): LanesSeries {
	const marks = 'counted' in given ? given : lanesMarks((visit) => given.forEach(visit));
	const {
		groups: sides,
		said,
		numbers
	} = marks.counted ? ofCounts(marks.counted) : ofMarks(marks.utterances, kind);
	const placed = daysOf(said, sides.length ? articleDays : [], events);
	return { ...numbers, ...placed, groups: sides, articleDays: [...articleDays], kind };
}

/** The picture in one sentence, for screen readers. */
export function lanesSummary(series: LanesSeries): string {
	if (series.utterances === 0) return 'No statement under the filter.';
	return (
		`${counted(series.utterances, 'statement')} by ${counted(series.actors, 'actor')}; ` +
		`${series.addressed} with a position on the proposition, ${series.exact} of them known to the day.`
	);
}

/** The finding, as a title: the one day with the most statements, if it has at least three. */
export const lanesFinding = ({ busiest }: LanesSeries): string | null =>
	busiest && busiest.count >= 3
		? `${shortDay(busiest.day)} has more dated statements than any other day: ${busiest.count}`
		: null;
