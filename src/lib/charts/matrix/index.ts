/** The definition of the matrix: texts, widths and table. */
import { partNote, type TableView } from '../../components/table';
import { matrix as question } from '../../data/queries/matrix';
import { decidedCell } from '../../model/explain';
import { counted } from '../../model/format';
import { stanceLabel } from '../../model/vocab';
import { defineChart, idsOf } from '../definition';
import StanceKey from '../marks/StanceKey.svelte';
import Matrix from './Matrix.svelte';
import { askMatrix } from './rows';
import { matrixFinding, matrixSeries, matrixSummary, type MatrixSeries } from './series';

/** One row per position in drawing order. */
function matrixTable(series: MatrixSeries): TableView {
	const rows = series.groups.flatMap((group) =>
		group.actors.flatMap((actor) =>
			actor.cells.map(({ column, row }) => [
				group.label,
				actor.name,
				series.columns[column]?.text ?? row.proposition_id,
				stanceLabel(row.stance, series.columns[column]?.kind),
				row.said_on,
				row.said_from,
				row.said_to,
				row.reported_on,
				row.independent_outlets,
				row.disputed ? 'yes' : 'no',
				decidedCell(row),
				row.utterance_id
			])
		)
	);
	const columns = ['Side', 'Actor', 'Proposition', 'Position', 'Said on', 'Not before', 'Not after'];
	const more = ['Reported on', 'Independent outlets', 'Reports differ', 'Coding', 'Utterance'];
	return {
		columns: [...columns, ...more],
		rows,
		...partNote(rows.length, series.cells, 'position', 'of the actors with the most')
	};
}

export const matrix = defineChart({
	id: 'matrix',
	title: 'Who has addressed what',
	finding: matrixFinding,
	how: 'The position each actor holds on each proposition. An empty cell means that the actor is silent on it in these sources, not neutral.',
	widths: [340, 520, 736, 940, 1160],
	ask: askMatrix,
	every: true,
	ignores: ['actors'],
	utterances: (rows) => rows.cells.map((row) => row.utterance_id),
	listed: (engine, filter) => idsOf(engine, question(filter)),
	series: matrixSeries,
	Chart: Matrix,
	Key: StanceKey,
	keyAbove: true,
	positions: 'keyed',
	table: matrixTable,
	summary: matrixSummary,
	sizes: (series) => [
		counted(series.actors, 'actor'),
		counted(series.columns.length, 'proposition'),
		counted(series.cells, 'position')
	],
	empty: (series) => (series.cells === 0 ? 'Nobody here has addressed any proposition.' : null),
	remedy: 'Remove a filter, or widen the span.'
});
