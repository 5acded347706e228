/** The balance as it is in the HTML, over made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { balance } from '../../src/lib/charts/balance';
import type { BalanceSeries } from '../../src/lib/charts/balance/series';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { fixtureEngine } from '../fixtures/engine';
import { ACTIONS, drawn } from './snapshot';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

async function series(given: Partial<Filter> = {}): Promise<BalanceSeries> {
	// As a page draws it: over everything, with what the filter asks for marked.
	return balance.series(await balance.ask(engine, NO_FILTER, 'join'), { ...NO_FILTER, ...given }, PLAIN_VIEW);
}

describe.each([340, 736])('balance at %i px', (width) => {
	test('is the picture that was looked at', async () => {
		const svg = drawn(balance, await series(), width);
		await expect(svg).toMatchFileSnapshot(`__snapshots__/balance-${width}.html`);
	});

	test('has a link for each bar and each total, with its number on it', async () => {
		const asked = await series();
		const svg = drawn(balance, asked, width);
		const bars = [...asked.rows.flatMap((row) => row.bars), ...asked.totals];
		expect(svg.match(/<a href="\/statements\//g)).toHaveLength(bars.length);
		for (const bar of bars) expect(svg).toContain(`data-mark="${bar.side ?? 'all'}:${bar.stance}"`);
	});

	test('keeps all bars under a filter on sides and marks those asked for', async () => {
		const all = await series();
		const some = await series({ sides: ['russia'] });
		expect(some.rows.map((row) => row.side)).toEqual(all.rows.map((row) => row.side));
		const svg = drawn(balance, some, width, { actions: ACTIONS });
		const faint = some.rows.flatMap((row) => row.bars).filter((bar) => !bar.chosen).length;
		expect(svg.match(/class="bar [a-z]+ faint"/g)).toHaveLength(faint);
	});
});
