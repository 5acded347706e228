import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstOf, keyOf, kindOf, pathOf, SHELL } from '../../../src/service-worker/paths';

const SITE = 'https://news.example/article-ten/';

describe('requests that the service worker answers', () => {
	test.each([
		['', true, 'page'],
		['actors/orlin/', true, 'page'],
		['actors', true, 'page'],
		['data/all.zip', true, null],
		['data/citation.bib', true, null],
		['embed/ladder/tunnel/', true, null],
		['v/2025-1/embed/ladder/tunnel/', true, null],
		['embed/ladder/tunnel/', false, null],
		['pictures/ladder/tunnel.png', false, null],
		['_app/immutable/chunks/a.js', false, 'immutable'],
		['_app/version.json', false, null],
		['service-worker.js', false, null],
		['__data.json', false, 'data'],
		['actors/orlin/__data.json', false, 'data'],
		['evidence/u-1.json', false, 'data'],
		['compare/orlin.json', false, 'data'],
		['data/cube/words.parquet', false, 'data'],
		['data/passages.parquet', false, 'data'],
		['data/actors.csv', false, null],
		['data/actors.json', false, null],
		['engine/duckdb.1.bin', false, 'data'],
		['theme.js', false, 'shell'],
		['sitemap.xml', false, null]
	] as const)('%s (a page: %s) is %s', (path, navigates, kind) => expect(kindOf(path, navigates)).toBe(kind));

	test('are those of the site, not of another below the same host', () => {
		expect(pathOf(`${SITE}actors/?side=russia#ladder`, SITE)).toBe('actors/');
		expect(pathOf('https://news.example/article-ten', SITE)).toBe('');
		expect(pathOf('https://news.example/article-ten-2/actors/', SITE)).toBeNull();
		expect(pathOf('https://elsewhere.example/article-ten/', SITE)).toBeNull();
	});
});

test('a page is kept once for all its filters, a file of the cube once for each data version', () => {
	expect(keyOf(`${SITE}?side=russia`, 'page')).toBe(SITE);
	expect(keyOf(`${SITE}actors`, 'page')).toBe(`${SITE}actors/`);
	expect(keyOf(`${SITE}actors/__data.json?x-sveltekit-invalidated=01`, 'data')).toBe(
		`${SITE}actors/__data.json`
	);
	expect(keyOf(`${SITE}data/cube/a.parquet?v=2025%20%C2%B7%201`, 'data')).toBe(
		`${SITE}data/cube/a.parquet?v=2025%20%C2%B7%201`
	);
});

test('every page of the navigation is kept from the start, with its data, and the cube of this version', () => {
	const first = firstOf('2025 · 1', ['actors.parquet', 'cube/actors.parquet']);
	const pages = first.filter((path) => path === '' || path.endsWith('/'));
	for (const page of pages) {
		expect(existsSync(`src/routes/${page}+page.svelte`), page).toBe(true);
		expect(first.includes(`${page}__data.json`), page).toBe(existsSync(`src/routes/${page}+page.server.ts`));
	}
	expect(first).toContain('data/cube/actors.parquet?v=2025%20%C2%B7%201');
	expect(first).not.toContain('data/actors.parquet');
	expect(
		first.filter((path) => kindOf(path.split('?')[0] ?? '', false) === null && !pages.includes(path))
	).toEqual([]);
	expect(SHELL.filter((path) => kindOf(path, false) !== 'shell')).toEqual([]);
});

test('its pages are those of the navigation', () => {
	// Read as text: imported, it would bring all of SvelteKit's client.
	const routes = [...readFileSync('src/routes/pages.ts', 'utf8').matchAll(/route: '\/([^']*)'/g)];
	expect(routes.length).toBeGreaterThan(8);
	const first = firstOf('1', []);
	expect(routes.filter(([, route]) => !first.includes(route ? `${route}/` : ''))).toEqual([]);
});
