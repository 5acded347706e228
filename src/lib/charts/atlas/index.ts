/** The definition of the atlas: texts, widths and table. */
import type { TableView } from '../../components/table';
import { propositions } from '../../data/queries/propositions';
import { standings } from '../../data/queries/standings';
import { counted } from '../../model/format';
import { SIDE_LABELS, stanceLabel } from '../../model/vocab';
import { defineChart } from '../definition';
import StanceKey from '../marks/StanceKey.svelte';
import Atlas from './Atlas.svelte';
import { atlasFinding, atlasSeries, atlasSummary, type AtlasSeries } from './series';

/** One row per position in drawing order. */
function atlasTable({ ladders }: AtlasSeries): TableView {
	const columns = ['Proposition', 'Side', 'Actor', 'Position', 'Statements', 'Said on', 'Not before'];
	return {
		columns: [...columns, 'Not after', 'Reported on', 'Independent outlets', 'Reports differ', 'Utterance'],
		rows: ladders.flatMap(({ text, kind, actors }) =>
			actors.flatMap(({ name, stance, utterances }) => {
				const [first] = utterances;
				if (!first) return [];
				return [
					[
						...[text, SIDE_LABELS[first.side], name, stanceLabel(stance, kind), utterances.length],
						...[first.said_on, first.said_from, first.said_to, first.reported_on],
						...[first.independent_outlets, first.disputed ? 'yes' : 'no', first.utterance_id]
					]
				];
			})
		)
	};
}

export const atlas = defineChart({
	id: 'atlas',
	title: 'Every proposition at a glance',
	finding: atlasFinding,
	how: 'A small ladder for each proposition, with a row for each actor and a mark in the column of its position. From left to right: against, open, on conditions, for, no position.',
	widths: [340, 520, 736, 940, 1160],
	ask: async (engine, filter) => ({
		held: await engine.rows(standings(filter)),
		propositions: await engine.rows(propositions())
	}),
	every: true,
	utterances: (rows) => rows.held.map((row) => row.utterance_id),
	series: atlasSeries,
	Chart: Atlas,
	Key: StanceKey,
	keyAbove: true,
	positions: 'keyed',
	table: atlasTable,
	summary: atlasSummary,
	sizes: (series) => [counted(series.ladders.length, 'proposition'), counted(series.positions, 'position')],
	empty: (series) => (series.ladders.length === 0 ? 'Nobody here has addressed any proposition.' : null),
	remedy: 'Remove a filter, or widen the span.'
});
