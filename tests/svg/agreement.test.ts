/** Agreement as it is in the HTML, over made-up tables: each person alone, where two pairs have enough in common. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreement } from '../../src/lib/charts/agreement';
import type { AgreementSeries } from '../../src/lib/charts/agreement/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { ACTIONS, drawn } from './snapshot';

const FILTER = { ...NO_FILTER, as: 'person' as const };
let engine: Engine;
let series: AgreementSeries;
beforeAll(async () => {
	engine = await fixtureEngine();
	series = agreement.series(await agreement.ask(engine, FILTER, 'join'), FILTER, PLAIN_VIEW);
});
afterAll(() => engine.close());

describe.each([340, 736])('agreement at %i px', (width) => {
	const svg = () => drawn(agreement, series, width, { actions: { ...ACTIONS, live: true } });

	test('is the picture that was looked at', async () => {
		await expect(svg()).toMatchFileSnapshot(`__snapshots__/agreement-${width}.html`);
	});

	test('an actor is a switch in its row, pressed where the filter asks for it', () => {
		const filter = { ...FILTER, actors: [series.actors[0]?.id ?? ''] };
		const marked = drawn(agreement, series, width, { actions: { ...ACTIONS, live: true, filter } });
		expect(svg()).not.toContain('aria-pressed="true"');
		expect(marked.match(/aria-pressed="true"[^>]*data-pick="actor:/g)).toHaveLength(1);
	});

	test('has two cells a pair, each with the number of propositions both addressed', () => {
		expect(series.pairs.length).toBeGreaterThan(0);
		expect(svg().match(/data-mark=/g)).toHaveLength(series.pairs.length * 2);
	});
});
