/** The definition of the delay chart: texts, widths and table. */
import type { TableView } from '../../components/table';
import type { Engine } from '../../data/engine/engine';
import { delay as question, type DelayRow } from '../../data/queries/delay';
import type { Filter } from '../../model/filter';
import { counted } from '../../model/format';
import { stanceLabel } from '../../model/vocab';
import { defineChart } from '../definition';
import Delay from './Delay.svelte';
import Key from './Key.svelte';
import { delayFinding, delaySeries, delaySummary, leftOut, type DelaySeries } from './series';

/** The rows under a filter, or only those of one article if `articleId` is given. */
export const askDelay = (
	engine: Engine,
	filter: Filter,
	proposition: string,
	articleId: string | null = null
): Promise<DelayRow[]> => engine.rows(question(filter, proposition, articleId));

/** One row per mark in drawing order. */
function delayTable(series: DelaySeries): TableView {
	return {
		columns: ['Outlet', 'Days', 'Actor', 'Position', 'Said on', 'Published on', 'Utterance'],
		rows: series.outlets.flatMap((outlet) =>
			outlet.marks.map(({ row, days }) => [
				outlet.name,
				days,
				row.actor,
				row.stance ? stanceLabel(row.stance, series.kind) : 'another proposition',
				row.said_on,
				row.published_on,
				row.utterance_id
			])
		)
	};
}

export const delay = defineChart({
	id: 'delay',
	title: 'How long until it was reported',
	finding: delayFinding,
	how: 'Days between a statement and its first report by each outlet, where both days are known.',
	widths: [340, 520, 736, 940, 1160],
	ask: (engine, filter, proposition) => askDelay(engine, filter, proposition),
	ignores: ['outlets'],
	utterances: (rows) => rows.map((row) => row.utterance_id),
	series: (rows, _, { kind }) => delaySeries(rows, kind),
	Chart: Delay,
	Key,
	table: delayTable,
	summary: delaySummary,
	sizes: (series) => [counted(series.dated, 'report'), leftOut(series)].filter(Boolean),
	empty: (series) =>
		series.dated === 0
			? `No statement here has an exact date${series.undated ? ` (${leftOut(series)})` : ''}.`
			: null,
	remedy: 'Widen the span, or remove a filter.'
});
