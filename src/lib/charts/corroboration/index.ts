/** The definition of the corroboration chart: texts, widths and table. */
import type { TableView } from '../../components/table';
import type { Engine } from '../../data/engine/engine';
import { corroboration as question, type CorroborationRow } from '../../data/queries/corroboration';
import { leadWords, type LeadWordsRow } from '../../data/queries/lead-words';
import { cutWords } from '../../data/sql/words';
import type { Filter } from '../../model/filter';
import { counted } from '../../model/format';
import { MODE_LABELS, stanceLabel } from '../../model/vocab';
import { defineChart } from '../definition';
import Corroboration from './Corroboration.svelte';
import Key from './Key.svelte';
import {
	corroborationFinding,
	corroborationSeries,
	corroborationSummary,
	type CorroborationSeries
} from './series';

export interface CorroborationRows {
	reports: CorroborationRow[];
	words: LeadWordsRow[];
}

/** The rows under a filter, or only the utterances of one article if `articleId` is given. */
export async function askCorroboration(
	engine: Engine,
	filter: Filter,
	proposition: string,
	articleId: string | null = null
): Promise<CorroborationRows> {
	const reports = await engine.rows(question(filter, proposition, articleId));
	const leads = [...new Set(reports.map((row) => row.lead_statement_id))].sort();
	return { reports, words: (await engine.rows(leadWords(leads))).map(cutWords) };
}

/** One row per report in drawing order. */
function corroborationTable(series: CorroborationSeries): TableView {
	const rows = [...series.rows, ...series.singles].flatMap(({ utterance, words, cells }) =>
		cells.flatMap((cell) =>
			cell.reports.map((report) => [
				utterance.actor,
				words,
				utterance.said_on,
				utterance.said_from,
				utterance.said_to,
				cell.name,
				report.stance ? stanceLabel(report.stance, series.kind) : 'another proposition',
				MODE_LABELS[report.mode],
				report.origin,
				utterance.independent_outlets,
				utterance.disputed ? 'yes' : 'no',
				report.statement_id
			])
		)
	);
	return {
		columns: [
			...['Actor', 'Words', 'Said on', 'Not before', 'Not after', 'Outlet', 'Position', 'Mode'],
			...['Source', 'Independent outlets', 'Reports differ', 'Statement']
		],
		rows
	};
}

const sizes = ({ total, single }: CorroborationSeries): string[] => [
	counted(total, 'statement'),
	`${total - single} in several outlets`
];

export const corroboration = defineChart({
	id: 'corroboration',
	title: 'How well sourced it is',
	finding: corroborationFinding,
	how: 'Each row is one statement, each mark a report of it by the outlet above. The more independent outlets, the higher the row.',
	widths: [340, 520, 736, 940, 1160],
	ask: (engine, filter, proposition) => askCorroboration(engine, filter, proposition),
	utterances: ({ reports }) => reports.map((row) => row.utterance_id),
	series: ({ reports, words }, _, { kind }) => corroborationSeries(reports, words, kind),
	Chart: Corroboration,
	Key,
	table: corroborationTable,
	summary: corroborationSummary,
	sizes,
	empty: (series) => (series.total === 0 ? 'There are no reports here.' : null),
	remedy: 'Remove a filter.'
});
