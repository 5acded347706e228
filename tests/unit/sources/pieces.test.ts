import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces } from '../../../src/routes/sources/[id]/pieces';

describe('pieces', () => {
	test('a text without stretches is one piece, an empty one none', () => {
		expect(pieces('made up', [])).toEqual([{ text: 'made up', over: [], begins: [] }]);
		expect(pieces('', [{ id: 'a', start: 0, end: 3 }])).toEqual([]);
	});

	test('stretches that overlap, lie in one another or share their place', () => {
		const cut = pieces('abcdef', [
			{ id: 'outer', start: 0, end: 5 },
			{ id: 'inner', start: 1, end: 3 },
			{ id: 'twin', start: 1, end: 3 },
			{ id: 'over', start: 2, end: 6 }
		]);
		expect(cut.map(({ text, over, begins }) => [text, over.join(' '), begins.join(' ')])).toEqual([
			['a', 'outer', 'outer'],
			['b', 'outer inner twin', 'inner twin'],
			['c', 'outer inner twin over', 'over'],
			['de', 'outer over', ''],
			['f', 'over', '']
		]);
	});

	test('for any ranges the pieces joined are the text, and each range begins once and covers its words', () => {
		const stretch = fc.record({
			start: fc.integer({ min: -3, max: 30 }),
			length: fc.integer({ min: 0, max: 30 })
		});
		fc.assert(
			fc.property(fc.string({ maxLength: 25 }), fc.array(stretch, { maxLength: 6 }), (text, given) => {
				const stretches = given.map(({ start, length }, i) => ({
					id: String(i),
					start,
					end: start + length
				}));
				const cut = pieces(text, stretches);
				expect(cut.map((piece) => piece.text).join('')).toBe(text);
				expect(cut.every((piece) => piece.text !== '')).toBe(true);
				for (const { id, start, end } of stretches) {
					const words = text.slice(Math.max(0, start), Math.max(0, end));
					const own = cut.filter(({ over }) => over.includes(id));
					expect(own.map((piece) => piece.text).join('')).toBe(words);
					expect(cut.filter(({ begins }) => begins.includes(id))).toHaveLength(words ? 1 : 0);
				}
			})
		);
	});
});
