/** What every chart tells of itself. Pages, embeds and pictures know a chart by this alone. */
import type { Component } from 'svelte';
import type { TableView } from '../components/table';
import type { Engine } from '../data/engine/engine';
import { NO_FILTER, type Filter } from '../model/filter';
import { PLAIN_VIEW, type View } from '../model/view';
import type { ChartActions } from './actions';

export interface ChartProps<Series> {
	series: Series;
	/** Width of the picture in pixels; its height follows. */
	width: number;
	actions: ChartActions;
	view: View;
}

export type Positions = 'keyed' | 'none';

export interface ChartDefinition<Rows, Series> {
	/** Slug for addresses and file names; its folder is called the same. */
	id: string;
	/** The question it answers, said where it has no finding. */
	title: string;
	/** How to read it, in a sentence or two; true of it anywhere, so also of an embed and a file. */
	how: string;
	/** What a click does beyond opening the evidence, as a sentence: said after `how` where charts are filters. */
	act?: string;
	/** What the picture shows, in a title's words; null where no finding stands out. */
	finding?: (series: Series) => string | null;
	/** Instead of `how`, where filter, view or series change what there is to read. */
	howUnder?: (filter: Filter, view: View, series: Series) => string | null;
	/** Widths in pixels at which it is prerendered, ascending, each one of STEPS. */
	widths: readonly number[];
	/** Its rows under a filter, from either engine; `proposition` is the one asked about, never null. */
	ask: (engine: Engine, filter: Filter, proposition: string) => Promise<Rows>;
	/**
	 * Fields of the filter that are set in the chart itself: they do not narrow what it draws; what they leave is
	 * highlighted. Table and counts go by the whole filter.
	 */
	ignores?: readonly (keyof Filter)[];
	/** Its positions are on every proposition, not only on the one asked about. */
	every?: true;
	/** Utterances of its rows. */
	utterances: (rows: Rows) => readonly string[];
	/** Rows → series: no pixels. */
	series: (rows: Rows, filter: Filter, view: View) => Series;
	Chart: Component<ChartProps<Series>>;
	/** What the marks mean, where the picture does not say it itself. */
	Key: Component | null;
	/** How a position is drawn is said by the key or the picture itself, so in no other key beside it; or none is drawn. */
	positions?: Positions;
	/** The figures of the picture, in its order. */
	table: (series: Series) => TableView;
	/** One spoken sentence for the picture as a whole; its alternative text too. */
	summary: (series: Series) => string;
	/** What was counted, for the context line: "12 actors", "31 utterances". */
	sizes: (series: Series) => string[];
	/** Said instead of the picture where there is too little to draw; else null. */
	empty: (series: Series) => string | null;
	/** What to do about it, said after that where there is a filter. */
	remedy: string;
	/** What to do where there is none. */
	remedyUnfiltered?: string;
}

/** Title and line on how to read it, of a chart over everything: in an embed, in a picture. */
export const wordsOf = <Rows, Series>(chart: ChartDefinition<Rows, Series>, series: Series) => ({
	title: chart.finding?.(series) ?? chart.title,
	how: chart.howUnder?.(NO_FILTER, PLAIN_VIEW, series) ?? chart.how
});

/** What a chart is about, in words: the proposition asked about, or all of them. */
export const subjectOf = (chart: { every?: true }, proposition: string): string =>
	chart.every ? 'All propositions' : proposition;

/** Lets TypeScript infer rows and series from the definition itself. */
export const defineChart = <Rows, Series>(chart: ChartDefinition<Rows, Series>) => chart;
