/** The document of an embed, over made-up tables. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChartDefinition } from '../../../src/lib/charts/definition';
import { CHARTS } from '../../../src/lib/charts/registry';
import type { Engine } from '../../../src/lib/data/engine';
import { MOST_BYTES, renderEmbed } from '../../../src/lib/embed/render';
import { fixtureEngine } from '../../fixtures/engine';
import { FIXTURE } from '../../fixtures/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

const proposition = FIXTURE.propositions[0]?.proposition_id ?? '';
const made = (chart: unknown, site = '') =>
	renderEmbed(engine, {
		chart: chart as ChartDefinition<unknown, unknown>,
		proposition,
		version: '2025-01-01 · abc',
		home: `?proposition=${proposition}#here`,
		site
	});

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
	test('asks nobody for anything, and its policy allows what it holds and no more', async () => {
		const html = (await made(chart)) ?? '';
		expect(html).not.toMatch(/\b(src|srcset|xlink:href)=|<link[^>]+stylesheet|@import|url\(|type="?module/);
		for (const part of ['style', 'script']) {
			const text = new RegExp(`<${part}>(.*?)</${part}>`, 's').exec(html)?.[1] ?? '';
			expect(text.length).toBeGreaterThan(500);
			const hash = createHash('sha256').update(text).digest('base64');
			expect(html).toContain(`${part}-src 'sha256-${hash}'`);
		}
		expect(html.match(/<style/g)).toHaveLength(1);
		expect(html).toContain("default-src 'none'");
	});

	test('carries its context and stays within its size', async () => {
		const html = (await made(chart)) ?? '';
		for (const said of [
			chart.title,
			FIXTURE.propositions[0]?.text ?? '',
			'data 2025-01-01 · abc',
			'See it on'
		])
			expect(html).toContain(said);
		expect(html).toMatch(/from \d+ articles? of \d+ outlets?/);
		expect(gzipSync(html).length).toBeLessThanOrEqual(MOST_BYTES);
	});

	test('leads up to the site, or to its address where that is known', async () => {
		const links = (html: string | null) =>
			[...(html ?? '').matchAll(/<a[^>]* href="([^"]*)"/g)].map((match) => match[1] ?? '');
		const relative = links(await made(chart));
		const absolute = links(await made(chart, 'https://example.org/article-ten'));
		expect(relative.length).toBeGreaterThan(0);
		for (const link of relative) expect(link).toMatch(/^\.\.\/\.\.\/\.\.\//);
		for (const link of absolute) expect(link).toMatch(/^https:\/\/example\.org\/article-ten\//);
		expect(absolute).toHaveLength(relative.length);
		for (const [link] of ((await made(chart)) ?? '').matchAll(/<a [^>]*>/g))
			expect(link).toContain('target="_blank" rel="noopener"');
	});
});

test('a proposition that nobody knows has no embed', async () => {
	const unknown = { chart: CHARTS.ladder, proposition: 'no-such', version: '', home: '', site: '' };
	expect(await renderEmbed(engine, unknown)).toBeNull();
});
