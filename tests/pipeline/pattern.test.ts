/** The codebook's language of phrases. */
import { describe, expect, test } from 'vitest';
import { patternFault, PatternError, readPattern } from '../../src/pipeline/text/pattern';
import { compilePhrases, compileShortest } from '../../src/pipeline/text/phrases';

const classes = { pact: ['Pact', 'the alliance'], land: ['valley', 'hill*'] };
const found = (pattern: string, text: string) =>
	compilePhrases([pattern], classes)
		.all(text)
		.map(({ words }) => words);

describe('phrases', () => {
	test.each([
		['rule out', 'They rule  out a truce', ['rule  out']],
		['rule out', 'They overrule outright', []],
		['reject*', 'rejects and rejected, no object', ['rejects', 'rejected']],
		['(give|hand) up', 'give up, hand up, take up', ['give up', 'hand up']],
		[
			'[very] strong guarantees',
			'strong guarantees or very strong guarantees',
			['strong guarantees', 'very strong guarantees']
		],
		[
			'strong [and binding] guarantees',
			'strong guarantees, strong and binding guarantees',
			['strong guarantees', 'strong and binding guarantees']
		],
		['join the {pact}', 'join the Pact', ['join the Pact']],
		['door to {pact}', 'the door to the alliance', ['door to the alliance']],
		['leave the {land}', 'leave the hills', ['leave the hills']],
		['let ... into', 'let the small country finally into it', ['let the small country finally into']],
		['let ... into', 'let one two three four five into it', []],
		['let ... into', 'let go. Get into', []],
		['no easy task', 'no “easy task”', ['no “easy task']],
		["won't", 'they won’t', ['won’t']],
		['US', 'the US told us', ['US']],
		['U.S.', 'the U.S. told us', ['U.S.']],
		['([a] wide|o*) door', 'a wide door, wide door, open door', ['a wide door', 'wide door', 'open door']],
		['not ... (a pact|{land})', "won't sign a pact, not one valley", ["won't sign a pact", 'not one valley']],
		['give ... {pact}', 'give no thanks, "NATO"', []],
		['open door', 'OPEN Door', ['OPEN Door']],
		['[the] [wide] open door', 'the wide open door, open door', ['the wide open door', 'open door']]
	])('%s in "%s"', (pattern, text, expected) => {
		expect(found(pattern, text)).toEqual(expected);
	});

	test('offsets refer to the original text', () => {
		const text = 'He said “no deal” again';
		const hit = compilePhrases(['no deal'], {}).first(text);
		expect(hit && text.slice(hit.start, hit.end)).toBe('no deal');
	});

	test.each([
		['(a|b', 'a bracket is not closed by ")"'],
		['a)', '")" without its opening bracket'],
		['[a', 'a bracket is not closed by "]"'],
		['(a|)', 'an empty alternative'],
		['... a', '"..." at the beginning'],
		['{pact', 'a bracket is not closed by "}"'],
		['[very]', 'no word that must be there']
	])('%s is told to be wrong', (pattern, message) => {
		expect(patternFault(pattern)).toContain(message);
	});

	test('a class that does not exist is named with those that do', () => {
		expect(() => readPattern('{pakt}', classes)).toThrow(PatternError);
		expect(() => readPattern('{pakt}', classes)).toThrow(
			'no class {pakt} under words in lexicon.yaml (there are: land, pact)'
		);
	});

	test('a class that refers to itself is reported, and does not hang', () => {
		expect(() => readPattern('{a}', { a: ['{b}'], b: ['{a}'] })).toThrow('names itself');
	});

	test('of nested matches of several phrases the shortest stays, each phrase found independently', () => {
		const words = compileShortest(['join the {pact}', 'the {pact}', 'join'], classes)
			.all('They join the Pact, then join again.')
			.map((hit) => hit.words);
		expect(words).toEqual(['join', 'the Pact', 'join']);
	});

	test('no phrase matches nothing', () => {
		expect(compilePhrases([], {}).all('anything')).toEqual([]);
	});
});
