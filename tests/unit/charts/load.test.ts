/** What a page of charts asks: everything under the filter, and for a chart that highlights, its rows without its own. */
import { expect, test } from 'vitest';
import { loadCharts } from '../../../src/lib/charts/load';
import type { Engine } from '../../../src/lib/data/engine/engine';
import { NO_FILTER, type Filter } from '../../../src/lib/model/filter';

const engine: Engine = { rows: async <T>() => [{ utterances: 1 } as T], close: async () => {} };
const asked: Filter[] = [];
const ask = (_: Engine, filter: Filter) => {
	asked.push(filter);
	return Promise.resolve(filter.actors.join());
};
const CHARTS = { plain: { ask }, lit: { ask, ignores: ['actors', 'from'] as const } };

test('a chart that ignores a filter field that is set is asked twice, any other once', async () => {
	const filter = { ...NO_FILTER, actors: ['ida'], sides: ['europe' as const] };
	const rows = await loadCharts(engine, filter, 'join', CHARTS);
	expect(rows.rows).toEqual({ plain: 'ida', lit: 'ida' });
	expect(rows.wide).toEqual({ lit: '' });
	expect(asked.at(-1)).toEqual({ ...filter, actors: [] });
	expect(asked).toHaveLength(3);
});

test('nothing is asked twice where a chart ignores nothing that is set', async () => {
	const rows = await loadCharts(engine, { ...NO_FILTER, sides: ['nato'] }, 'join', CHARTS);
	expect(rows.wide).toEqual({});
});
