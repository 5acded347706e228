/** The polarisation as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { polarisation } from '../../src/lib/charts/polarisation';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { crowd, inventedNames } from '../fixtures/crowd';
import { fixtureEngine } from '../fixtures/engine';
import { ACTIONS, drawn } from './snapshot';

let engine: Engine;
beforeAll(async () => (engine = await fixtureEngine(crowd({ names: inventedNames(9), speeches: 2 }))));
afterAll(() => engine.close());

test.each([340, 736])('polarisation at %i px is the picture that was looked at', async (width) => {
	const series = polarisation.series(
		await polarisation.ask(engine, NO_FILTER, 'join'),
		NO_FILTER,
		PLAIN_VIEW
	);
	const svg = drawn(polarisation, series, width, { actions: { ...ACTIONS, live: true } });
	await expect(svg).toMatchFileSnapshot(`__snapshots__/polarisation-${width}.html`);
});
