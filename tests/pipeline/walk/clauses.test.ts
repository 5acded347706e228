/** Who holds what inside others' words, and far from the verb. All sentences are made up. */
import { beforeAll, expect, test } from 'vitest';
import { loadCodebook } from '../../../src/pipeline/codebook';
import { coder } from '../../../src/pipeline/coded';
import { articleOf } from '../../../src/pipeline/quality/run';
import type { CodedArticle } from '../../../src/pipeline/coded';

let read: (text: string) => CodedArticle;

beforeAll(async () => {
	const code = coder(await loadCodebook('seeds/codebook'));
	read = (text) => code(articleOf({ id: 'x', text, publishedOn: '2025-12-04' }));
});

/** "holder < speaker" of each statement. */
const whose = (text: string): string[] =>
	read(text).statements.map(({ holderId, speakerId }) => `${holderId} < ${speakerId ?? 'nobody'}`);

test.each([
	[
		'a relative clause about a state without an entry',
		'Karl Brod said Ruritania, which opposes NATO membership for Ukraine, would be consulted.',
		'ruritania < karl-brod'
	],
	[
		'a relative clause outside anybody’s words',
		'The talks were hosted by Slovakia, which opposes NATO membership for Ukraine.',
		'slovakia < nobody'
	],
	[
		'every member of a list that has no entry',
		'Karl Brod said that Spain and Hungary oppose NATO membership for Ukraine.',
		'spain < karl-brod'
	]
])('%s', (_, text, expected) => {
	expect(whose(text)).toContain(expected);
});

test.each([
	[
		'a demand is not the position of whoever it is made of',
		'Karl Brod demanded that Zubrowka support NATO membership for Ukraine.'
	],
	['backing away is not backing', 'Karl Brod said Zubrowka had not backed away from its demands on NATO.'],
	['neither is a need', 'Karl Brod said Zubrowka needs security guarantees.']
])('%s', (_, text) => {
	expect(whose(text).filter((one) => one.startsWith('zubrowka'))).toEqual([]);
});
