/** A reader's own questions, on both engines: examples, values of every type, what is refused, and what is harmless. */
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/lib/data/explore/examples';
import { answer, planOf, QuestionError } from '../../src/lib/data/explore/own-question';
import { sortedRows } from '../../src/lib/model/answer';
import { TABLE_NAMES } from '../../src/lib/model/tables';
import { bothEngines } from './both-engines';

const engines = bothEngines();

const MOST = 1000;

/** Why the browser's engine does not answer. */
async function fault(question: string) {
	const error: unknown = await answer(engines.wasm, question, MOST).catch((reason: unknown) => reason);
	if (!(error instanceof QuestionError)) throw new Error(`${question} was answered`, { cause: error });
	return error.fault;
}

/** Rows of each published table. */
const sizes = () =>
	Promise.all(
		TABLE_NAMES.map((name) => engines.wasm.rows({ sql: `SELECT count(*) AS n FROM "${name}"`, params: [] }))
	);

describe.each(EXAMPLES)('$id', ({ sql }) => {
	test('is answered alike by both engines', async () => {
		const found = await answer(engines.wasm, sql, MOST);
		expect(found).toEqual(await answer(engines.node, sql, MOST));
		expect(found.columns.length).toBeGreaterThan(1);
	});

	test('finds something in the made-up tables', async () => {
		// They know other propositions, every article speaks to one of them, and nothing was corrected.
		const about = sql.includes('HAVING count(d.') ? 'unasked' : 'join';
		const asked = sql.replaceAll('nato-membership', about).replace("'added'", "'machine'");
		expect((await answer(engines.node, asked, MOST)).rows).not.toEqual([]);
	});
});

test('examples have names of their own and end without a semicolon', () => {
	expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
	for (const { sql } of EXAMPLES) expect(sql).not.toMatch(/;|\t/);
});

test.each([
	['12', 12, true],
	["DATE '2025-12-04'", '2025-12-04', false],
	["TIMESTAMP '2025-12-04 10:30:00'", '2025-12-04 10:30:00', false],
	['CAST(12345678901 AS BIGINT)', 12345678901, true],
	['CAST(9007199254740993 AS BIGINT)', '9007199254740993', true],
	['sum(3)', 3, true],
	['1.50', '1.50', true],
	['CAST(0.25 AS DOUBLE)', 0.25, true],
	['true', true, false],
	["''", '', false],
	['NULL', null, true],
	["['a', NULL]", ['a', null], false],
	["[DATE '2025-12-04']", '[2025-12-04]', false],
	["{'a': 1}", "{'a': 1}", false],
	['INTERVAL 2 DAY', '2 days', false],
	["CAST('oppose' AS ENUM ('oppose'))", 'oppose', false],
	['CAST(0.1 AS FLOAT)', 0.1, true],
	['CAST(16777216 AS FLOAT)', 16777216, true],
	["CAST('NaN' AS FLOAT)", NaN, true],
	["CAST('-inf' AS FLOAT)", -Infinity, true],
	["CAST('NaN' AS DOUBLE)", NaN, true]
])('%s', async (expression, cell, numeric) => {
	const found = await answer(engines.wasm, `SELECT ${expression} AS it`, MOST);
	expect(found).toMatchObject({ rows: [[cell]], columns: [{ name: 'it', numeric }], more: false });
	expect(found).toEqual(await answer(engines.node, `SELECT ${expression} AS it`, MOST));
});

