/**
 * Renders the embed document of a chart and a proposition, at as many widths as its size allows. Runs during the build,
 * in Node.
 */
import { gzipSync } from 'node:zlib';
import { titleAndHow, type ChartDefinition } from '../charts/definition';
import type { Engine } from '../data/engine/engine';
import { propositions } from '../data/queries/propositions';
import { sourceNote } from '../data/queries/source-note';
import { NO_FILTER } from '../model/filter';
import { PLAIN_VIEW } from '../model/view';
import { siteRoot } from './address';
import { embedDocument } from './document';
import { documentTitle, embedBody, embedWidths, type EmbedData } from './markup';

export interface RenderedEmbed {
	title: string;
	/** The complete HTML. */
	document: string;
}

/** Maximum size of a document in bytes, compressed: ten of them on one page are smaller than a photograph. */
export const MOST_BYTES = 40_000;

interface EmbedRequest<Rows, Series> {
	chart: ChartDefinition<Rows, Series>;
	proposition: string;
	version: string;
	/** Path of the chart on the site. */
	home: string;
	/** Address of the site, base path included; empty if unknown, in which case links are relative. */
	site: string;
}

/**
 * One embed without a filter, with as many pictures as fit into 40 kB compressed: the widest are dropped first. Null if
 * there is no such proposition; rejects with the engine's error.
 */
export async function renderEmbed<Rows, Series>(
	engine: Engine,
	{ chart, proposition, version, home, site }: EmbedRequest<Rows, Series>
): Promise<RenderedEmbed | null> {
	const asked = (await engine.rows(propositions())).find((row) => row.proposition_id === proposition);
	const [source] = await engine.rows(sourceNote());
	if (!asked || !source) return null;
	const filter = { ...NO_FILTER, proposition };
	const rows = await chart.ask(engine, filter, proposition);
	const view = { ...PLAIN_VIEW, kind: asked.kind, label: asked.label };
	const series = chart.series(rows, filter, view);
	const data: EmbedData<Series> = {
		...{ series, drawn: series, ...titleAndHow(chart, series) },
		...{ proposition: asked, source, version, home, view }
	};
	const up = site ? siteRoot(site) : '../../../';
	const title = documentTitle(chart, data);
	const drawn = (widths: readonly number[]) =>
		embedDocument({
			id: `${chart.id}-${proposition}`,
			title,
			description: chart.summary(series),
			canonical: site ? up + home : null,
			place: { proposition, home, up },
			body: embedBody({ chart, data, widths, up })
		});
	for (let shown = embedWidths(chart); shown.length > 0; shown = shown.slice(0, -1)) {
		const document = drawn(shown);
		if (gzipSync(document).length <= MOST_BYTES) return { title, document };
	}
	return { title, document: drawn([]) };
}
