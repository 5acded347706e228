/** The sitemap: an address for every page, whole and escaped. */
import { expect, test } from 'vitest';
import { addressesOf, sitemap } from '../../src/routes/sitemap.xml/sitemap';

test.each([
	['/src/routes/+page.svelte', [], ['']],
	['/src/routes/actors/+page.svelte', [], ['actors/']],
	['/src/routes/actors/[id]/+page.svelte', [{ id: 'a' }, { id: 'b' }], ['actors/a/', 'actors/b/']],
	['/src/routes/actors/[id]/+page.svelte', [], []]
])('%s', (file, entries, addresses) => expect(addressesOf(file, entries)).toEqual(addresses));

test.each(['https://made-up.example/base', 'https://made-up.example/base/'])('below %s', (site) => {
	expect(sitemap(site, ['b/', '', 'a&c/'])).toBe(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
			'	<url><loc>https://made-up.example/base/</loc></url>',
			'	<url><loc>https://made-up.example/base/a&amp;c/</loc></url>',
			'	<url><loc>https://made-up.example/base/b/</loc></url>',
			'</urlset>',
			''
		].join('\n')
	);
});
