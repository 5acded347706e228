/** The network as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { network } from '../../src/lib/charts/network';
import type { NetworkSeries } from '../../src/lib/charts/network/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { ACTIONS, drawn } from './snapshot';

let engine: Engine;
let series: NetworkSeries;
beforeAll(async () => {
	engine = await fixtureEngine();
	series = network.series(await network.ask(engine, NO_FILTER, 'join'), NO_FILTER, PLAIN_VIEW);
});
afterAll(() => engine.close());

const live = { ...ACTIONS, live: true };

describe.each([340, 736])('network at %i px', (width) => {
	test('is the picture that was looked at', async () => {
		const svg = drawn(network, series, width, { actions: live });
		await expect(svg).toMatchFileSnapshot(`__snapshots__/network-${width}.html`);
	});

	test('has a line and a mark for each position, and a switch for each name', () => {
		const svg = drawn(network, series, width, { actions: live });
		expect(svg.match(/data-mark=/g)).toHaveLength(series.ties.length);
		expect(svg.match(/<line /g)).toHaveLength(series.ties.length);
		expect(svg.match(/role="button"/g)).toHaveLength(series.actors.length + series.propositions.length);
	});
});
