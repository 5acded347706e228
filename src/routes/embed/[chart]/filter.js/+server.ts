/** The script of every chart that draws its embeds under a filter. */
import { error } from '@sveltejs/kit';
import { dataVersion, prerenderEngine } from '$lib/data/engine/node';
import { FILTERED_CHARTS, filterScript } from '$lib/embed/filter-script.server';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => FILTERED_CHARTS.map((chart) => ({ chart }));

export async function GET({ params }: { params: { chart: string } }) {
	const script = await filterScript(await prerenderEngine(), params.chart, await dataVersion());
	if (script === null) error(404, `There is no chart ${params.chart}.`);
	return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
