/** The embed of every chart for every proposition. */
import { error } from '@sveltejs/kit';
import { allCharts } from '$lib/pictures/index.server';
import { embedOf } from '../../embeds.server';

export const prerender = true;
export const trailingSlash = 'always';
export const entries = allCharts;

export async function GET({ params }: { params: { chart: string; proposition: string } }) {
	const embed = await embedOf(params.chart, params.proposition);
	if (!embed) error(404, `There is no chart ${params.chart} of ${params.proposition}.`);
	// Exactly this value: with a charset SvelteKit would not treat it as a page. The document declares its own charset.
	return new Response(embed.document, { headers: { 'content-type': 'text/html' } });
}
