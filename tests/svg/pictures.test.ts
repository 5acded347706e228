/** Pictures as files of their own: styles worked out, the marks of the page, and type that is really drawn. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ladder } from '../../src/lib/charts/ladder';
import { broken } from '../../src/lib/charts/text';
import type { ChartDefinition } from '../../src/lib/charts/definition';
import { CHARTS } from '../../src/lib/charts/registry';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { STANCES } from '../../src/lib/model/vocab';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { card } from '../../src/lib/pictures/card';
import { resolved } from '../../src/lib/pictures/colour';
import { drawnChart } from '../../src/lib/pictures/drawn';
import { framed } from '../../src/lib/pictures/picture';
import { toPng } from '../../src/lib/pictures/raster.server';
import { rulesOf, writeOut } from '../../src/lib/pictures/styles';
import { fixtureEngine } from '../fixtures/engine';
import { FIXTURE } from '../fixtures/tables';
import { drawn } from './snapshot';

const WORDS = {
	title: 'A made-up title',
	how: 'How to read it, made up.',
	context: '3 actors · data made-up',
	source: 'Article Ten',
	summary: 'A made-up summary with <angles> & "marks".'
};
const TOKENS = new Map([
	['--ink', '#102030'],
	['--paper', '#ffffff'],
	['--mark', 'var(--ink)']
]);

describe('values of a style sheet', () => {
	test.each([
		['var(--ink)', '#102030'],
		['var(--mark)', '#102030'],
		['var(--none, #abc)', '#abc'],
		['light-dark(#111111, #eeeeee)', '#111111'],
		['color-mix(in srgb, var(--ink) 50%, var(--paper))', '#889098'],
		['color-mix(in srgb, var(--ink) 8%, transparent)', '#10203014'],
		['600 11px Inter', '600 11px Inter']
	])('%s is %s', (value, plain) => expect(resolved(value, TOKENS, 'light')).toBe(plain));

	test('the dark theme takes the other colour', () =>
		expect(resolved('light-dark(#111111, #eeeeee)', TOKENS, 'dark')).toBe('#eeeeee'));

	test('unknown values are unchanged', () => {
		expect(resolved('var(--unheard-of)', TOKENS, 'light')).toBeNull();
		expect(resolved('color-mix(in srgb, red 8%, blue)', TOKENS, 'light')).toBeNull();
	});
});

test('rules become attributes: the more specific one wins, a custom property goes down, a hover is not at rest', () => {
	const { document } = parseHTML(
		'<body><svg><g class="mark svelte-a support"><path class="outline svelte-a"></path></g></svg></body>'
	);
	const css = `
		.support.svelte-a { --mark: #00ff00; }
		.outline.svelte-a { fill: var(--mark); stroke-width: 1.5px; }
		.mark.svelte-a .outline:where(.svelte-a) { stroke: var(--ink); }
		.outline.svelte-a:hover { fill: red; }
		@media print { .outline.svelte-a { fill: black; } }
		path { fill: blue; font: 600 11px Inter; }`;
	const svg = document.querySelector('svg') as unknown as Element;
	writeOut(svg, rulesOf(css), TOKENS, 'light');
	const path = svg.querySelector('path') as Element;
	expect(Object.fromEntries([...path.attributes].map(({ name, value }) => [name, value]))).toEqual({
		fill: '#00ff00',
		stroke: '#102030',
		'stroke-width': '1.5',
		'font-style': 'normal',
		'font-weight': '600',
		'font-size': '11',
		'font-family': 'Inter'
	});
});

test('lines fit the room, and no word is lost', () => {
	const text = 'one two three four five six seven eight nine ten';
	const lines = broken(text, 90, 12);
	expect(lines.length).toBeGreaterThan(2);
	expect(lines.join(' ')).toBe(text);
});

describe('a chart as a file', () => {
	let engine: Engine;
	beforeAll(async () => (engine = await fixtureEngine()));
	afterAll(() => engine.close());

	const asked = FIXTURE.propositions[0]?.proposition_id ?? '';
	/** Marks with a name, in the order of the picture. */
	const marks = (svg: string) => [...svg.matchAll(/data-mark="([^"]+)"/g)].map(([, name]) => name);
	/** A rectangle of the picture: x, y, width and height in pixels. */
	const part = (svg: string, [x, y, width, height]: [number, number, number, number]) =>
		svg.replace(
			/width="\d+" height="\d+" viewBox="[^"]+"/,
			`width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`
		);

	test.each(Object.values(CHARTS) as unknown as ChartDefinition<unknown, unknown>[])(
		'$id: the marks of the page, no class, no variable, no link',
		async (chart) => {
			const series = chart.series(await chart.ask(engine, NO_FILTER, asked), NO_FILTER, PLAIN_VIEW);
			if (chart.empty(series) !== null) return;
			const width = chart.widths.filter((step) => step <= 736).at(-1) ?? 736;
			const { picture: file } = framed(drawnChart(chart, series, width), width, WORDS, 'light');
			expect(marks(file)).toEqual(marks(drawn(chart, series, width)));
			expect(marks(file).length).toBeGreaterThan(1);
			expect(file).not.toMatch(/ class=| style=|var\(|href=|color-mix|light-dark|<!--/);
			// The file repeats the page's key, mark by mark.
			const { document } = parseHTML(
				`<body><div>${chart.Key ? render(chart.Key as Component<{ series?: unknown }>, { props: { series } }).body : ''}</div></body>`
			);
			const key = [...document.querySelectorAll('div > *')];
			const said = file.replace(/<[^>]+>/g, '').replace(/\s/g, '');
			for (const item of key) expect(said).toContain((item.textContent ?? '').replace(/\s/g, ''));
			const keyMarks = key.reduce((sum, item) => sum + item.querySelectorAll('svg').length, 0);
			expect(file.split('scale(1)').length - 1).toBe(keyMarks + (chart.positions ? 0 : STANCES.length));
			expect(file).toContain('A made-up summary with &lt;angles&gt; &amp; &quot;marks&quot;.');
		}
	);

	test('the PNG has pixels of text, at the size asked for', async () => {
		const rows = await ladder.ask(engine, NO_FILTER, asked);
		const series = ladder.series(rows, NO_FILTER, PLAIN_VIEW);
		const { picture: svg } = framed(drawnChart(ladder, series, 736), 736, WORDS, 'light');
		const png = await toPng(svg, 2);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(
			(/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1).map((side) => Number(side) * 2)
		);
		const withText = await toPng(part(svg, [28, 20, 300, 32]));
		const without = await toPng(part(svg.replace(/<text.*?<\/text>/gs, ''), [28, 20, 300, 32]));
		expect(withText.length).toBeGreaterThan(without.length * 2);
		// Two different words must be two different pictures: boxes for missing letters would be the same.
		const other = await toPng(part(svg.replaceAll('A made-up title', 'B nbef-vq ujumf'), [28, 20, 300, 32]));
		expect(withText.equals(other)).toBe(false);
	});

	test.each(['Łukaszenka', 'Şahin', 'Őrbánýi', 'Ğğ Żż Čč', 'Zelenskyy'])(
		'%s is heavier in bold, letter for letter, and stands in the words around it',
		async (name) => {
			/** How much darker than paper all pixels are together. */
			const ink = async (weight: number, text: string) => {
				const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><rect width="400" height="40" fill="#fff"/><text x="5" y="28" font-family="Inter, Arial" font-size="24" font-weight="${weight}" data-made-up="${text} > a">${text}</text></svg>`;
				const png = (await toPng(svg)).toString('base64');
				const read = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><image width="400" height="40" href="data:image/png;base64,${png}"/></svg>`;
				return new Resvg(read).render().pixels.reduce((sum, value) => sum + 255 - value, 0);
			};
			for (const letter of new Set(name.replaceAll(' ', '')))
				expect(await ink(600, letter), letter).toBeGreaterThan((await ink(400, letter)) * 1.08);
			const apart = (await ink(600, name)) + (await ink(600, 'Made up '));
			expect((await ink(600, `Made up ${name}`)) / apart).toBeCloseTo(1, 1);
		}
	);

	test('letters of Central Europe are drawn, not boxes', async () => {
		const word = (text: string) =>
			toPng(
				`<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15" font-family="Inter" font-size="14" fill="#000">${text}</text></svg>`
			);
		const drawnLetters = await Promise.all(['č', 'ł', 'ž', '\u{10FFFD}'].map(word));
		expect(new Set(drawnLetters.map((png) => png.toString('base64'))).size).toBe(4);
	});

	test('a card is 1200×630, with a picture or with the sentence in its place', async () => {
		const series = ladder.series(await ladder.ask(engine, NO_FILTER, asked), NO_FILTER, PLAIN_VIEW);
		for (const content of [drawnChart(ladder, series, 736), 'Too little to draw, made up.']) {
			const picture = new Resvg(card(content, WORDS, 'A made-up proposition.'));
			expect([picture.width, picture.height]).toEqual([1200, 630]);
		}
	});
});
