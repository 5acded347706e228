/** Every chart for every proposition as a document of its own, to be shown in pages of others. */
import { error } from '@sveltejs/kit';
import type { ChartDefinition } from '$lib/charts/definition';
import { CHARTS } from '$lib/charts/registry';
import { dataVersion, prerenderEngine } from '$lib/data/node';
import { propositions } from '$lib/data/queries';
import { renderEmbed } from '$lib/embed/render';
import { homeOf } from '../../../homes';

export const prerender = true;
export const trailingSlash = 'always';

/** Their rows and series differ, but a chart's own parts agree with each other. */
const charts = new Map(Object.entries(CHARTS)) as unknown as Map<string, ChartDefinition<unknown, unknown>>;

export const entries = async () => {
	const asked = await (await prerenderEngine()).rows(propositions());
	return [...charts.keys()].flatMap((chart) =>
		asked.map(({ proposition_id }) => ({ chart, proposition: proposition_id }))
	);
};

export async function GET({ params }: { params: { chart: string; proposition: string } }) {
	const chart = charts.get(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}.`);
	const document = await renderEmbed(await prerenderEngine(), {
		chart,
		proposition: params.proposition,
		version: await dataVersion(),
		home: homeOf(params.chart, params.proposition),
		site: __SITE_URL__
	});
	if (document === null) error(404, `No proposition is called ${params.proposition}.`);
	// Just this: with a charset SvelteKit would not take it for a page. The document names its own.
	return new Response(document, { headers: { 'content-type': 'text/html' } });
}
