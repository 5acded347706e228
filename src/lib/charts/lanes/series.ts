/**
 * Lanes: when did they say it? Rows of the query become lanes (one per actor, grouped by side) of stance marks and
 * piles: an actor's utterances about other propositions on one day. No pixels here.
 */
import { groups } from 'd3-array';
import { decidedWords } from '../../model/explain';
import { counted, shortDay, whenSaid } from '../../model/format';
import { addDays, type Day } from '../../model/day';
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
	/** By day; stance marks before piles. */
	items: LaneItem[];
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
	utterances: number;
	/** How many of them have a position on the chosen proposition. */
	addressed: number;
}

/** An event is drawn if a statement is at most this many days away, because people comment on talks the day after. */
const NEAR = 2;

const dayOf = (row: LaneRow): Day | null => row.said_on ?? row.reported_on;

function markItem(row: LaneRow, day: Day, kind: PropositionKind): LaneItem {
	const words = row.stance ? stanceLabel(row.stance, kind).toLowerCase() : 'spoke to another proposition';
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
		label: `${first.actor}: ${counted(rows.length, 'utterance')} on other matters, ${when}`
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
		undated: rows.length - dated.length
	};
}

/**
 * Rows in the query's order → series. Within a side, actors who addressed the proposition come before those who did
 * not.
 */
export function lanesSeries(
	rows: readonly LaneRow[],
	articleDays: readonly ArticleDayRow[],
	events: readonly EventRow[],
	kind: PropositionKind = 'demand'
): LanesSeries {
	const lanes = groups(rows, (row) => row.actor_id).map(([, members]) => toLane(members, kind));
	const spoke = (lane: Lane) => lane.items.some((item) => item.stance !== null);
	const sides = SIDES.flatMap((side) => {
		const members = lanes.filter((lane) => lane.side === side);
		const sorted = [...members.filter(spoke), ...members.filter((lane) => !spoke(lane))];
		return sorted.length ? [{ side, label: SIDE_LABELS[side], lanes: sorted }] : [];
	});
	const days = new Set([
		...lanes.flatMap((lane) => lane.items.map((item) => item.day)),
		...(lanes.length ? articleDays.map((row) => row.published_on) : [])
	]);
	// An event is drawn if statements fall within NEAR days of it; then all its days are placed.
	const near = (event: EventRow) =>
		[...days].some((day) => addDays(event.from_on, -NEAR) <= day && day <= addDays(event.to_on, NEAR));
	const touching = events.filter(near);
	for (const event of touching) for (const day of [event.from_on, event.to_on]) days.add(day);
	return {
		groups: sides,
		days: [...days].sort(),
		events: touching,
		articleDays: [...articleDays],
		utterances: rows.length,
		kind,
		addressed: rows.filter((row) => row.stance !== null).length
	};
}

/** The picture in one sentence, for screen readers. */
export function lanesSummary(series: LanesSeries): string {
	if (series.utterances === 0) return 'No utterance under the filter.';
	const lanes = series.groups.flatMap((group) => group.lanes);
	const exact = lanes
		.flatMap((lane) => lane.items)
		.filter((item) => item.stance !== null && item.exact).length;
	return (
		`${counted(series.utterances, 'utterance')} by ${counted(lanes.length, 'actor')}; ` +
		`${series.addressed} with a position on the proposition, ${exact} of them known to the day.`
	);
}

/** The finding, as a title: the one day with the most statements, if it has at least three. */
export function lanesFinding(series: LanesSeries): string | null {
	const said = new Map<Day, number>();
	for (const { utterances } of series.groups.flatMap(({ lanes }) => lanes.flatMap(({ items }) => items)))
		for (const { said_on } of utterances) if (said_on) said.set(said_on, (said.get(said_on) ?? 0) + 1);
	const most = Math.max(0, ...said.values());
	const days = [...said].filter(([, count]) => count === most);
	const [busiest] = days;
	return busiest && days.length === 1 && most >= 3
		? `${most} statements are known to be from ${shortDay(busiest[0])}, more than from any other day`
		: null;
}
