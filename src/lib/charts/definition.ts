/** What each chart declares about itself. Pages, embeds and pictures know charts only through this. */
import type { Component } from 'svelte';
import type { TableView } from '../components/table';
import { visited, type Engine, type Query } from '../data/engine/engine';
import { NO_FILTER, type Filter } from '../model/filter';
import { PLAIN_VIEW, type View } from '../model/view';
import type { ChartActions, OfMark } from './actions';

export interface ChartProps<Series> {
	series: Series;
	/** Width of the picture in pixels; the height follows from it. */
	width: number;
	actions: ChartActions;
	view: View;
}

export type PositionKey = 'keyed' | 'none';

export interface ChartDefinition<Rows, Series> {
	/** Slug for addresses and file names; the chart's folder has the same name. */
	id: string;
	/** The question it answers, shown if there is no finding. */
	title: string;
	/** How to read it, in a sentence or two; must hold wherever the chart is shown, including embeds and files. */
	how: string;
	/** What a click does besides opening the evidence, as a sentence; shown after `how` where charts are filters. */
	act?: string;
	/** The finding, as a title; null if nothing stands out. */
	finding?: (series: Series) => string | null;
	/** Replaces `how` if the filter, view or series changes how the chart is read; null keeps `how`. */
	howUnder?: (filter: Filter, view: View, series: Series) => string | null;
	/** Widths in pixels at which it is prerendered, ascending, all from STEPS. */
	widths: readonly number[];
	/**
	 * Its rows under a filter, from either engine; `proposition` is never null. A picture with room for some actors has
	 * the `chosen` ones, which are the filter's by default.
	 */
	ask: (engine: Engine, filter: Filter, proposition: string, chosen?: readonly string[]) => Promise<Rows>;
	/**
	 * Filter fields set in the chart itself. All marks are drawn and those matching are highlighted; table and counts use
	 * the full filter.
	 */
	ignores?: readonly (keyof Filter)[];
	/** Covers every proposition, not only the chosen one. */
	every?: true;
	/** The utterances in its rows. */
	utterances: (rows: Rows) => readonly string[];
	/** All utterances that it counts, where its rows name only some. */
	listed?: (engine: Engine, filter: Filter, proposition: string) => Promise<string[]>;
	/** All utterances of a mark, in its order, where its rows name only some. */
	opened?: (engine: Engine, filter: Filter, proposition: string, mark: OfMark) => Promise<string[]>;
	/** Rows → series, without pixels. */
	series: (rows: Rows, filter: Filter, view: View) => Series;
	Chart: Component<ChartProps<Series>>;
	/** What the marks mean, if the picture does not show it; given `series`, it may explain only the marks drawn. */
	Key: Component | null;
	/** The key is above the picture, because the picture is taller than a screen. */
	keyAbove?: true;
	/**
	 * Whether the chart's own key or picture explains how positions are drawn, so that no key beside it has to, or
	 * whether no position is drawn.
	 */
	positions?: PositionKey;
	/** The figures of the picture, in the same order. */
	table: (series: Series) => TableView;
	/** The picture in one sentence, also its alternative text. */
	summary: (series: Series) => string;
	/** What was counted, for the line of context: "12 actors", "31 utterances". */
	sizes: (series: Series) => string[];
	/** Shown instead of the picture if there is too little to draw; otherwise null. */
	empty: (series: Series) => string | null;
	/** What to do about it; follows `empty` if a filter is set. */
	remedy: string;
	/** What to do if no filter is set. */
	remedyUnfiltered?: string;
}

/** Title and reading instructions of a chart outside the site's pages; without a filter unless given one. */
export const titleAndHow = <Rows, Series>(
	chart: ChartDefinition<Rows, Series>,
	series: Series,
	filter: Filter = NO_FILTER,
	view: View = PLAIN_VIEW
) => ({
	title: chart.finding?.(series) ?? chart.title,
	how: chart.howUnder?.(filter, view, series) ?? chart.how
});

/** The subject of a chart, in words: the proposition it asks about, or all of them. */
export const subjectOf = (chart: { every?: true }, proposition: string): string =>
	chart.every ? 'All propositions' : proposition;

/** The utterance ids in the rows of a question that meet a condition. */
export async function idsOf<Row extends { utterance_id: string }>(
	engine: Engine,
	query: Query<Row>,
	wanted: (row: Row) => boolean = () => true
): Promise<string[]> {
	const ids: string[] = [];
	const scan = await visited(engine, query);
	scan((row) => void (wanted(row) && ids.push(row.utterance_id)));
	return ids;
}

/** Lets TypeScript infer the types of rows and series from the definition. */
export const defineChart = <Rows, Series>(chart: ChartDefinition<Rows, Series>) => chart;
