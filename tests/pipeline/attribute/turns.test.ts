/** Turns of a transcript, offices without a name, and names that are none. All words are made up. */
import { expect, test } from 'vitest';
import { isNobody } from '../../../src/pipeline/actors/not-names';
import { stateNamed, stateOfPeople } from '../../../src/pipeline/actors/states';
import { transcriptTurns } from '../../../src/pipeline/attribute/turns';
import { articleOf } from '../../../src/pipeline/quality/run';
import { bearerOf, bearersIn } from '../../../src/pipeline/resolve/roles';
import { segment } from '../../../src/pipeline/segment';

const turns = (text: string) =>
	transcriptTurns(segment(articleOf({ id: 'made-up', text, publishedOn: '2025-12-03' }))).map(
		({ source, content }) => [
			source.map(({ start, end }) => text.slice(start, end)).join(' '),
			content.map(({ start, end }) => text.slice(start, end)).join(' | ')
		]
	);

test('a speaker’s words run on to the next turn; a question is nobody’s position', () => {
	expect(turns('Q: Will Ukraine join?\n\nMR. HOLLIN: Yes.\n\nIt must join.\n\nMS. BROD: Not yet.')).toEqual([
		['MR. HOLLIN', 'Yes. | It must join.'],
		['MS. BROD', 'Not yet.']
	]);
});

test('where only Q and A are marked, the one who was introduced last answers', () => {
	expect(turns('We met Ida Hollin in Vilnius.\n\nQ: Will Ukraine join?\n\nA: It must.')).toEqual([
		['Ida Hollin', 'It must.']
	]);
});

test('one colon makes no transcript', () => {
	expect(turns('Background: the talks began in May.\n\nThey went on.')).toEqual([]);
});

test.each([
	['Defence Secretary Karl Brod arrived in Brussels.', 'the defence chief', 'Karl Brod'],
	['Ruritanian PM Aldo Fenn met Defence Secretary Karl Brod.', 'the PM', 'Aldo Fenn'],
	['Ida Hollin, the foreign minister, spoke first.', 'the minister', 'Ida Hollin'],
	['Ida Hollin, the foreign minister, spoke first.', 'the defence chief', null]
])('%s — %s', (text, phrase, expected) => {
	const found = bearerOf(phrase, text.length, bearersIn(text));
	expect(found && text.slice(found.start, found.end)).toBe(expected);
});

test('offices, sections of a paper and papers hold nothing', () => {
	for (const words of ['PM', 'Office', 'Guest Commentary', 'the Harbour Times'])
		expect(isNobody(words)).toBe(true);
	expect(isNobody('Ida Hollin')).toBe(false);
});

test('states are known by name, abbreviation and people', () => {
	expect(stateNamed('the U.K.')?.code).toBe('GB');
	expect(stateNamed('Turkey')?.code).toBe('TR');
	expect(stateOfPeople('Germans')?.name).toBe('Germany');
});
