/** The shift as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shift } from '../../src/lib/charts/shift';
import type { ShiftSeries } from '../../src/lib/charts/shift/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { ACTIONS, drawn } from './snapshot';

let engine: Engine;
let series: ShiftSeries;
beforeAll(async () => {
	engine = await fixtureEngine();
	series = shift.series(await shift.ask(engine, NO_FILTER, 'join'), NO_FILTER, PLAIN_VIEW);
});
afterAll(() => engine.close());

describe.each([340, 736])('shift at %i px', (width) => {
	test('is the picture that was looked at', async () => {
		await expect(drawn(shift, series, width)).toMatchFileSnapshot(`__snapshots__/shift-${width}.html`);
	});

	test('has a link at each end of each dumbbell', () => {
		const actors = [...series.moved, ...series.stayed];
		expect(actors.length).toBeGreaterThan(1);
		const svg = drawn(shift, series, width);
		for (const { id } of actors)
			for (const end of ['before', 'after']) expect(svg).toContain(`data-mark="${id}:${end}"`);
		expect(svg.match(/<a href="\/statements\//g)).toHaveLength(actors.length * 2);
	});

	test('marks an actor whose evidence is open', () => {
		const open = series.moved[0]?.after.utterances[0]?.utterance_id ?? '';
		const actions = { ...ACTIONS, selected: new Set([open]) };
		expect(drawn(shift, series, width, { actions }).match(/aria-current="true"/g)).toHaveLength(2);
	});
});
