/** The document of an embed, over made-up tables. */
import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChartDefinition } from '../../../src/lib/charts/definition';
import { CHARTS } from '../../../src/lib/charts/registry';
import type { Engine } from '../../../src/lib/data/engine/engine';
import { MOST_BYTES, renderEmbed } from '../../../src/lib/embed/render';
import { fixtureEngine } from '../../fixtures/engine';
import { FIXTURE } from '../../fixtures/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

const proposition = FIXTURE.propositions[0]?.proposition_id ?? '';
/** What was made, by what it was made of: most tests look at the same. */
const kept = new Map<string, Promise<string | null>>();
const made = (chart: { id: string }, site = '', asked = proposition): Promise<string | null> => {
	const key = [chart.id, site, asked].join('\n');
	const document = kept.get(key) ?? make(chart, site, asked);
	kept.set(key, document);
	return document;
};
const make = async (chart: unknown, site: string, asked: string) => {
	const embed = await renderEmbed(engine, {
		chart: chart as ChartDefinition<unknown, unknown>,
		proposition: asked,
		version: '2025-01-01 · abc',
		home: `?proposition=${proposition}#here`,
		site
	});
	return embed?.document ?? null;
};

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
	test('makes no request by itself, and its CSP allows exactly its content', async () => {
		const html = (await made(chart)) ?? '';
		const markup = html.replace(/<script>.*?<\/script>/s, '');
		expect(markup).not.toMatch(/\b(src|srcset|xlink:href)=|<link[^>]+stylesheet|@import|url\(|type="?module/);
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
			'<h1',
			chart.every ? 'All propositions' : (FIXTURE.propositions[0]?.text ?? ''),
			'data 2025-01-01 · abc',
			'See it on'
		])
			expect(html).toContain(said);
		expect(html).toMatch(/from \d+ articles? of \d+ outlets?/);
		expect(gzipSync(html).length).toBeLessThanOrEqual(MOST_BYTES);
	});

	test('says nothing that only the site can do, whether there is a picture or none', async () => {
		for (const asked of [proposition, 'unasked']) {
			const { document } = parseHTML((await made(chart, '', asked)) ?? '');
			for (const part of document.querySelectorAll('[data-part="failed"], .waiting')) part.remove();
			const words = [document.querySelector('header'), document.querySelector('main')]
				.map((part) => part?.textContent ?? '')
				.join(' ');
			expect(words).not.toMatch(/\b(choose|click|press|drag|filter|table)\b/i);
			expect(words.length).toBeGreaterThan(100);
		}
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

test('nothing is called corrected that was never published otherwise', async () => {
	const asked = { chart: CHARTS.ladder, proposition: 'join', version: '', home: '', site: '' };
	expect((await renderEmbed(engine, asked))?.document).not.toMatch(/Corrected|recoded/);
});

test('a proposition that nobody knows has no embed', async () => {
	const unknown = { chart: CHARTS.ladder, proposition: 'no-such', version: '', home: '', site: '' };
	expect(await renderEmbed(engine, unknown)).toBeNull();
});
