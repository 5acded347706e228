/** Every language says everything that English says, in the same kinds; and chosen by its tag. */
import { describe, expect, test } from 'vitest';
import { STANCES } from '../../src/lib/model/vocab';
import { LANGUAGES, words, wordsFor } from '../../src/lib/words';
import type { Words } from '../../src/lib/words/en';

/** Paths of all words, with the kind of each. */
function kinds(value: unknown, path = ''): string[] {
	if (value === null || typeof value !== 'object') return [`${path}: ${typeof value}`];
	return Object.entries(value)
		.flatMap(([key, below]) => kinds(below, `${path}.${key}`))
		.sort();
}

describe.each(Object.entries(LANGUAGES))('%s', (_, language) => {
	test('has every word of English and no other', () => {
		expect(kinds(language)).toEqual(kinds(LANGUAGES['en']));
	});

	test('names every stance differently, and every month', () => {
		for (const labels of Object.values(language.stances.labels))
			expect(new Set(STANCES.map((stance) => labels[stance])).size).toBe(STANCES.length);
		expect(new Set(language.dates.months).size).toBe(12);
		expect(new Set(language.dates.monthsLong).size).toBe(12);
	});
});

test('a tag chooses by its first part; an unknown one speaks English', () => {
	expect(wordsFor('de-AT')).toBe(LANGUAGES['de']);
	expect(wordsFor('xx')).toBe(LANGUAGES['en']);
	expect(wordsFor(undefined)).toBe(words);
});

test('German writes days, ranges and the lead in its own way', () => {
	const { dates, lead } = LANGUAGES['de'] as Words;
	expect(dates.dayAndMonth('3', dates.monthsLong[11] ?? '')).toBe('3. Dezember');
	expect(dates.nearDays('14', '15. Dezember 2025')).toBe('14.–15. Dezember 2025');
	const clause = { many: true, kind: 'demand' as const, topic: null, condition: null };
	expect(lead.clause('Ada und Bo', { ...clause, held: 'oppose' })).toBe('dagegen: Ada und Bo');
});
