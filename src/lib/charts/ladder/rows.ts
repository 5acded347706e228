/**
 * The part of the ladder's rows that is drawn, however many there are: actors with a row, the newest utterances of each
 * mark, and what the picture says about all of them as numbers.
 */
import { visited, type Engine, type Scan } from '../../data/engine/engine';
import { ladder as question, type LadderRow } from '../../data/queries/ladder';
import { copyOfMark, copyOfPosition } from '../../data/sql/mark';
import type { Filter } from '../../model/filter';
import type { Stance } from '../../model/vocab';
import { actorsWithMost } from '../actors-with-most';

/** Maximum number of rows of the picture; beyond it, the actors with the most utterances are drawn. */
export const ROWS_MOST = 48;
/** A mark has the rows of its newest utterances; those of the others are asked for when it is opened. */
export const NEWEST_MOST = 4;

/** A mark with more utterances than it has rows. */
export interface LargeMark {
	actor_id: string;
	stance: Stance;
	utterances: number;
	/** The highest number of independent outlets behind one of them. */
	outlets: number;
	disputed: boolean;
}

/** The most recent statement with a position; null if several actors made one on that day. */
export type Newest = Pick<
	LadderRow,
	'actor_id' | 'stance' | 'said_on' | 'said_from' | 'said_to' | 'reported_on'
> | null;

/** About all rows, also those of actors without a row in the picture. */
export interface LadderTotals {
	actors: number;
	utterances: number;
	/** Number of actors by the stance they are taken to hold. */
	latest: Partial<Record<Stance, number>>;
	newest: Newest;
	large: LargeMark[];
}

export interface LadderRows {
	rows: LadderRow[];
	totals: LadderTotals;
}

const copyOf = (row: LadderRow): LadderRow => ({
	...copyOfMark(row),
	...copyOfPosition(row),
	latest: row.latest,
	condition: row.condition,
	direction: row.direction,
	group_id: row.group_id,
	group_name: row.group_name
});

/** Ordered as for "latest": by the day said, otherwise by the last possible day. A standing position is not news. */
function newestSeen() {
	let day = '';
	let newest: Newest = null;
	let several = false;
	return {
		see(row: LadderRow): void {
			const own = row.said_on ?? row.said_to;
			if (row.stance === 'none' || own === null || own < day) return;
			if (own === day) several ||= row.actor_id !== newest?.actor_id;
			else {
				const { actor_id, stance, said_on, said_from, said_to, reported_on } = row;
				newest = { actor_id, stance, said_on, said_from, said_to, reported_on };
				day = own;
				several = false;
			}
		},
		get: () => (several ? null : newest)
	};
}

function totalsOf(scan: Scan<LadderRow>): { utterancesBy: Map<string, number>; totals: LadderTotals } {
	const utterancesBy = new Map<string, number>();
	const latest: LadderTotals['latest'] = {};
	const newest = newestSeen();
	let utterances = 0;
	scan((row) => {
		utterances++;
		const { actor_id } = row;
		utterancesBy.set(actor_id, (utterancesBy.get(actor_id) ?? 0) + 1);
		if (row.latest) latest[row.stance] = (latest[row.stance] ?? 0) + 1;
		newest.see(row);
	});
	return {
		utterancesBy,
		totals: { actors: utterancesBy.size, utterances, latest, newest: newest.get(), large: [] }
	};
}

/** The rows in the order of the question. `chosen` actors are always among them. */
export function ladderRows(scan: Scan<LadderRow>, chosen: readonly string[] = []): LadderRows {
	const { utterancesBy, totals } = totalsOf(scan);
	const kept = actorsWithMost(utterancesBy, ROWS_MOST, chosen);
	const rows: LadderRow[] = [];
	const marks = new Map<string, LargeMark>();
	scan((row) => {
		if (!kept.has(row.actor_id)) return;
		const { actor_id, stance } = row;
		const key = `${actor_id} ${stance}`;
		const mark = marks.get(key) ?? { actor_id, stance, utterances: 0, outlets: 0, disputed: false };
		marks.set(key, mark);
		mark.utterances++;
		mark.outlets = Math.max(mark.outlets, row.independent_outlets);
		mark.disputed ||= row.disputed;
		if (mark.utterances <= NEWEST_MOST) rows.push(copyOf(row));
	});
	totals.large = [...marks.values()].filter(({ utterances }) => utterances > NEWEST_MOST);
	return { rows, totals };
}

/** Asks for them; `proposition` is the one asked about. */
export const askLadder = async (
	engine: Engine,
	filter: Filter,
	proposition: string,
	chosen: readonly string[] = filter.actors
): Promise<LadderRows> => ladderRows(await visited(engine, question(filter, proposition)), chosen);
