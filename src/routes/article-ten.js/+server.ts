/** `<article-ten>`, the web component for newsrooms, as one classic script. */
import script from '$lib/embed/client/article-ten.ts?script';

export const prerender = true;

export const GET = () =>
	new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
