/** The matrix as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matrix } from '../../src/lib/charts/matrix';
import type { MatrixRows } from '../../src/lib/charts/matrix/rows';
import type { MatrixSeries } from '../../src/lib/charts/matrix/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { ACTIONS, drawn } from './snapshot';

let engine: Engine;
let rows: MatrixRows;
let series: MatrixSeries;
beforeAll(async () => {
	engine = await fixtureEngine();
	rows = await matrix.ask(engine, NO_FILTER, 'join');
	series = matrix.series(rows, NO_FILTER, PLAIN_VIEW);
});
afterAll(() => engine.close());

const live = { ...ACTIONS, live: true };

describe.each([340, 1160])('matrix at %i px', (width) => {
	test('is the picture that was looked at', async () => {
		const svg = drawn(matrix, series, width, { actions: live });
		await expect(svg).toMatchFileSnapshot(`__snapshots__/matrix-${width}.html`);
	});

	test('has a mark for each position, and none where an actor is silent', () => {
		const marks = [...drawn(matrix, series, width).matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]);
		expect(marks.sort()).toEqual(rows.cells.map((row) => `${row.actor_id}:${row.proposition_id}`).sort());
	});

	test('names and heads are toggle buttons with a script, and plain text in a standalone picture', () => {
		expect(drawn(matrix, series, width)).not.toContain('role="button"');
		expect(drawn(matrix, series, width, { actions: live })).toContain('role="button"');
		for (const { actor } of rows.cells) expect(drawn(matrix, series, width)).toContain(actor);
	});
});
