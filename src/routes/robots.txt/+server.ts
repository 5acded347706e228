/** Everything may be read; the sitemap tells where it is. */

// Without SITE_URL there is no sitemap to point to.
export const prerender = __SITE_URL__ !== '';

export const GET = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${__SITE_URL__.replace(/\/*$/, '/')}sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
