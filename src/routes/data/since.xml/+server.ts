/** What changed in the data since the build it was compared with, as an Atom feed. */
import { SITE } from '$lib/model/site';
import { atomFeed } from '$lib/takeaway/since';
import { readSince } from '$lib/takeaway/since-builds';
import { place } from '../flat.server';

export const prerender = true;

export const GET = async () =>
	new Response(atomFeed(await readSince('static/data'), (await place()).site, SITE.title), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
