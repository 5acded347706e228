/** Allows everything, and names the sitemap. */
import { siteRoot } from '$lib/embed/address';

// Without SITE_URL there is no sitemap to name.
export const prerender = __SITE_URL__ !== '';

export const GET = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteRoot(__SITE_URL__)}sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
