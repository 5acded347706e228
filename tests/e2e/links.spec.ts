/** Every link and every file a written page names is there: no crawler looks, as the number of pages is capped. */
import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './support/built';

const ORIGIN = 'http://site.example';
const base = process.env.SITE_URL ? new URL(process.env.SITE_URL).pathname.replace(/\/*$/, '/') : '/';

/** Pages beyond the cap are put together from the tables by 404.html; a site this small has none. */
const pages = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html') && file !== '404.html' && !file.startsWith('v/'))
	.sort();
const html = new Map(pages.map((page) => [page, readFileSync(join(BUILT, page), 'utf8')]));
const attributes = (page: string, name: string) =>
	[...(html.get(page) ?? '').matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) =>
		(value ?? '').replaceAll('&amp;', '&')
	);
const ids = new Map(pages.map((page) => [page, new Set(attributes(page, 'id'))]));

/** What is wrong with a link on a page; null where it leads somewhere. */
function fault(link: string, from: string): string | null {
	const address = new URL(link, `${ORIGIN}${base}${from.replace(/index\.html$/, '')}`);
	if (address.origin !== ORIGIN || !/^https?:$/.test(address.protocol)) return null;
	if (!address.pathname.startsWith(base)) return 'leaves the site';
	const path = decodeURIComponent(address.pathname.slice(base.length));
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	if (!existsSync(join(BUILT, file))) return 'leads to no file';
	const part = decodeURIComponent(address.hash.slice(1));
	return part && ids.has(file) && !ids.get(file)?.has(part) ? 'leads to no part of its page' : null;
}

test('every link of every page leads to a file, and to a part of it', { tag: '@base' }, () => {
	const faults = pages.flatMap((page) =>
		[...attributes(page, 'href'), ...attributes(page, 'src')].flatMap((link) => {
			const found = fault(link, page);
			return found ? [`${page}: ${link} ${found}`] : [];
		})
	);
	expect(pages.length).toBeGreaterThan(100);
	expect([...new Set(faults)]).toEqual([]);
});
