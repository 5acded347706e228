/**
 * Renders the embed document of a chart and a proposition, at as many widths as its size allows. Runs during the build,
 * in Node.
 */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { gzipSync } from 'node:zlib';
import { titleAndHow, type ChartDefinition } from '../charts/definition';
import type { Engine } from '../data/engine/engine';
import { propositions, type PropositionRow } from '../data/queries/propositions';
import { searchActors } from '../data/queries/search-actors';
import { sourceNote, type SourceNoteRow } from '../data/queries/source-note';
import { NO_FILTER } from '../model/filter';
import { PLAIN_VIEW } from '../model/view';
import { siteRoot } from './address';
import type { Cast } from './client/dim';
import { embedDocument } from './document';
import Embed from './Embed.svelte';

export interface EmbedData<Series> {
	series: Series;
	title: string;
	how: string;
	proposition: PropositionRow;
	source: SourceNoteRow;
	version: string;
	/** Path of the chart on the site. */
	home: string;
}

export interface RenderedEmbed {
	title: string;
	/** The complete HTML. */
	document: string;
}

/** Maximum size of a document in bytes, compressed: ten of them on one page are smaller than a photograph. */
export const MOST_BYTES = 40_000;

/** No embed is wider than the widest column of a page. */
const WIDEST = 940;

/** Name and side of the actors that have a mark in `body`. */
async function castOf(engine: Engine, body: string): Promise<Cast> {
	const marked = new Set(
		[...body.matchAll(/data-actors="([^"]+)/g)].flatMap((match) => match[1]?.split(' '))
	);
	const actors = await engine.rows(searchActors());
	return Object.fromEntries(
		actors.filter((row) => marked.has(row.actor_id)).map((row) => [row.actor_id, [row.actor, row.side]])
	);
}

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

interface Asked<Rows, Series> {
	chart: ChartDefinition<Rows, Series>;
	proposition: string;
	version: string;
	/** Path of the chart on the site. */
	home: string;
	/** Address of the site, base path included; empty if unknown, in which case links are relative. */
	site: string;
}

/**
 * One embed, with as many pictures as fit into 40 kB compressed: the widest are dropped first. Null if there is no such
 * proposition; rejects with the engine's error.
 */
export async function renderEmbed<Rows, Series>(
	engine: Engine,
	{ chart, proposition, version, home, site }: Asked<Rows, Series>
): Promise<RenderedEmbed | null> {
	const asked = (await engine.rows(propositions())).find((row) => row.proposition_id === proposition);
	const [source] = await engine.rows(sourceNote());
	if (!asked || !source) return null;
	const filter = { ...NO_FILTER, proposition };
	const rows = await chart.ask(engine, filter, proposition);
	const series = chart.series(rows, filter, { ...PLAIN_VIEW, kind: asked.kind });
	const words = titleAndHow(chart, series);
	const data: EmbedData<Series> = {
		...{ series, ...words, proposition: asked, source, version, home }
	};
	const up = site ? siteRoot(site) : '../../../';

	const title = [words.title, ...(chart.every ? [] : [asked.label])].join(': ');
	const drawn = async (widths: readonly number[]) => {
		const props = { chart, data, widths, up };
		const { body } = render(Embed as Component<typeof props>, { props });
		const bare = lean(body);
		return embedDocument({
			id: `${chart.id}-${proposition}`,
			title,
			description: chart.summary(series),
			canonical: site ? up + home : null,
			cast: await castOf(engine, bare),
			body: bare
		});
	};
	const widths = chart.widths.filter((width, i) => i === 0 || width <= WIDEST);
	for (let shown = widths; shown.length > 0; shown = shown.slice(0, -1)) {
		const document = await drawn(shown);
		if (gzipSync(document).length <= MOST_BYTES) return { title, document };
	}
	return { title, document: await drawn([]) };
}
