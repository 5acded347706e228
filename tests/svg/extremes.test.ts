/** Every chart over the tables that break charts: nobody, one, equals, no days, two hundred actors, names of any length and direction. */
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChartDefinition } from '../../src/lib/charts/definition';
import { CHARTS } from '../../src/lib/charts/registry';
import { textWidth } from '../../src/lib/charts/text';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { drawnChart } from '../../src/lib/pictures/drawn';
import { framed } from '../../src/lib/pictures/picture';
import { crowd, inventedNames } from '../fixtures/crowd';
import { fixtureEngine } from '../fixtures/engine';
import { drawn } from './snapshot';

const CASES = {
	'no row': crowd({ names: [] }),
	'one row': crowd({ names: ['Ida Invented'], speeches: 1 }),
	ties: crowd({ names: inventedNames(12), speeches: 2, day: () => '2025-12-03' }),
	'missing dates': crowd({
		names: inventedNames(6),
		day: (actor, speech) => ((actor + speech) % 3 ? null : '2025-12-03')
	}),
	'no date at all': crowd({ names: inventedNames(6), day: () => null }),
	'two hundred actors': crowd({ names: inventedNames(200) }),
	'long names': crowd({
		names: inventedNames(8).map(
			(name) =>
				`${name} of the Made-up Interparliamentary Commission on Accession and Good Neighbourly Relations`
		)
	}),
	// Arabic and Hebrew words for "invented", "number" and nothing else.
	'names from right to left': crowd({
		names: Array.from({ length: 8 }, (_, at) => `${at % 2 ? 'מומצא מספר' : 'مختلق رقم'} ${at + 1}`)
	})
};

const NO_WORDS = { title: '', how: '', context: '', source: '', summary: '' };

/** Room that a line of text takes in a picture whose styles are attributes, in its own pixels. */
interface Line {
	words: string;
	left: number;
	right: number;
	base: number;
	size: number;
}

/** Lines of all texts that are not turned. */
function linesOf(svg: string): Line[] {
	const { document } = parseHTML(`<body>${svg}</body>`);
	return [...document.querySelectorAll('text')].flatMap((text) => {
		const moved = { x: 0, y: 0 };
		for (let node: Element | null = text; node; node = node.parentElement) {
			const transform = node.getAttribute('transform') ?? '';
			if (transform.includes('rotate')) return [];
			const [, x = 0, y = 0] = (/translate\(\s*([-\d.]+)[\s,]+([-\d.]+)/.exec(transform) ?? []).map(Number);
			moved.x += x;
			moved.y += y;
		}
		const style = (name: string, plain: string) => text.closest(`[${name}]`)?.getAttribute(name) ?? plain;
		const size = Number(style('font-size', '12'));
		const anchor = style('text-anchor', 'start');
		const spans = [...text.querySelectorAll('tspan[x]')];
		let base = 0;
		return (spans.length ? spans : [text]).map((line) => {
			const y = line.getAttribute('y') ?? (base === 0 ? (text.getAttribute('y') ?? '0') : null);
			base = (y === null ? base : Number(y) + moved.y) + Number(line.getAttribute('dy') ?? 0);
			const words = (line.textContent ?? '').trim().replace(/\s+/g, ' ');
			const width = textWidth(words, size, Number(style('font-weight', '400')) >= 600);
			const x = Number(line.getAttribute('x') ?? text.getAttribute('x') ?? 0) + moved.x;
			const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
			return { words, left, right: left + width, base, size };
		});
	});
}

describe.each(Object.entries(CASES))('%s', (name, tables) => {
	let engine: Engine;
	beforeAll(async () => (engine = await fixtureEngine(tables)));
	afterAll(() => engine.close());

	test.each(Object.values(CHARTS) as unknown as ChartDefinition<unknown, unknown>[])(
		'$id is drawn whole, or says why not',
		async (chart) => {
			const series = chart.series(await chart.ask(engine, NO_FILTER, 'join'), NO_FILTER, PLAIN_VIEW);
			const { columns, rows } = chart.table(series);
			for (const row of rows) expect(row).toHaveLength(columns.length);
			const words = [chart.summary(series), ...chart.sizes(series), chart.finding?.(series) ?? ''].join('\n');
			expect(words).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
			const empty = chart.empty(series);
			if (empty !== null) {
				expect(empty).toMatch(/^\p{Lu}.*[.]$/u);
				return;
			}
			expect(name).not.toBe('no row');
			expect(rows.length).toBeGreaterThan(0);
			for (const width of new Set([chart.widths[0], chart.widths.at(-1)])) {
				if (width === undefined) throw new Error('no width');
				const svg = drawn(chart, series, width);
				expect(svg).not.toMatch(/undefined|NaN|Infinity|\[object/);
				const marks = [...svg.matchAll(/data-mark="([^"]+)"/g)].map(([, mark]) => mark);
				// Lanes of many utterances are bars of counts, a path for each stance.
				const bars = svg.match(/<path class="(?:support|oppose|ambivalent|conditional|none)" d="M/g) ?? [];
				expect(marks.length + bars.length).toBeGreaterThan(0);
				expect(new Set(marks).size).toBe(marks.length);
				const picture = drawnChart(chart, series, width);
				const { picture: file } = framed(picture, picture.width, NO_WORDS, 'light');
				const whole = Number(/width="([\d.]+)"/.exec(file)?.[1]);
				const lines = linesOf(file).filter(({ words }) => words);
				expect(lines.length).toBeGreaterThan(1);
				expect(lines.filter(({ left, right }) => left < -1 || right > whole + 1)).toEqual([]);
				const over = lines.flatMap((a, i) =>
					lines
						.slice(i + 1)
						.filter(
							(b) =>
								Math.abs(a.base - b.base) < Math.min(a.size, b.size) * 0.6 &&
								Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
						)
						.map((b) => `${width}: ${a.words} / ${b.words}`)
				);
				expect(over).toEqual([]);
			}
		}
	);
});
