import { describe, expect, test } from 'vitest';
import { fitted, textWidth } from '../../src/lib/charts/text';
import { toCsv, toJson } from '../../src/lib/components/table';
import { parseView, PLAIN_VIEW, viewQuery } from '../../src/lib/model/view';
import { stepFor } from '../../src/lib/components/picture-steps';

describe('room for text', () => {
	test('what fits stays whole', () => expect(fitted('Ida', 100, 12)).toBe('Ida'));
	test('what does not is cut with an ellipsis, and then fits', () => {
		const cut = fitted('Ida Invented, Minister for Everything Under the Sun', 120, 12);
		expect(cut).toMatch(/…$/);
		expect(textWidth(cut, 12)).toBeLessThanOrEqual(120);
	});
	test('letters outside Latin count as wide', () => {
		expect(textWidth('日本', 10)).toBeGreaterThan(textWidth('ab', 10));
	});
});

describe('CSV', () => {
	test('quotes what needs it and leaves empty cells empty', () => {
		expect(toCsv({ columns: ['a', 'b'], rows: [['x, "y"', null]] }, 'made-up')).toBe(
			'# made-up\r\na,b\r\n"x, ""y""",\r\n'
		);
	});
	test('disarms a text that a spreadsheet would run, but not a number', () => {
		expect(toCsv({ columns: ['a'], rows: [['=1+1'], [-3]] }, 'c')).toContain("\r\n'=1+1\r\n-3\r\n");
	});
	test('as JSON has an object a row, under what it is', () => {
		const table = { columns: ['a', 'b'], rows: [['x', null] as (string | null)[], [1]] };
		expect(JSON.parse(toJson(table, { title: 'made-up' }))).toEqual({
			title: 'made-up',
			rows: [
				{ a: 'x', b: null },
				{ a: 1, b: null }
			]
		});
	});
});

describe('view in the URL', () => {
	test.each(['', 'scale=true', 'evidence=u-a-p1-x', 'scale=true&sort=-outlet&evidence=u-a-p1-x,u-b-p2-y'])(
		'%j comes back',
		(query) => expect(viewQuery(parseView(new URLSearchParams(query)))).toBe(query)
	);
	test('an invalid id is ignored', () => {
		expect(parseView(new URLSearchParams('evidence=../x,u-a,u-a&scale=1&sort=-a;b'))).toEqual({
			...PLAIN_VIEW,
			evidence: ['u-a']
		});
	});
});

test.each([
	[200, 340],
	[340, 340],
	[735, 520],
	[5000, 736]
])('a container of %i px shows the picture of %i px', (container, width) => {
	expect(stepFor(container, [340, 520, 736])).toBe(width);
});
