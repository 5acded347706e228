/**
 * Matrix: who has addressed what? Rows of the query become actors grouped by side, each with its position on the
 * propositions it has addressed. A proposition the actor is silent on has no cell: silence is not a stance. No pixels
 * here.
 */
import { groups } from 'd3-array';
import type { MatrixRow } from '../../data/queries/matrix';
import { decidedWords } from '../../model/explain';
import { counted, joined, whenSaid } from '../../model/format';
import { SIDES, SIDE_LABELS, stanceLabel, type PropositionKind, type Side } from '../../model/vocab';
import type { MatrixRows } from './rows';

export interface MatrixColumn {
	id: string;
	/** Short label, and the full sentence. */
	label: string;
	text: string;
	kind: PropositionKind;
	chosen: boolean;
	/** Number of actors who addressed it. */
	actors: number;
}

export interface MatrixCell {
	/** Number of its column. */
	column: number;
	row: MatrixRow;
	/** For screen readers. */
	label: string;
}

export interface MatrixActor {
	id: string;
	name: string;
	/** In column order; propositions on which the actor is silent have no cell. */
	cells: MatrixCell[];
}

export interface MatrixGroup {
	side: Side;
	label: string;
	actors: MatrixActor[];
}

export interface MatrixSeries {
	columns: MatrixColumn[];
	groups: MatrixGroup[];
	/** Number of actors who addressed any proposition, and of their positions, also those without a row. */
	actors: number;
	cells: number;
}

function toCell(row: MatrixRow, column: number, proposition: string, kind: PropositionKind): MatrixCell {
	const notes = [stanceLabel(row.stance, kind).toLowerCase(), whenSaid(row)];
	const decided = decidedWords(row);
	if (decided) notes.push(decided);
	if (row.disputed) notes.push('reports differ');
	return { column, row, label: `${row.actor}, ${proposition}: ${notes.join(', ')}` };
}

/** The query's rows → series. Actors keep the query's order within their side. */
export function matrixSeries(rows: MatrixRows): MatrixSeries {
	const columns = rows.propositions.map<MatrixColumn>(({ proposition_id: id, label, text, kind }) => ({
		id,
		kind,
		label,
		text,
		chosen: id === rows.proposition,
		actors: rows.totals.addressed[id] ?? 0
	}));
	const place = new Map(columns.map((column, i) => [column.id, i]));
	const actors = groups(rows.cells, (row) => row.actor_id).map(([id, held]) => ({
		id,
		name: held[0]?.actor ?? id,
		side: held[0]?.side ?? 'other',
		cells: held
			.map((row) => {
				const column = place.get(row.proposition_id) ?? 0;
				const { label = row.proposition_id, kind = 'demand' } = columns[column] ?? {};
				return toCell(row, column, label, kind);
			})
			.sort((a, b) => a.column - b.column)
	}));
	return {
		columns,
		groups: SIDES.flatMap((side) => {
			const members = actors.filter((actor) => actor.side === side);
			return members.length ? [{ side, label: SIDE_LABELS[side], actors: members }] : [];
		}),
		actors: rows.totals.actors,
		cells: rows.totals.cells
	};
}

/** The picture in one sentence, for screen readers: how much was addressed, and what most often. */
export function matrixSummary(series: MatrixSeries): string {
	if (series.actors === 0) return 'Nobody has addressed any proposition under the filter.';
	const perColumn = series.columns.map((column) => ({ column, actors: column.actors }));
	const most = Math.max(...perColumn.map(({ actors }) => actors));
	const leaders = perColumn.filter(({ actors }) => actors === most).map(({ column }) => column.label);
	const named = leaders.length <= 3 ? `; most of them ${joined(leaders)} (${most})` : '';
	return `${counted(series.actors, 'actor')} took ${counted(series.cells, 'position')} on ${counted(series.columns.length, 'proposition')}${named}.`;
}

/** The finding, as a title: the proposition that most actors addressed, if it is a single one. */
export function matrixFinding(series: MatrixSeries): string | null {
	const perColumn = series.columns;
	const most = Math.max(0, ...perColumn.map(({ actors }) => actors));
	const first = perColumn.filter(({ actors }) => actors === most);
	return first.length === 1 && most >= 3 && series.columns.length > 1
		? `More actors spoke about “${first[0]?.label}” than about anything else: ${most} of ${series.actors}`
		: null;
}
