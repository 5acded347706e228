/** What a search marks in a text, and how much of a long one it shows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, highlighted } from '../../../src/routes/parts/search/highlight';

const marked = (text: string, ...terms: string[]) =>
	highlighted(text, terms)
		.map(({ text: run, hit }) => (hit ? `[${run}]` : run))
		.join('');

describe('marks', () => {
	test.each([
		['The door stays open', ['door', 'open'], 'The [door] stays [open]'],
		['Oléna’s WORD, olena', ['olena'], '[Oléna]’s WORD, [olena]'],
		['open opener reopen', ['open'], '[open] opener reopen'],
		['мир і Мир', ['мир'], '[мир] і [Мир]'],
		['nothing', [], 'nothing'],
		['', ['a'], '']
	])('%j for %j', (text, terms, expected) => expect(marked(text, ...terms)).toBe(expected));

	test('lose nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, terms) => {
				expect(
					highlighted(text, terms)
						.map((run) => run.text)
						.join('')
				).toBe(text);
			})
		);
	});
});

describe('an excerpt', () => {
	const filler = 'made-up words without end '.repeat(20);

	test('of a short text is all of it', () =>
		expect(excerpt('short and whole', ['whole'])).toBe('short and whole'));

	test.each([
		['at the start', `found ${filler}`],
		['in the middle', `${filler}found ${filler}`],
		['at the end', `${filler}found`]
	])('holds the hit %s, and is short', (_, text) => {
		const shown = excerpt(text, ['found']);
		expect(shown).toContain('found');
		expect(shown.length).toBeLessThan(185);
	});

	test('of one endless word is cut all the same', () => {
		expect(excerpt('x'.repeat(900), []).length).toBeLessThan(185);
	});
});
