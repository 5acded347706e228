/** Lanes as they are in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lanes } from '../../src/lib/charts/lanes';
import type { LanesSeries } from '../../src/lib/charts/lanes/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import type { LaneRow } from '../../src/lib/data/queries/lanes';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { FIXTURE } from '../fixtures/tables';
import { drawn } from './snapshot';

let engine: Engine;
let rows: LaneRow[];
let series: LanesSeries;
beforeAll(async () => {
	engine = await fixtureEngine();
	const asked = await lanes.ask(engine, NO_FILTER, FIXTURE.propositions[0]?.proposition_id ?? '');
	rows = asked.utterances;
	series = lanes.series(asked, NO_FILTER, PLAIN_VIEW);
});
afterAll(() => engine.close());

describe.each([340, 1160])('lanes at %i px', (width) => {
	test('are the picture that was looked at', async () => {
		const svg = drawn(lanes, series, width);
		await expect(svg).toMatchFileSnapshot(`__snapshots__/lanes-${width}.html`);
	});

	test('fold what is empty and say how long it was; the true scale folds nothing', () => {
		expect(drawn(lanes, series, width)).toContain('class="fold"');
		expect(drawn(lanes, series, width, { view: { ...PLAIN_VIEW, trueScale: true } })).not.toContain(
			'class="fold"'
		);
	});

	test('draw every utterance that has a day, hollow where the day said is not known', () => {
		const svg = drawn(lanes, series, width);
		const dated = rows.filter((row) => row.stance !== null && (row.said_on ?? row.reported_on) !== null);
		for (const row of dated) expect(svg).toContain(`data-mark="${row.actor_id}:${row.utterance_id}"`);
		const solid = dated.filter(
			(row) => row.said_on !== null && ['oppose', 'support'].includes(row.stance ?? '')
		);
		expect(svg.match(/class="outline solid"/g)).toHaveLength(solid.length);
	});
});
