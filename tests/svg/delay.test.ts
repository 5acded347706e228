/** Delay as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { delay } from '../../src/lib/charts/delay';
import type { DelaySeries } from '../../src/lib/charts/delay/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { drawn } from './snapshot';

let engine: Engine;
let series: DelaySeries;
beforeAll(async () => {
	engine = await fixtureEngine();
	series = delay.series(await delay.ask(engine, NO_FILTER, 'join'), NO_FILTER, PLAIN_VIEW);
});
afterAll(() => engine.close());

describe.each([340, 1160])('delay at %i px', (width) => {
	test('is the picture that was looked at', async () => {
		const svg = drawn(delay, series, width);
		await expect(svg).toMatchFileSnapshot(`__snapshots__/delay-${width}.html`);
	});

	test('draws a mark for each report that is known to the day, and says how many are not', () => {
		const svg = drawn(delay, series, width);
		expect(svg.match(/class="mark|<circle /g)).toHaveLength(series.dated);
		expect(svg).toContain('without a known day');
		expect(svg.match(/class="median"/g)).toHaveLength(
			series.outlets.filter(({ median }) => median !== null).length
		);
	});
});
