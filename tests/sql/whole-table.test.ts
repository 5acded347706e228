/** Tables taken away whole: every row, every column, in the order of the key, and as CSV that comes back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvRows } from '../../src/lib/components/table';
import type { Engine } from '../../src/lib/data/engine/engine';
import { wholeTable } from '../../src/lib/data/sql/whole-table';
import { TABLES, TABLE_NAMES } from '../../src/lib/model/tables';
import { fixtureEngine } from '../fixtures/engine';
import { FIXTURE } from '../fixtures/tables';

let engine: Engine;
beforeAll(async () => (engine = await fixtureEngine()));
afterAll(() => engine.close());

test.each(TABLE_NAMES)('%s', async (name) => {
	const rows = await engine.rows(wholeTable(name));
	expect(rows).toHaveLength(FIXTURE[name].length);
	for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(TABLES[name].columns));
	const plain = (row: object) => JSON.stringify(row);
	expect(rows.map(plain).sort()).toEqual(
		FIXTURE[name]
			.map((row) =>
				plain(
					Object.fromEntries(Object.keys(TABLES[name].columns).map((c) => [c, row[c as keyof typeof row]]))
				)
			)
			.sort()
	);
});

test('CSV: quoted where it must be, a formula disarmed, an empty cell empty', () => {
	const rows = [
		['a "quoted" word', 'one, two', 3],
		['=1+1', null, -4]
	];
	expect(csvRows({ columns: ['a', 'b', 'c'], rows })).toBe(
		'a,b,c\r\n"a ""quoted"" word","one, two",3\r\n\'=1+1,,-4\r\n'
	);
});
