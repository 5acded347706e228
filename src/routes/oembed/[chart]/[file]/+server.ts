/** oEmbed 1.0 documents, one per chart and proposition: what a CMS reads when somebody pastes a link. */
import { error, json } from '@sveltejs/kit';
import { oembed } from '$lib/embed/oembed.server';
import { allCharts } from '$lib/pictures/index.server';
import { embedOf } from '../../../embed/embeds.server';

// Without SITE_URL there is no absolute address, so no document is written.
export const prerender = __SITE_URL__ !== '';
export const entries = async () =>
	__SITE_URL__
		? (await allCharts()).map(({ chart, proposition }) => ({ chart, file: `${proposition}.json` }))
		: [];

export async function GET({ params }: { params: { chart: string; file: string } }) {
	const proposition = params.file.replace(/\.json$/, '');
	const embed = await embedOf(params.chart, proposition);
	if (!embed) error(404, `There is no chart ${params.chart} of ${params.file}.`);
	return json(oembed({ site: __SITE_URL__, chart: params.chart, proposition, embed }));
}
