/**
 * The part of the matrix's rows that is drawn, however many there are: the positions of the actors with a row, and what
 * the picture says about all of them as numbers.
 */
import { visited, type Engine, type Scan } from '../../data/engine/engine';
import { matrix as question, type MatrixRow } from '../../data/queries/matrix';
import { propositions, type PropositionRow } from '../../data/queries/propositions';
import { copyOfMark, copyOfPosition } from '../../data/sql/mark';
import type { Filter } from '../../model/filter';
import { actorsWithMost } from '../actors-with-most';

/** With more actors than this, those who addressed the most propositions have a row. */
export const ROWS_MOST = 48;

/** About all positions, also those of actors without a row. */
export interface MatrixTotals {
	actors: number;
	cells: number;
	/** Number of actors who addressed a proposition, by its id. */
	addressed: Record<string, number>;
}

export interface MatrixCells {
	cells: MatrixRow[];
	totals: MatrixTotals;
}

export interface MatrixRows extends MatrixCells {
	/** In the codebook's order. */
	propositions: PropositionRow[];
	/** The chosen one. */
	proposition: string;
}

/** The rows in the order of the question. `chosen` actors are always among them. */
export function matrixCells(scan: Scan<MatrixRow>, chosen: readonly string[] = []): MatrixCells {
	const positionsBy = new Map<string, number>();
	const addressed: Record<string, number> = {};
	let count = 0;
	scan(({ actor_id, proposition_id }) => {
		count++;
		positionsBy.set(actor_id, (positionsBy.get(actor_id) ?? 0) + 1);
		addressed[proposition_id] = (addressed[proposition_id] ?? 0) + 1;
	});
	const kept = actorsWithMost(positionsBy, ROWS_MOST, chosen);
	const cells: MatrixRow[] = [];
	scan((row) => {
		if (!kept.has(row.actor_id)) return;
		cells.push({
			...copyOfMark(row),
			...copyOfPosition(row),
			proposition_id: row.proposition_id
		});
	});
	return { cells, totals: { actors: positionsBy.size, cells: count, addressed } };
}

/** Asks for them. */
export const askMatrix = async (
	engine: Engine,
	filter: Filter,
	proposition: string,
	chosen: readonly string[] = filter.actors
): Promise<MatrixRows> => ({
	...matrixCells(await visited(engine, question(filter)), chosen),
	propositions: await engine.rows(propositions()),
	proposition
});
