import { expect, test } from 'vitest';
import { casedBy, inCapitals } from '../../src/pipeline/actors/capitals';
import type { Article } from '../../src/pipeline/types';

const cased = (text: string): string =>
	casedBy(null)({ text, paragraphs: [{ start: 0, end: text.length }] } as Article).text;

test.each([
	[
		'RURITANIAN FOREIGN MINISTER IDA HOLLIN SAID ON THURSDAY THAT UKRAINE MUST BE ADMITTED TO NATO.',
		'Ruritanian foreign minister Ida Hollin said on Thursday that Ukraine must be admitted to NATO.'
	],
	[
		'RUSSIA OPPOSES UKRAINE’S MEMBERSHIP. “WE MAY AGREE ON 3 MAY,” THE UNITED STATES SAID.',
		'Russia opposes Ukraine’s membership. “We may agree on 3 May,” the United States said.'
	],
	['THE US TOLD US THAT NATO’S DOOR IS OPEN', 'The US told us that NATO’s door is open']
])('%s', (text, right) => {
	expect(cased(text)).toBe(right);
});

test.each([
	'NATO AND EU',
	'Hollin: NATO must admit Ukraine',
	'KYIV – NATO said on Monday that it agrees',
	'PRIME MINISTER FENN: I do.'
])('text that is not all in capitals stays as it is: %s', (text) => {
	expect(inCapitals(text)).toBe(text === 'NATO AND EU');
	if (text !== 'NATO AND EU') expect(cased(text)).toBe(text);
});
