/** An answer's rows in order and as text; a question's address. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tabSeparated } from '../../src/lib/components/table';
import { faultOf } from '../../src/lib/data/explore/question-fault';
import { cellText, nextSorting, sortedRows, type Answer, type AnswerCell } from '../../src/lib/model/answer';
import { addressOf, questionIn } from '../../src/routes/explore/address';

const answer = (cells: AnswerCell[], numeric: boolean): Answer => ({
	columns: [
		{ name: 'it', type: numeric ? 'HUGEINT' : 'VARCHAR', numeric },
		{ name: 'place', type: 'INTEGER', numeric: true }
	],
	rows: cells.map((cell, i) => [cell, i]),
	more: false
});
const column = (rows: AnswerCell[][]) => rows.map(([cell]) => cell);

describe('sorted rows', () => {
	test.each<[string, AnswerCell[], boolean, AnswerCell[]]>([
		['numbers by size', [10, 9, -1], true, [-1, 9, 10]],
		[
			'numbers that came as text, too',
			['10.50', 9, '9007199254740993'],
			true,
			[9, '10.50', '9007199254740993']
		],
		['NaN above all numbers', [NaN, 2, Infinity, NaN, -1], true, [-1, 2, Infinity, NaN, NaN]],
		[
			'numbers with more digits than JavaScript has',
			['9007199254740993', '9007199254740992', '-1'],
			true,
			['-1', '9007199254740992', '9007199254740993']
		],
		['texts by letter', ['b', 'a', 'C'], false, ['C', 'a', 'b']],
		['empty last', [null, 2, null, 1], true, [1, 2, null, null]],
		['an empty text before others', ['a', '', null], false, ['', 'a', null]],
		['lists as they are written', [['b'], ['a', 'c'], []], false, [[], ['a', 'c'], ['b']]],
		['no row', [], false, []]
	])('%s', (_, cells, numeric, expected) => {
		expect(column(sortedRows(answer(cells, numeric), { column: 0, descending: false }))).toEqual(expected);
	});

	test('downwards, empty still last, ties in the order of the answer', () => {
		const rows = sortedRows(answer([1, null, 2, 1, null], true), { column: 0, descending: true });
		expect(rows).toEqual([
			[2, 2],
			[1, 0],
			[1, 3],
			[null, 1],
			[null, 4]
		]);
	});

	test('none asked, or of a column that is not there: as answered', () => {
		const given = answer(['b', 'a'], false);
		expect(sortedRows(given, null)).toBe(given.rows);
		expect(sortedRows(given, { column: 7, descending: false })).toBe(given.rows);
	});

	test('a head leads up, down and back', () => {
		const up = nextSorting(null, 1);
		const down = nextSorting(up, 1);
		expect([up, down, nextSorting(down, 1), nextSorting(down, 0)]).toEqual([
			{ column: 1, descending: false },
			{ column: 1, descending: true },
			null,
			{ column: 0, descending: false }
		]);
	});
});

test.each<[AnswerCell, string | null]>([
	[null, null],
	['', ''],
	[0, '0'],
	[false, 'false'],
	[['a', null], 'a; null'],
	[[], '']
])('%j as text', (cell, text) => expect(cellText(cell)).toBe(text));

test('for a spreadsheet: one line a row, formulas disarmed, empty cells empty', () => {
	const rows = [
		['a\tb\nc', null, 1],
		['=1+1', '', '-2.50']
	];
	expect(tabSeparated({ columns: ['x', 'y', 'z'], rows })).toBe("x\ty\tz\na b c\t\t1\n'=1+1\t\t-2.50");
});

describe('address', () => {
	test('any question comes back from its address', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (question) => {
				expect(questionIn(addressOf(question))).toBe(question);
			})
		);
	});
	test.each([
		['', ''],
		['#', ''],
		['#main', null],
		['#tables', null],
		['#sql=SELECT%201', 'SELECT 1'],
		['#sql=%', '%']
	])('“%s”', (hash, question) => expect(questionIn(hash)).toBe(question));
});

describe('faults in words', () => {
	test.each([
		['Parser Error: syntax error at end of input', /breaks off/],
		['Out of Memory Error: failed to allocate', /more memory/],
		['Binder Error: Table "a" does not have a column named "nam"', /no column “nam”/],
		['Catalog Error: Table with name x does not exist!', /no table “x”\. All/],
		['Conversion Error: Could not convert', /could not answer/]
	])('%s', (message, says) =>
		expect(faultOf(message)).toEqual({ says: expect.stringMatching(says), detail: message })
	);

	test('the reader’s own text is not mistaken for a message', () => {
		const message = "Conversion Error: no\n\nLINE 1: SELECT 'Out of Memory'\n               ^";
		expect(faultOf(message).says).toMatch(/could not answer/);
	});

	test('advice that does not hold here is left out', () => {
		const message =
			'Catalog Error: "x" is not in the catalog, but it exists in the json extension.\n\nPlease try installing and loading the json extension by running:\nINSTALL json;\nLOAD json;\n\nAlternatively, consider enabling auto-install and auto-load by running:\nSET autoinstall_known_extensions=1;\nSET autoload_known_extensions=1;\n\nLINE 1: SELECT x\n               ^';
		expect(faultOf(message).detail).toBe(
			'Catalog Error: "x" is not in the catalog, but it exists in the json extension.\n\nLINE 1: SELECT x\n               ^'
		);
	});
});