test('a time with a zone is written without an extension', async () => {
	const { rows } = await answer(engines.wasm, 'SELECT now() AS it', MOST);
	expect(rows[0]?.[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/);
});

test('columns may share a name, and the text may end in comments and a semicolon', async () => {
	const question = "SELECT 1 AS a, 'it''s' AS a; -- twice";
	const { rows, columns } = await answer(engines.wasm, question, MOST);
	expect(rows).toEqual([[1, "it's"]]);
	expect(columns.map(({ name }) => name)).toEqual(['a', 'a_1']);
});

test.each([
	"'NaN'::DOUBLE AS it",
	"'-infinity'::DOUBLE AS it",
	"'\\x00<b>'::BLOB AS it",
	'170141183460469231731687303715884105727::HUGEINT AS it',
	"DATE '0044-03-15 (BC)' AS it",
	"'infinity'::DATE AS it",
	'MAP {1: [NULL]} AS it',
	'\'a\' AS "<b>""\', x</b>"',
	`1 AS it -- ${'x'.repeat(1_000_000)}`
])('%.60s is answered alike by both engines', async (expression) => {
	const found = await answer(engines.wasm, `SELECT ${expression}`, MOST);
	expect(found.rows).toHaveLength(1);
	expect(found).toEqual(await answer(engines.node, `SELECT ${expression}`, MOST));
});

test('rows come in the requested order, and the answer says if there are more', async () => {
	const { rows, more } = await answer(engines.wasm, 'FROM range(5) ORDER BY range DESC', 3);
	expect({ rows, more }).toEqual({ rows: [[4], [3], [2]], more: true });
});

test.each([
	['intervals', 'INTERVAL 10 DAY', 'INTERVAL 2 DAY', 'INTERVAL 1 MONTH'],
	['lists of numbers', '[10]', '[9]', '[9, 1]'],
	['an enumeration', ...['low', 'high', 'low'].map((it) => `CAST('${it}' AS ENUM ('low', 'high'))`)]
])('%s sort as DuckDB sorts them', async (_, ...values) => {
	const question = `SELECT * FROM (VALUES ${values.map((value) => `(${value})`).join(', ')}, (NULL)) t(it)`;
	for (const engine of [engines.wasm, engines.node]) {
		const asked = await answer(engine, question, MOST);
		expect(asked.rows).toHaveLength(values.length + 1);
		const { rows } = await answer(engine, `FROM (${question}) ORDER BY it NULLS LAST`, MOST);
		expect(sortedRows(asked, { column: 0, descending: false })).toEqual(rows);
	}
});

test('the plan of a question names what it reads; a faulty one is refused as when asked', async () => {
	for (const engine of [engines.wasm, engines.node])
		expect(await planOf(engine, 'SELECT count(*) FROM outlets WHERE kind = $$site$$')).toMatch(/outlets/);
	await expect(planOf(engines.wasm, 'DROP TABLE actors')).rejects.toThrow(
		/Only a single question that reads/
	);
	await expect(planOf(engines.wasm, 'SELECT nam FROM actors')).rejects.toThrow(/no|column/);
});

test.each([
	'DESCRIBE actors',
	'SHOW TABLES',
	'SUMMARIZE outlets',
	'FROM actors',
	'VALUES (1)',
	'TABLE actors'
])('%s reads', async (question) =>
	expect((await answer(engines.wasm, question, MOST)).rows.length).toBeGreaterThan(0)
);

test.each([
	'DROP TABLE actors',
	'DELETE FROM actors',
	"INSERT INTO outlets VALUES ('x', 'x', NULL, 'site') RETURNING *",
	'UPDATE actors SET name = NULL',
	'CREATE TABLE t AS SELECT 1',
	'SELECT 1; DROP TABLE actors',
	"SELECT 1') ; DROP TABLE actors; SELECT ('",
	'SELECT 1) AS t; DROP TABLE actors; SELECT * FROM (SELECT 1',
	'WITH x AS (DELETE FROM actors RETURNING *) FROM x',
	'INSTALL json',
	'LOAD icu',
	"ATTACH 'https://example.org/a.db'",
	"COPY actors TO 'a.csv'",
	'SET autoload_known_extensions = true',
	'SET enable_external_access = true',
	'PRAGMA enable_profiling',
	'BEGIN',
	'EXPLAIN ANALYZE DELETE FROM actors',
	'-- nothing',
	''
])('“%s” is refused, and the tables stay as they were', async (question) => {
	const before = await sizes();
	expect((await fault(question)).says).not.toBe('');
	expect(await sizes()).toEqual(before);
});

test.each([
	["SELECT * FROM read_csv('https://example.org/a.csv')", /Files and addresses/],
	["FROM 'https://example.org/a.csv'", /Files and addresses/],
	["FROM read_text('https://example.org/')", /Files and addresses/],
	["FROM read_parquet('https://example.org/a.parquet')", /extension “parquet”/],
	['SELECT current_date', /extension “icu”/],
	["SELECT json_extract('{}', '$.a')", /extension “json”/]
])('%s reaches nothing outside', async (question, says) => {
	expect((await fault(question)).says).toMatch(says);
});

test('a fault has the place in the reader’s own text', async () => {
	const { says, detail } = await fault('SELECT actor_id,\n  nam\nFROM actors');
	expect(says).toMatch(/no table of the question has a column “nam”. Nearest: name/i);
	expect(detail).toMatch(/LINE 2: +nam\n +\^/);
	expect((await fault('SELECT * FROM actrs')).says).toMatch(/no table “actrs”. Did you mean actors\?/);
	expect((await fault('SELEC 1')).detail).toMatch(/LINE 1: SELEC 1\n/);
	expect((await fault('SELECT (')).says).toMatch(/breaks off|stumbles/);
	expect((await fault('SELECT CAST(name AS INTEGER) FROM actors')).detail).toMatch(/LINE 1: SELECT CAST/);
	expect((await fault('SELECT ?')).says).toMatch(/question mark/);
	expect((await fault('SELECT a.nam FROM actors a')).says).toMatch(/no column “nam”/);
	expect(await sizes()).toBeDefined();
});
