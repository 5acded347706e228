/** Every query: listed, answered with the columns of its row type, and answered alike by both engines. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Query } from '../../src/lib/data/engine/engine';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { TABLE_NAMES, type Tables } from '../../src/lib/model/tables';
import { FIXTURE } from '../fixtures/tables';
import { bothEngines } from './both-engines';
import { QUERIES, type Arguments } from './every-query';

const CASES = Object.entries(QUERIES);

/** A query under each of the filters; once if the filter does not change it. */
function underFilters(ask: (given: Arguments) => Query<object>, filters: Partial<Filter>[]): Query<object>[] {
	const queries = filters.map((filter) => ask(given(filter)));
	return [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
}

const given = (filter: Partial<Filter> = {}): Arguments => ({
	filter: { ...NO_FILTER, ...filter },
	proposition: filter.proposition ?? 'join',
	utterance: 'u-wire-1-p4-pavel-invented',
	article: 'wire-1',
	statement: 'wire-1-p4-pavel-invented',
	joint: 'joint-made-up',
	actor: 'nils-invented'
});

const NO_FILTERS: Partial<Filter> = {};
const EVERY_FILTER: Partial<Filter> = {
	...{ proposition: 'neutral', actors: ['palace', 'jane-invented'], sides: ['russia', 'united-states'] },
	...{ stances: ['support'], modes: ['indirect', 'direct'], outlets: ['made-up-wire'] },
	...{ from: '2025-11-15', to: '2025-12-31' }
};

/** Each filter alone, and all at once. */
const FILTERS: Partial<Filter>[] = [
	NO_FILTERS,
	{ proposition: 'neutral' },
	{ proposition: 'unasked', stances: ['support'] },
	{ actors: ['olena-invented', 'palace', 'nobody'] },
	{ sides: ['russia', 'nato'] },
	{ stances: ['oppose', 'none'] },
	{ modes: ['direct'] },
	{ outlets: ['made-up-daily', 'made-up-post'] },
	{ modes: ['direct'], outlets: ['made-up-daily'] },
	{ from: '2025-12-03' },
	{ to: '2025-12-01' },
	{ from: '2025-12-02', to: '2025-12-02' },
	{ from: '2031-01-01' },
	{ position: 'frequent' },
	{ position: 'frequent', stances: ['support'], proposition: 'neutral', as: 'person', count: 'outlets' },
	EVERY_FILTER
];

const NOTHING = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;

test('every file of src/lib/data/queries is listed', () => {
	const files = readdirSync('src/lib/data/queries');
	expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(Object.keys(QUERIES).sort());
});

describe.each([
	['a full set', FIXTURE, FILTERS],
	// What a filter does to the SQL shows in the full set; here it has nothing to narrow.
	['empty tables', NOTHING, [NO_FILTERS, EVERY_FILTER]]
] as const)('over %s', (_, tables, filters) => {
	const engines = bothEngines(tables);

	test.each(CASES)('%s gives equal rows on both engines', async (_, { ask }) => {
		for (const query of underFilters(ask, [...filters]))
			expect(await engines.wasm.rows(query), JSON.stringify(query.params)).toEqual(
				await engines.node.rows(query)
			);
	});

	test.each(CASES)('%s answers the columns of its row type', async (name, { ask, columns }) => {
		const rows = await engines.node.rows(ask(given()));
		if (tables === FIXTURE || name === 'counts') expect(rows).not.toEqual([]);
		for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns);
	});

	test('a function outside DuckDB’s core is an error, not a download', async () => {
		// Node has JSON inside, so only the browser's form shows it.
		const outside = engines.wasm.rows({ sql: "SELECT json_extract('{}', '$.a') AS a", params: [] });
		await expect(outside).rejects.toThrow(/not in the catalog, but it exists in the json extension/);
	});
});
