/** A reader's own files as columns of text, and what is wrong with the ones that are not taken. Made up. */
import { describe, expect, test } from 'vitest';
import { columnNames, ownContent, tableNameOf } from '../../../src/lib/data/explore/own-file';
import { joinWith } from '../../../src/lib/data/explore/join';

const bytes = (text: string | Uint8Array) =>
	(typeof text === 'string' ? new TextEncoder().encode(text) : text).slice().buffer;
async function cells(text: string | Uint8Array) {
	const content = await ownContent(bytes(text));
	if (content.form !== 'text') throw new Error('Parquet');
	return Object.fromEntries(content.columns.map((column) => [column.name, column.cells]));
}

test.each([
	['commas', 'id,n\na,1\nb,\n', { id: ['a', 'b'], n: ['1', null] }],
	['semicolons and a mark of UTF-8', '\ufeffid;n\na;1\n', { id: ['a'], n: ['1'] }],
	['tabs', 'id\tn\na\t1\n', { id: ['a'], n: ['1'] }],
	['one column', 'id\na\nb\n', { id: ['a', 'b'] }],
	['a first line that says what it is', '# Article Ten, 2025\r\nid,n\r\n#a,1\r\n', { id: ['#a'], n: ['1'] }],
	['a text over two lines', 'id,t\na,"x\ny"\n', { id: ['a'], t: ['x\ny'] }],
	['names twice or missing', 'a,A,\n1,2,3\n', { a: ['1'], A_2: ['2'], column_3: ['3'] }]
])('CSV with %s', async (_, text, expected) => expect(await cells(text)).toEqual(expected));

test.each([
	['a list', '[{"a":1,"b":"x"},{"b":null,"c":[1]}]'],
	['a list in an object', '{"title":"made up","rows":[{"a":1,"b":"x"},{"b":null,"c":[1]}]}'],
	['an object on each line', '{"a":1,"b":"x"}\n{"b":null,"c":[1]}\n']
])('JSON: %s', async (_, text) =>
	expect(await cells(text)).toEqual({ a: ['1', null], b: ['x', null], c: [null, '[1]'] })
);

test('letters of Windows-1252 are read, and this is said', async () => {
	const content = await ownContent(bytes(new Uint8Array([0x61, 0x0a, 0xe9, 0x0a])));
	expect(content).toMatchObject({ columns: [{ name: 'a', cells: ['é'] }] });
	expect(content.form === 'text' && content.note).toMatch(/Windows-1252/);
});

describe('a file that is not taken says why', () => {
	test.each([
		['', /no rows/],
		['id,n\n', /no rows/],
		['id,n\na,1\nb\n', /row 2 below the head has 1 cells and the head 2/],
		['id,n\na,1,2\n', /row 1 below the head has 3 cells and the head 2/],
		['[{"a":1},2]', /entry 2 is not an object/],
		['{"a":1}\n{"a":\n', /line 2 is not JSON/],
		['[{"a":1}', /is not JSON/],
		['PK\u0003\u0004', /Save a workbook as CSV/],
		['\u0001\u0000\u0002', /not Parquet, CSV or JSON/]
	])('%j', async (text, why) => {
		await expect(ownContent(bytes(text))).rejects.toThrow(why);
	});
});

test.each([
	['My list (2).csv', 'my_list_2'],
	['2025.parquet', 'own_2025'],
	['actors.json', 'own_actors'],
	['Žáčci.csv', 'z_a_c_ci'],
	['.csv', 'own_table']
])('%s is the table %s', (file, name) => expect(tableNameOf(file, ['actors'])).toBe(name));

test('names of tables and columns are free', () => {
	expect(tableNameOf('a.csv', ['a', 'own_a', 'own_a_2'])).toBe('own_a_3');
	expect(columnNames(['x', 'X', 'x', ''])).toEqual(['x', 'X_2', 'x_3', 'column_4']);
});

test.each([
	[['actor_id', 'n'], 'actors', 'actors.actor_id = own."actor_id"'],
	[['Outlet'], 'outlets', 'lower(outlets.name) = lower(own."Outlet")'],
	[['n'], undefined, undefined]
])('a table with %j is joined with %s', (names, table, on) => {
	const found = joinWith(
		'mine',
		names.map((name) => ({ name }))
	);
	expect(found?.table).toBe(table);
	if (on) expect(found?.sql).toContain(on);
});
