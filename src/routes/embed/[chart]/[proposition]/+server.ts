/** Every chart for every proposition as a document of its own, to be shown in pages of others. */
import { error } from '@sveltejs/kit';
import { allCharts } from '$lib/pictures/index.server';
import { embedOf } from '../../embeds.server';

export const prerender = true;
export const trailingSlash = 'always';
export const entries = allCharts;

export async function GET({ params }: { params: { chart: string; proposition: string } }) {
	const embed = await embedOf(params.chart, params.proposition);
	if (!embed) error(404, `There is no chart ${params.chart} of ${params.proposition}.`);
	// Just this: with a charset SvelteKit would not take it for a page. The document names its own.
	return new Response(embed.document, { headers: { 'content-type': 'text/html' } });
}
