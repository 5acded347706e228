/** A reader's own files in the browser's database: their types, and questions that join them. Made up. */
import { expect, test, vi } from 'vitest';
import { answerParquet } from '../../src/lib/data/explore/answer-parquet';
import { joinWith } from '../../src/lib/data/explore/join';
import { ownContent } from '../../src/lib/data/explore/own-file';
import { bringOwn, dropOwn } from '../../src/lib/data/explore/own-table';
import { answer } from '../../src/lib/data/explore/own-question';
import { bothEngines } from './both-engines';

const engines = bothEngines();
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const bring = async (name: string, given: ArrayBuffer) =>
	bringOwn(engines.wasm, { name, content: await ownContent(given) });
const rows = async (question: string) => (await answer(engines.wasm, question, 100)).rows;

test.each([
	['12\n-3\n0', 'BIGINT'],
	['007\n1', 'VARCHAR'],
	['1.5\n2\n-.5e3', 'DOUBLE'],
	['12345678901234567890\n1', 'VARCHAR'],
	['1.2345678901234567890', 'VARCHAR'],
	['true\nFALSE', 'BOOLEAN'],
	['2025-12-04\n2024-02-29', 'DATE'],
	['2025-12-04\n2025-02-30', 'VARCHAR'],
	['2025-12-04T10:30\n2025-12-04 10:30:00.5', 'TIMESTAMP'],
	['4 Dec 2025', 'VARCHAR'],
	['1\nn/a', 'VARCHAR'],
	['-', 'VARCHAR']
])('%j in a CSV is %s, and nothing of it is lost', async (cells, type) => {
	const found = await bring(
		'mine',
		bytes(
			`c,d\n${cells
				.split('\n')
				.map((cell) => `${cell},x`)
				.join('\n')}\n`
		)
	);
	expect(found).toEqual({
		rows: cells.split('\n').length,
		columns: [
			{ name: 'c', type },
			{ name: 'd', type: 'VARCHAR' }
		]
	});
	if (type === 'VARCHAR') expect((await rows('SELECT c FROM mine')).map(String)).toEqual(cells.split('\n'));
});

test('no code is made from text, which the page’s policy forbids', async () => {
	const forbidden = () => {
		throw new Error('code from text');
	};
	vi.stubGlobal('Function', new Proxy(Function, { construct: forbidden, apply: forbidden }));
	try {
		const { columns } = await bring('mine', bytes('c,d\né,\n,🙂\nb,2\n'));
		expect(columns.map(({ type }) => type)).toEqual(['VARCHAR', 'VARCHAR']);
	} finally {
		vi.unstubAllGlobals();
	}
	expect(await rows('FROM mine')).toEqual([
		['é', null],
		[null, '🙂'],
		['b', '2']
	]);
});

test('numbers that JSON has as text stay text; a column without a value is text', async () => {
	const { columns } = await bring('mine', bytes('[{"a":"12","b":12,"c":null,"d":"2025-12-04"}]'));
	expect(columns.map(({ type }) => type)).toEqual(['VARCHAR', 'BIGINT', 'VARCHAR', 'DATE']);
});

test('an own table is joined with the site’s, replaced, and removed', async () => {
	const [first] = await rows('SELECT actor_id, name FROM actors ORDER BY actor_id');
	const { columns } = await bring('mine', bytes(`actor_id,weight\n${String(first?.[0])},2.5\nnobody,1\n`));
	const joined = await rows(
		`SELECT name, weight FROM (${joinWith('mine', columns)!.sql}) ORDER BY weight DESC`
	);
	expect(joined).toEqual([
		[first?.[1], 2.5],
		[null, 1]
	]);
	await bring('mine', bytes('a\n1\n'));
	expect(await rows('FROM mine')).toEqual([[1]]);
	await dropOwn(engines.wasm, 'mine');
	await expect(answer(engines.wasm, 'FROM mine', 1)).rejects.toThrow(/There is no table “mine”/);
});

test('an answer as Parquet is read back as an own table', async () => {
	const asked = await answer(
		engines.wasm,
		"SELECT 1.5::DOUBLE AS n, 'é' AS t, DATE '2025-12-04' AS day, NULL AS nothing",
		10
	);
	const found = await bring('mine', await answerParquet(asked.columns, asked.rows));
	expect(found).toMatchObject({ rows: 1 });
	expect((await rows('SELECT n, t, day, nothing FROM mine'))[0]).toEqual([1.5, 'é', '2025-12-04', null]);
});

test('a file that only begins like Parquet is refused, and the tables stay', async () => {
	await expect(bring('mine', bytes('PAR1 made up'))).rejects.toThrow(/could not be read/);
	expect(await rows('SELECT count(*) > 0 FROM actors')).toEqual([[true]]);
});
