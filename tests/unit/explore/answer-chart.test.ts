/** Which charts an answer's shape allows. */
import { describe, expect, test } from 'vitest';
import type { AnswerCell, AnswerColumn } from '../../../src/lib/model/answer';
import { chartsOf, MOST_BARS, valueColumns } from '../../../src/lib/model/answer-chart';
import { columnsAt, schemaWith } from '../../../src/routes/explore/completion';

const columns = (...types: string[]): AnswerColumn[] =>
	types.map((type, i) => ({ name: `c${i}`, type, numeric: ['INTEGER', 'DOUBLE'].includes(type) }));
const kinds = (types: string[], rows: AnswerCell[][]) => {
	const asked = columns(...types);
	const value = valueColumns(asked).at(-1);
	return value === undefined ? [] : chartsOf(asked, rows, value).map(({ kind }) => kind);
};

test.each<[string, string[], AnswerCell[][], string[]]>([
	['a text and a number', ['VARCHAR', 'INTEGER'], [['a', 1]], ['bars']],
	['a number alone', ['INTEGER'], [[1], [2]], []],
	['no number', ['VARCHAR', 'VARCHAR'], [['a', 'b']], []],
	[
		'days and a number',
		['DATE', 'INTEGER'],
		[
			['2025-01-02', 1],
			['2025-01-01', 2]
		],
		['bars', 'line']
	],
	['one day', ['DATE', 'INTEGER'], [['2025-01-02', 1]], ['bars']],
	[
		'a day twice',
		['DATE', 'INTEGER'],
		[
			['2025-01-02', 1],
			['2025-01-02', 2]
		],
		['bars']
	],
	[
		'days of two sides',
		['DATE', 'VARCHAR', 'INTEGER'],
		[
			['2025-01-01', 'a', 1],
			['2025-01-02', 'a', 1],
			['2025-01-01', 'b', 2]
		],
		['bars', 'line']
	],
	[
		'two numbers',
		['INTEGER', 'DOUBLE'],
		[
			[1, 2],
			[2, 3]
		],
		['dots']
	],
	['only NaN', ['VARCHAR', 'DOUBLE'], [['a', NaN]], []]
])('%s', (_, types, rows, expected) => expect(kinds(types, rows)).toEqual(expected));

test('too many bars are a table', () => {
	const rows = Array.from({ length: MOST_BARS + 1 }, (_, i): AnswerCell[] => [`a${i}`, i]);
	expect(kinds(['VARCHAR', 'INTEGER'], rows)).toEqual([]);
});

test('a line is in the order of its days, with null left out', () => {
	const rows: AnswerCell[][] = [
		['2025-01-02', '1.50'],
		['2025-01-03', null],
		['2025-01-01 12:00:00', 2]
	];
	const asked = columns('TIMESTAMP', 'DOUBLE');
	const line = chartsOf(asked, rows, 1).find(({ kind }) => kind === 'line');
	expect(line).toMatchObject({ days: true, series: [{ name: null, marks: [{ y: 2 }, { y: 1.5 }] }] });
});

describe('columns are proposed', () => {
	const schema = schemaWith([
		{ name: 'mine', file: 'mine.csv', columns: [{ name: 'weight', type: 'DOUBLE' }] }
	]);
	const at = (question: string, text: string, explicit = false) =>
		columnsAt(schema, question, { from: 7, text }, explicit)?.options.map(({ label }) => label) ?? [];

	test('of the tables that the question names, own ones too', () => {
		expect(at('SELECT wei FROM mine', 'wei')).toEqual(['weight']);
		expect(at('SELECT na FROM outlets', 'na')).toEqual(['outlet_id', 'name', 'country', 'kind']);
	});
	test('of all tables if it names none yet', () => {
		expect(at('SELECT na', 'na')).toEqual(expect.arrayContaining(['weight', 'statement_id', 'name']));
	});
	test('not behind a point, and not before anything is typed', () => {
		expect(at('SELECT mine.we FROM mine', 'mine.we')).toEqual([]);
		expect(at('SELECT  FROM mine', '')).toEqual([]);
		expect(at('SELECT  FROM mine', '', true)).toEqual(['weight']);
	});
});
