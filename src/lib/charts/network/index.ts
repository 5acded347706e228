/** The definition of the network: texts, widths and table. */
import type { TableView } from '../../components/table';
import { propositions } from '../../data/queries/propositions';
import { standings } from '../../data/queries/standings';
import { filterQuery, NO_FILTER } from '../../model/filter';
import { counted } from '../../model/format';
import { SIDE_LABELS, stanceLabel } from '../../model/vocab';
import { defineChart } from '../definition';
import StanceKey from '../marks/StanceKey.svelte';
import Network from './Network.svelte';
import { networkFinding, networkSeries, networkSummary, type NetworkSeries } from './series';

/** One row per tie, by proposition. */
function networkTable({ actors, propositions, ties }: NetworkSeries): TableView {
	const columns = [
		'Side',
		'Actor',
		'Proposition',
		'Position',
		'Statements',
		'Said on',
		'Not before',
		'Not after'
	];
	return {
		columns: [...columns, 'Reported on', 'Independent outlets', 'Reports differ', 'Utterance'],
		rows: ties.flatMap(({ actor, proposition, stance, weight, utterances: [first] }) => {
			const [holder, asked] = [
				actors.find(({ id }) => id === actor),
				propositions.find(({ id }) => id === proposition)
			];
			if (!first || !holder || !asked) return [];
			return [
				[
					...[SIDE_LABELS[holder.side], holder.name, asked.text, stanceLabel(stance, asked.kind), weight],
					...[first.said_on, first.said_from, first.said_to, first.reported_on],
					...[first.independent_outlets, first.disputed ? 'yes' : 'no', first.utterance_id]
				]
			];
		})
	};
}

export const network = defineChart({
	id: 'network',
	title: 'How positions join actors and propositions',
	finding: networkFinding,
	how: 'A line joins an actor to a proposition on which it takes a position; its mark says which. A thicker line: more statements. Nearness means shared topics, not agreement.',
	widths: [340, 736, 940, 1160],
	ask: async (engine, filter) => {
		const everything = await engine.rows(standings({ ...NO_FILTER }));
		const bare = filterQuery({ ...filter, proposition: null }) === '';
		return {
			everything,
			held: bare ? everything : await engine.rows(standings(filter)),
			propositions: await engine.rows(propositions())
		};
	},
	every: true,
	ignores: ['actors'],
	utterances: (rows) => rows.held.map((row) => row.utterance_id),
	series: networkSeries,
	Chart: Network,
	Key: StanceKey,
	keyAbove: true,
	positions: 'keyed',
	table: networkTable,
	summary: networkSummary,
	sizes: (series) => [
		counted(series.actors.length, 'actor'),
		counted(series.propositions.length, 'proposition'),
		counted(series.ties.length, 'position'),
		...(series.raised ? [`${counted(series.raised, 'mention')} without a position not drawn`] : [])
	],
	empty: (series) => (series.ties.length === 0 ? 'Nobody here takes a position on any proposition.' : null),
	remedy: 'Remove a filter, or widen the span.'
});
