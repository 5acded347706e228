/**
 * Matrix: who has addressed what? Rows of the query become actors grouped by side, each with the position it holds on the
 * propositions it has addressed. What it is silent on has no cell: silence is not a stance. No pixels here.
 */
import { groups } from 'd3-array';
import type { MatrixRow } from '../../data/queries/matrix';
import type { PropositionRow } from '../../data/queries/propositions';
import { counted, joined, whenSaid } from '../../model/format';
import { SIDES, SIDE_LABELS, stanceLabel, type PropositionKind, type Side } from '../../model/vocab';

export interface MatrixRows {
	cells: MatrixRow[];
	/** In the codebook's order. */
	propositions: PropositionRow[];
	/** The chosen one. */
	proposition: string;
}

export interface MatrixColumn {
	id: string;
	/** Short form, and the whole sentence. */
	label: string;
	text: string;
	kind: PropositionKind;
	chosen: boolean;
}

export interface MatrixCell {
	/** Number of its column. */
	column: number;
	row: MatrixRow;
	/** What a screen reader says. */
	label: string;
}

export interface MatrixActor {
	id: string;
	name: string;
	/** In the order of the columns; none where it is silent. */
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
	/** Actors who addressed anything. */
	actors: number;
	cells: number;
}

function toCell(row: MatrixRow, column: number, proposition: string, kind: PropositionKind): MatrixCell {
	const notes = [stanceLabel(row.stance, kind).toLowerCase(), whenSaid(row)];
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
		chosen: id === rows.proposition
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
		actors: actors.length,
		cells: rows.cells.length
	};
}

/** One spoken sentence for the picture as a whole: how much was addressed, and what most. */
export function matrixSummary(series: MatrixSeries): string {
	if (series.actors === 0) return 'Nobody has addressed any proposition under the filter.';
	const cells = series.groups.flatMap((group) => group.actors.flatMap((actor) => actor.cells));
	const heard = series.columns.map((column, i) => ({
		column,
		actors: cells.filter((cell) => cell.column === i).length
	}));
	const most = Math.max(...heard.map(({ actors }) => actors));
	const leaders = heard.filter(({ actors }) => actors === most).map(({ column }) => column.label);
	const named = leaders.length <= 3 ? `; most of them ${joined(leaders)} (${most})` : '';
	return `${counted(series.actors, 'actor')} took ${counted(series.cells, 'position')} on ${counted(series.columns.length, 'proposition')}${named}.`;
}

/** What the picture shows, as a title: the proposition most actors addressed, where it is one. */
export function matrixFinding(series: MatrixSeries): string | null {
	const cells = series.groups.flatMap((group) => group.actors.flatMap((actor) => actor.cells));
	const heard = series.columns.map(({ label }, i) => ({
		label,
		actors: cells.filter((cell) => cell.column === i).length
	}));
	const most = Math.max(0, ...heard.map(({ actors }) => actors));
	const first = heard.filter(({ actors }) => actors === most);
	return first.length === 1 && most >= 3 && series.columns.length > 1
		? `More actors spoke to “${first[0]?.label}” than to anything else: ${most} of ${series.actors}`
		: null;
}
