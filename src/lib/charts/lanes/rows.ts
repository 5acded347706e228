/**
 * The part of the lanes' rows that is drawn, however many there are: every utterance if marks can be distinguished,
 * otherwise counts per actor, day and stance for the actors with a lane.
 */
import { visited, type Engine, type Scan } from '../../data/engine/engine';
import { articleDays, type ArticleDayRow } from '../../data/queries/article-days';
import { events, type EventRow } from '../../data/queries/events';
import { lanes as question, type LaneRow } from '../../data/queries/lanes';
import { copyOfMark, copyOfPosition } from '../../data/sql/mark';
import { dayNumber, type Day } from '../../model/day';
import type { Filter } from '../../model/filter';
import { STANCES, type Side, type Stance } from '../../model/vocab';
import { actorsWithMost } from '../actors-with-most';

/** More utterances than this are counted. */
export const MARKS_MOST = 400;
/** Maximum number of lanes of counts. */
export const COUNTED_MOST = 24;

/** An actor's utterances of one day with one stance. */
export interface LaneCount {
	/** Days since 1970-01-01: the day said, otherwise the day first reported. */
	day: number;
	/** Null for those about other propositions. */
	stance: Stance | null;
	count: number;
}

/** One actor's utterances as numbers. */
export interface CountedLane {
	actor_id: string;
	actor: string;
	role: string | null;
	side: Side;
	/** All of them, and those with a position on the chosen proposition. */
	utterances: number;
	addressed: number;
	/** Those without any day. */
	undated: number;
	/** By day, then by stance. */
	counts: LaneCount[];
}

/** About all utterances, also those of actors without a lane. */
export interface LanesTotals {
	actors: number;
	utterances: number;
	addressed: number;
	/** Those with a position that are known to the day. */
	exact: number;
	undated: number;
	/** Actors without a lane: who spoke to the proposition, their utterances, and who spoke to others only. */
	undrawn: { actors: number; utterances: number; elsewhere: number };
	/** The one day on which most was said. */
	busiest: { day: Day; count: number } | null;
}

export interface LanesMarks {
	/** All of them; if they are counted, those of the chosen actors, unless these are too many as well. */
	utterances: LaneRow[];
	/** Null if all utterances are there. */
	counted: { lanes: CountedLane[]; totals: LanesTotals } | null;
}

export interface LanesRows extends LanesMarks {
	articleDays: ArticleDayRow[];
	events: EventRow[];
}

const copyOf = (row: LaneRow): LaneRow => ({
	...copyOfMark(row),
	...copyOfPosition(row)
});

type Sums = Omit<CountedLane, 'counts'>;

function summed(scan: Scan<LaneRow>) {
	const lanes = new Map<string, Sums>();
	const said = new Map<Day, { count: number }>();
	let exact = 0;
	let lane: Sums | undefined;
	scan((row) => {
		const { actor_id } = row;
		// An actor's rows come together.
		if (lane?.actor_id !== actor_id) {
			const { actor, role, side } = row;
			lane = lanes.get(actor_id) ?? { actor_id, actor, role, side, utterances: 0, addressed: 0, undated: 0 };
			lanes.set(actor_id, lane);
		}
		lane.utterances++;
		const day = row.said_on;
		const addressed = row.stance !== null;
		if (addressed) lane.addressed++;
		if (day !== null) {
			const sum = said.get(day);
			if (sum) sum.count++;
			else said.set(day, { count: 1 });
			if (addressed) exact++;
		} else if (row.reported_on === null) lane.undated++;
	});
	return { lanes, said, exact };
}

/** The day with the highest number, if it is one day alone. */
function busiestOf(said: ReadonlyMap<Day, { count: number }>): LanesTotals['busiest'] {
	let busiest: LanesTotals['busiest'] = null;
	let alone = false;
	for (const [day, { count }] of said) {
		if (busiest && count < busiest.count) continue;
		alone = count !== busiest?.count;
		busiest = { day, count };
	}
	return alone ? busiest : null;
}

const sum = (lanes: Iterable<Sums>, field: 'utterances' | 'addressed' | 'undated') => {
	let total = 0;
	for (const lane of lanes) total += lane[field];
	return total;
};

/** Counts of the actors in `drawn`, by actor. */
function countsOf(scan: Scan<LaneRow>, drawn: ReadonlySet<string>): Map<string, LaneCount[]> {
	const found = new Map<string, Map<number, LaneCount>>([...drawn].map((id) => [id, new Map()]));
	let actor = '';
	let counts: Map<number, LaneCount> | undefined;
	scan((row) => {
		if (actor !== row.actor_id) {
			actor = row.actor_id;
			counts = found.get(actor);
		}
		const said = counts && (row.said_on ?? row.reported_on);
		if (!counts || !said) return;
		const { stance } = row;
		const day = dayNumber(said);
		const key = day * (STANCES.length + 1) + (stance === null ? STANCES.length : STANCES.indexOf(stance));
		const count = counts.get(key);
		if (count) count.count++;
		else counts.set(key, { day, stance, count: 1 });
	});
	return new Map(
		[...found].map(([id, counts]) => [id, [...counts].sort(([a], [b]) => a - b).map(([, count]) => count)])
	);
}

/** The rows in the order of the question. `chosen` actors always have a lane. */
export function lanesMarks(scan: Scan<LaneRow>, chosen: readonly string[] = []): LanesMarks {
	const { lanes, said, exact } = summed(scan);
	const utterances = sum(lanes.values(), 'utterances');
	const copies = (wanted: (row: LaneRow) => boolean) => {
		const rows: LaneRow[] = [];
		scan((row) => void (wanted(row) && rows.push(copyOf(row))));
		return rows;
	};
	if (utterances <= MARKS_MOST) return { utterances: copies(() => true), counted: null };
	const every = [...lanes.values()];
	// Actors who did not speak to the proposition are dropped first, unless nobody did.
	const marked = every.filter((lane) => lane.addressed > 0 || chosen.includes(lane.actor_id));
	const all = marked.some((lane) => lane.addressed > 0) ? marked : every;
	const utterancesBy = new Map(all.map((lane) => [lane.actor_id, lane.utterances]));
	const drawn = actorsWithMost(utterancesBy, COUNTED_MOST, chosen);
	const counts = countsOf(scan, drawn);
	const away = all.filter((lane) => !drawn.has(lane.actor_id));
	const few = chosen.reduce((total, id) => total + (lanes.get(id)?.utterances ?? 0), 0) <= MARKS_MOST;
	return {
		utterances: chosen.length && few ? copies((row) => chosen.includes(row.actor_id)) : [],
		counted: {
			lanes: all
				.filter((lane) => drawn.has(lane.actor_id))
				.map((lane) => ({ ...lane, counts: counts.get(lane.actor_id) ?? [] })),
			totals: {
				...{ actors: every.length, utterances, exact, busiest: busiestOf(said) },
				addressed: sum(every, 'addressed'),
				undated: sum(every, 'undated'),
				undrawn: {
					actors: away.length,
					utterances: sum(away, 'utterances'),
					elsewhere: every.length - all.length
				}
			}
		}
	};
}

/** Asks for them; `proposition` is the one asked about. */
export const askLanes = async (
	engine: Engine,
	filter: Filter,
	proposition: string,
	chosen: readonly string[] = filter.actors
): Promise<LanesRows> => ({
	...lanesMarks(await visited(engine, question(filter, proposition)), chosen),
	articleDays: await engine.rows(articleDays(filter)),
	events: await engine.rows(events())
});
