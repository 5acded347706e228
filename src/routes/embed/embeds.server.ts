/** The site's embeds, as the build writes them. */
import type { ChartDefinition } from '$lib/charts/definition';
import { CHARTS } from '$lib/charts/registry';
import { dataVersion, prerenderEngine } from '$lib/data/node';
import { renderEmbed, type RenderedEmbed } from '$lib/embed/render';
import { homeOf } from '../homes';

/** Their rows and series differ, but a chart's own parts agree with each other. */
const charts = new Map(Object.entries(CHARTS)) as unknown as Map<string, ChartDefinition<unknown, unknown>>;

/** The embed of a chart for a proposition; null where either is not known. */
export async function embedOf(name: string, proposition: string): Promise<RenderedEmbed | null> {
	const chart = charts.get(name);
	if (!chart) return null;
	return renderEmbed(await prerenderEngine(), {
		chart,
		proposition,
		version: await dataVersion(),
		home: homeOf(name, proposition),
		site: __SITE_URL__
	});
}
