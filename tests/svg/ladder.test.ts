/** The ladder as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ladder } from '../../src/lib/charts/ladder';
import { ladderSeries } from '../../src/lib/charts/ladder/series';
import type { LadderRow } from '../../src/lib/data/queries/ladder';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { fixtureEngine } from '../fixtures/engine';
import { FIXTURE } from '../fixtures/tables';
import { ACTIONS, drawn } from './snapshot';

let engine: Engine;
let rows: LadderRow[];
beforeAll(async () => {
	engine = await fixtureEngine();
	({ rows } = await ladder.ask(engine, NO_FILTER, FIXTURE.propositions[0]?.proposition_id ?? ''));
});
afterAll(() => engine.close());

describe.each([340, 736])('ladder at %i px', (width) => {
	test('is the picture that was looked at', async () => {
		const svg = drawn(ladder, ladderSeries(rows), width);
		await expect(svg).toMatchFileSnapshot(`__snapshots__/ladder-${width}.html`);
	});

	test('has a link for each position of each actor', () => {
		const svg = drawn(ladder, ladderSeries(rows), width);
		const positions = new Set(rows.map((row) => `${row.actor_id}:${row.stance}`));
		const marks = [...svg.matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]);
		expect(new Set(marks)).toEqual(positions);
		expect(marks).toHaveLength(positions.size);
		expect(svg.match(/<a href="\/statements\//g)).toHaveLength(positions.size);
	});

	test('names each actor and marks the row whose evidence is open', () => {
		const first = rows[0] as LadderRow;
		const selected = new Set([first.utterance_id]);
		const svg = drawn(ladder, ladderSeries(rows), width, { actions: { ...ACTIONS, selected } });
		for (const { actor } of rows) expect(svg).toContain(actor);
		expect(svg.match(/class="open"/g)).toHaveLength(1);
		expect(svg.match(/aria-current="true"/g)).toHaveLength(1);
	});
});
