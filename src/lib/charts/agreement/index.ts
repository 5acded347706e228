/** The definition of the agreement chart: texts, widths and table. */
import type { TableView } from '../../components/table';
import { agreement as question } from '../../data/queries/agreement';
import { counted, twoDecimals } from '../../model/format';
import { STANCE_LABELS } from '../../model/vocab';
import { defineChart } from '../definition';
import Agreement from './Agreement.svelte';
import Key from './Key.svelte';
import { agreementFinding, agreementSeries, agreementSummary, type AgreementSeries } from './series';

/** One row per pair and proposition, with both positions: what the pair's cell is computed from. */
function agreementTable({ pairs }: AgreementSeries): TableView {
	const columns = ['Actor', 'Other actor', 'Proposition', 'Position', 'Other position'];
	return {
		columns: [...columns, 'Shared propositions', 'Same', 'Opposite', 'Agreement'],
		rows: pairs.flatMap((pair) =>
			pair.shared.map(({ proposition, a, b }) => [
				pair.a.name,
				pair.b.name,
				proposition,
				STANCE_LABELS[a.stance],
				STANCE_LABELS[b.stance],
				pair.both,
				pair.same,
				pair.opposite,
				twoDecimals(pair.score)
			])
		)
	};
}

export const agreement = defineChart({
	id: 'agreement',
	title: 'Allies and opponents',
	finding: agreementFinding,
	how: 'Pairs of actors, compared on every proposition they share. They agree where both hold the same position and are opposed where one supports what the other opposes; anything else is neither.',
	widths: [340, 520, 736],
	ask: (engine, filter) => engine.rows(question(filter)),
	// A single actor has nobody to be compared with, so it is highlighted among all actors instead.
	every: true,
	ignores: ['actors'],
	utterances: (rows) => rows.map((row) => row.utterance_id),
	series: agreementSeries,
	Chart: Agreement,
	Key,
	positions: 'none',
	table: agreementTable,
	summary: agreementSummary,
	sizes: (series) => [
		`${series.actors.length} of ${counted(series.holders, 'actor')}`,
		counted(series.pairs.length, 'pair')
	],
	empty: (series) =>
		series.pairs.length === 0 ? 'No two actors here share two propositions, so none can be compared.' : null,
	remedy: 'Remove a filter, or count each person alone.'
});
