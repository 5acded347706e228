/** Renders an embed's body as text: in Node during the build, and in the embed itself under a filter. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { ChartDefinition } from '../charts/definition';
import type { PropositionRow } from '../data/queries/propositions';
import type { SourceNoteRow } from '../data/queries/source-note';
import type { Filter } from '../model/filter';
import type { View } from '../model/view';
import Embed from './Embed.svelte';

export interface EmbedData<Series> {
	/** Under the whole filter: what is counted. */
	series: Series;
	/** What is drawn; wider than `series` if the chart highlights a part of the filter instead of applying it. */
	drawn: Series;
	/** Utterances under the whole filter, if more are drawn. */
	kept?: ReadonlySet<string>;
	title: string;
	how: string;
	proposition: PropositionRow;
	source: SourceNoteRow;
	version: string;
	/** Path of the chart on the site. */
	home: string;
	view: View;
	/** The filter and the same in words; absent without a filter. */
	filter?: { fields: Filter; words: string };
}

export interface EmbedProps<Rows, Series> {
	chart: ChartDefinition<Rows, Series>;
	data: EmbedData<Series>;
	/** Widths the pictures are drawn at. */
	widths: readonly number[];
	/** Prefix of every address: the site's address, or the relative path up to it. */
	up: string;
}

/** No embed is wider than the widest column of a page. */
const WIDEST = 940;

/** The widths of a chart that an embed can have. */
export const embedWidths = ({ widths }: { widths: readonly number[] }): number[] =>
	widths.filter((width, i) => i === 0 || width <= WIDEST);

/** Title of the document: the chart's, with the proposition. */
export const documentTitle = <Series>(chart: { every?: true }, { title, proposition }: EmbedData<Series>) =>
	[title, ...(chart.every ? [] : [proposition.label])].join(': ');

/**
 * Markup without what only hydration needs, and numbers rounded to a hundredth of a pixel. Every link opens a new page:
 * `<base target>` does not affect links inside SVG.
 */
const lean = (body: string) =>
	body
		.replace(/<!--.*?-->/gs, '')
		.replace(/<a /g, '<a target="_blank" rel="noopener" ')
		.replace(/<[^>]+>/g, (tag) => tag.replace(/(\d\.\d\d)\d+/g, '$1'))
		.replace(/\s+/g, ' ')
		.trim();

/** The body of an embed. */
export const embedBody = <Rows, Series>(props: EmbedProps<Rows, Series>): string =>
	lean(render(Embed as Component<EmbedProps<Rows, Series>>, { props }).body);
