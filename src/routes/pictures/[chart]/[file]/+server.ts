/** A chart as a file: `/pictures/ladder/nato-membership.svg`, `.png`, `@2x.png`, and `@card.png` for link previews. */
import { error } from '@sveltejs/kit';
import { allPictures, picture } from '$lib/pictures/index.server';

export const prerender = true;
export const entries = allPictures;

export async function GET({ params }: { params: { chart: string; file: string } }) {
	const found = await picture(params.chart, params.file);
	if (!found) error(404, `There is no picture ${params.file} of a chart ${params.chart}.`);
	return new Response(found.body, { headers: { 'content-type': found.type } });
}
