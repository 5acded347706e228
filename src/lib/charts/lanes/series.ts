/**
 * Lanes: when did they say it? Rows of the query become lanes (an actor each, grouped by side) of stance marks and of
 * piles: the actor's utterances of one day on other propositions. No pixels here.
 */
import { groups } from 'd3-array';
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

/** A mark: one utterance with a position on the chosen proposition, or a pile of those of a day that have none. */
export interface LaneItem {
	/** Day at which it stands: said, else first reported. */
	day: Day;
	/** Whether that is the day it was said; of a pile, the day all of it was said. */
	exact: boolean;
	/** Earliest day it can have been said, where a bound is known and the day is not. */
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
	/** Utterances of which neither the day said nor the day reported is known. */
	undated: number;
}

export interface LaneGroup {
	side: Side;
	label: string;
	lanes: Lane[];
}

export interface LanesSeries {
	groups: LaneGroup[];
	/** Days on which anything stands or was published, ascending. */
	days: Day[];
	events: EventRow[];
	articleDays: ArticleDayRow[];
	kind: PropositionKind;
	utterances: number;
	/** Of them, with a position on the chosen proposition. */
	addressed: number;
}

/** Days between an event and a statement that still reads it: talks are spoken of on the morrow. */
const NEAR = 2;

const dayOf = (row: LaneRow): Day | null => row.said_on ?? row.reported_on;

function markItem(row: LaneRow, day: Day, kind: PropositionKind): LaneItem {
	const words = row.stance ? stanceLabel(row.stance, kind).toLowerCase() : 'spoke to another proposition';
	return {
		day,
		exact: row.said_on !== null,
		from: row.said_on === null ? row.said_from : null,
		stance: row.stance,
		disputed: row.disputed,
		utterances: [row],
		label: `${row.actor}: ${words}, ${whenSaid(row)}, ${counted(row.independent_outlets, 'independent outlet')}`
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

/** Rows in the query's order → series. Within a side, actors who spoke to the proposition stand before those who did not. */
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
	// An event is drawn where statements touch it or nearly do; then all its days have a place.
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

/** One spoken sentence for the picture as a whole. */
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

/** What the picture shows, as a title: the one day with the most statements, where it has three or more. */
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
