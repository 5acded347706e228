/** Every statement as a Web Annotation. */
import { prerenderEngine } from '$lib/data/engine/node';
import { annotations } from '$lib/takeaway/annotations';
import { allCoded } from '$lib/takeaway/flat';
import { place } from '../flat.server';

export const prerender = true;

export async function GET() {
	const { site } = await place();
	const all = annotations(await allCoded(await prerenderEngine()), site, `${site}data/annotations.jsonld`);
	return new Response(`${JSON.stringify(all, null, '\t')}\n`, {
		headers: { 'content-type': 'application/ld+json' }
	});
}
