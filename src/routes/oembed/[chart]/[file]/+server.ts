/** oEmbed 1.0 documents, one a chart and proposition: what a CMS reads when somebody pastes a link. They need a whole address. */
import { error, json } from '@sveltejs/kit';
import { allCharts } from '$lib/pictures/index.server';
import { oembed } from '$lib/pictures/oembed.server';

// Without SITE_URL there is no whole address to give, and no document is written.
export const prerender = __SITE_URL__ !== '';
export const entries = async () =>
	__SITE_URL__
		? (await allCharts()).map(({ chart, proposition }) => ({ chart, file: `${proposition}.json` }))
		: [];

export async function GET({ params }: { params: { chart: string; file: string } }) {
	const found = await oembed(params.chart, params.file.replace(/\.json$/, ''));
	if (!found) error(404, `There is no chart ${params.chart} of ${params.file}.`);
	return json(found);
}
