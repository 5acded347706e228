/** What the Node engine promises beyond answering: clear errors and plain values. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { dataVersion, openNodeEngine } from '../../src/lib/data/engine/node';
import { sql, query } from '../../src/lib/data/sql/sql';
import { fixtureEngine, tablesFolder } from '../fixtures/engine';

describe('values', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await fixtureEngine();
	});
	afterAll(() => engine.close());
	const answer = (text: string) => engine.rows({ sql: text, params: [] });

	test('are plain, big integers included', async () => {
		expect(
			await answer("SELECT 1::BIGINT AS n, 0.5::DOUBLE AS r, NULL AS x, ['a', NULL] AS l, true AS b")
		).toEqual([{ n: 1, r: 0.5, x: null, l: ['a', null], b: true }]);
	});

	test('that would differ between engines are refused, by column', async () => {
		await expect(answer("SELECT DATE '2025-12-01' AS day")).rejects.toThrow(/column day: .*cast it in SQL/);
		await expect(answer('SELECT 9007199254740993 AS big')).rejects.toThrow(/column big: .*too large/);
	});

	test('are bound, never written into the text', async () => {
		const text = "it's ? a 'test'; DROP TABLE actors";
		expect(await engine.rows(query(sql`SELECT ${text} AS text, ${null} AS nothing`))).toEqual([
			{ text, nothing: null }
		]);
	});

	test('of many questions asked at once each gets its own, also beside one that fails', async () => {
		const numbers = Array.from({ length: 200 }, (_, i) => i);
		const asked = numbers.map((i) => answer(`SELECT ${i} AS n, max(length(name)) AS long FROM actors`));
		const wrong = expect(answer('SELECT nope FROM actors')).rejects.toThrow(/nope/);
		expect((await Promise.all(asked)).map(([row]) => (row as { n: number }).n)).toEqual(numbers);
		await wrong;
	});

	test('an SQL error says what is wrong', async () => {
		await expect(answer('SELECT nope FROM actors')).rejects.toThrow(/nope/);
	});
});

test('pieces of SQL are spliced with their values in place', () => {
	const piece = sql`b = ${2}`;
	expect(query(sql`SELECT ${1} WHERE ${piece} AND c = ${3}`)).toEqual({
		sql: 'SELECT ? WHERE b = ? AND c = ?',
		params: [1, 2, 3]
	});
});

describe('a folder', () => {
	test('without tables: says which are missing and what to run', async () => {
		const dir = await mkdtemp(join(tmpdir(), 'article-ten-'));
		await writeFile(join(dir, 'actors.parquet'), '');
		await expect(openNodeEngine(dir)).rejects.toThrow(/lacks articles\.parquet.*npm run data/);
		await expect(openNodeEngine(dir)).rejects.not.toThrow(/ actors\.parquet/);
		await expect(dataVersion(dir)).rejects.toThrow(/lacks datapackage\.json.*npm run data/);
		await writeFile(join(dir, 'datapackage.json'), '{}');
		await expect(dataVersion(dir)).rejects.toThrow(/no "version"/);
		await rm(dir, { recursive: true });
	});

	test('gives its data version', async () => {
		const { dir, drop } = await tablesFolder();
		expect(await dataVersion(dir)).toMatch(/^2025-12-05 · [0-9a-f]{6}$/);
		await drop();
	});
});
