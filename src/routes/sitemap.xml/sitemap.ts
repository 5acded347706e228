/** The sitemap protocol (sitemaps.org): one address per page, at most 50,000 in one file. */
import { escaped } from '$lib/components/markup';
import { siteRoot } from '$lib/embed/address';

const MOST = 50_000;

/**
 * Paths of the page in `file` ("/src/routes/actors/[id]/+page.svelte"): one if it has no parameter, otherwise one for
 * each of `entries`.
 */
export function addressesOf(file: string, entries: readonly Record<string, string>[]): string[] {
	const route = file.replace(/^\/src\/routes\//, '').replace(/\+page\.svelte$/, '');
	if (!route.includes('[')) return [route];
	return entries.map((entry) =>
		route.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(entry[name] ?? ''))
	);
}

/** The file, sorted by address. `site` is the site's address, with or without a trailing slash. */
export function sitemap(site: string, addresses: readonly string[]): string {
	const root = siteRoot(site);
	const lines = [...addresses]
		.sort()
		.slice(0, MOST)
		.map((address) => `	<url><loc>${escaped(root + address)}</loc></url>`);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...lines,
		'</urlset>',
		''
	].join('\n');
}
