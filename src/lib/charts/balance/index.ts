/** The definition of the balance chart: texts, widths and table. */
import type { TableView } from '../../components/table';
import { ladder as question } from '../../data/queries/ladder';
import { NO_FILTER, type Filter } from '../../model/filter';
import { stanceLabel } from '../../model/vocab';
import { defineChart } from '../definition';
import Balance from './Balance.svelte';
import {
	balanceFinding,
	balanceSeries,
	balanceSummary,
	balanceTotal,
	inUnits,
	type BalanceSeries
} from './series';

/** One row per bar in drawing order, then the totals, in every unit whichever one the picture counts in. */
function balanceTable(series: BalanceSeries): TableView {
	const bars = series.rows.flatMap((row) => row.bars.map((bar) => ({ bar, side: row.label })));
	const totals = series.totals.map((bar) => ({ bar, side: 'All sides' }));
	return {
		columns: ['Side', 'Position', 'Actors', 'Statements', 'Reports', 'Independent reports', 'Named'],
		rows: [...bars, ...totals].map(({ bar, side }) => [
			side,
			stanceLabel(bar.stance, series.kind),
			new Set(bar.utterances.map((row) => row.actor_id)).size,
			bar.utterances.length,
			bar.utterances.reduce((sum, row) => sum + row.statements, 0),
			bar.utterances.reduce((sum, row) => sum + row.independent_outlets, 0),
			bar.holders.join('; ')
		])
	};
}

/** How to read it with the reader's choice of what is counted. */
function balanceHow({ count, position }: Filter): string {
	const what = {
		actors: 'actors',
		utterances: 'statements with that position',
		statements: 'reports of statements with that position',
		outlets: 'reports by independent outlets, copies of one wire story counted once'
	}[count];
	const which = position === 'latest' ? 'latest' : 'most frequent';
	return `Bars count ${what}; each actor is placed by its ${which} position.`;
}

function sizes(series: BalanceSeries): string[] {
	return [
		inUnits(balanceTotal(series), series.count),
		series.superseded ? `${inUnits(series.superseded, 'utterances')} of earlier positions not counted` : ''
	].filter(Boolean);
}

export const balance = defineChart({
	id: 'balance',
	title: 'How the sides split',
	finding: balanceFinding,
	how: balanceHow(NO_FILTER),
	widths: [340, 520, 736],
	howUnder: balanceHow,
	act: 'Choose a bar to see these alone.',
	ask: (engine, filter, proposition) => engine.rows(question(filter, proposition)),
	// A part is read against the whole, so a chosen bar is highlighted among the others instead of replacing them.
	ignores: ['sides', 'stances'],
	utterances: (rows) => rows.map((row) => row.utterance_id),
	series: balanceSeries,
	Chart: Balance,
	Key: null,
	positions: 'keyed',
	table: balanceTable,
	summary: balanceSummary,
	sizes,
	empty: (series) =>
		series.rows.length === 0
			? 'Nobody here takes a position on this proposition, so there is nothing to weigh.'
			: null,
	remedy: 'Remove a filter, or choose another proposition.'
});
