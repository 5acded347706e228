/** Corroboration as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corroboration } from '../../src/lib/charts/corroboration';
import type { CorroborationSeries } from '../../src/lib/charts/corroboration/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { drawn } from './snapshot';

let engine: Engine;
let series: CorroborationSeries;
beforeAll(async () => {
	engine = await fixtureEngine();
	const rows = await corroboration.ask(engine, NO_FILTER, 'join');
	series = corroboration.series(rows, NO_FILTER, PLAIN_VIEW);
});
afterAll(() => engine.close());

describe.each([340, 1160])('corroboration at %i px', (width) => {
	test('is the picture that was looked at', async () => {
		const svg = drawn(corroboration, series, width);
		await expect(svg).toMatchFileSnapshot(`__snapshots__/corroboration-${width}.html`);
	});

	test('a row is one link, which names outlets, positions and what copies what', () => {
		const svg = drawn(corroboration, series, width);
		expect(svg.match(/<a /g)).toHaveLength(series.rows.length + series.singles.length);
		expect(svg).toContain(
			'never; 2 Dec 2025, reported by Made-up Daily (opposes), Made-up Post (keeps it open) and Made-up Wire (opposes), 2 independent outlets, Made-up Post and Made-up Wire share one source, reports differ'
		);
	});

	test('copies of one wire are bracketed, once; and the picture says what rests on one outlet', () => {
		const svg = drawn(corroboration, series, width);
		expect(svg.match(/class="bracket"/g)).toHaveLength(1);
		expect(svg).toContain('17 statements rest on one outlet');
		expect(svg).toContain('· reports differ');
	});
});

test('the table has a row for each report of the picture', () => {
	const { columns, rows } = corroboration.table(series);
	expect(rows).toHaveLength(3 + 5);
	expect(rows.every((row) => row.length === columns.length)).toBe(true);
});
