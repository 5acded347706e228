/** The sitemap: every prerendered page, found by the pages' own files, so that none can be forgotten. */
import { addressesOf, sitemap } from './sitemap';

// Without SITE_URL there is no absolute address, so nothing is written.
export const prerender = __SITE_URL__ !== '';

const PAGES = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));
const SERVERS = import.meta.glob<{ entries?: () => Promise<Record<string, string>[]> }>(
	'/src/routes/**/+page.server.ts'
);

export async function GET() {
	const addresses = await Promise.all(
		PAGES.map(async (file) => {
			const server = await SERVERS[file.replace(/\.svelte$/, '.server.ts')]?.();
			return addressesOf(file, (await server?.entries?.()) ?? []);
		})
	);
	return new Response(sitemap(__SITE_URL__, addresses.flat()), {
		headers: { 'content-type': 'application/xml; charset=utf-8' }
	});
}
