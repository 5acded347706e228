import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../src/pipeline/parse/tokenise';

const words = (text: string) => tokenise(text).map((token) => token.text);

describe('words', () => {
	test.each<[string, string]>([
		["Brod didn't say.", "Brod did n't say ."],
		['Hollin’s envoys can’t and cannot', 'Hollin ’s envoys ca n’t and can not'],
		["They couldn't've", "They could n't 've"],
		["the voters' choice", "the voters ' choice"],
		['The U.S. and the U.N. met at 5 p.m.', 'The U.S. and the U.N. met at 5 p.m.'],
		['Mr. Brod and J. Kolt of Orlin Inc.', 'Mr. Brod and J. Kolt of Orlin Inc.'],
		['a 28-nation bloc, non-members, pro-Hollin', 'a 28 - nation bloc , non-members , pro-Hollin'],
		['the co-founder of NATO-led forces', 'the co-founder of NATO - led forces'],
		['$1.5bn, 5pm, 12:30, 3rd, 1990s, 50%', '$ 1.5 bn , 5 pm , 12:30 , 3rd , 1990s , 50 %'],
		['"Yes!" he said... No—never', '" Yes ! " he said ... No — never'],
		[
			'see https://ruritania.example/a?b=c, or ask a.b@brod.example.',
			'see https://ruritania.example/a?b=c , or ask a.b@brod.example .'
		],
		["''Yes,'' it said", "'' Yes , '' it said"]
	])('%s', (text, expected) => expect(words(text).join(' ')).toBe(expected));

	test('soft hyphens are not part of the word looked up', () =>
		expect(tokenise('NA\u00ADTO’s').map(({ lower }) => lower)).toEqual(['nato', "'s"]));
});

const LIKELY = [
	'"',
	'’',
	"'",
	'.',
	',',
	'-',
	' ',
	'\n',
	'U.S.',
	"n't",
	'can',
	'Brod',
	'5',
	'(',
	'…',
	'\u00AD',
	'é',
	'🙂'
];

test('a text can be put together again from its words', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.array(fc.constantFrom(...LIKELY)).map((parts) => parts.join(''))
	);
	fc.assert(
		fc.property(text, (given) => {
			let at = 0;
			for (const token of tokenise(given)) {
				expect(token.start).toBeGreaterThanOrEqual(at);
				expect(token.text).toBe(given.slice(token.start, token.end));
				expect(token.text.length).toBeGreaterThan(0);
				expect(given.slice(at, token.start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
				at = token.end;
			}
			expect(given.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
		})
	);
});

test('a part of a text is read as if the rest were not there', () => {
	const text = 'Kolt left. Brod said no. Hollin';
	expect(tokenise(text, 11, 24).map((token) => token.text)).toEqual(['Brod', 'said', 'no', '.']);
});
