/** Positions that words take on the made-up propositions of tests/pipeline/codebook. */
import { describe, expect, test } from 'vitest';
import { codeStances, onTopic } from '../../src/pipeline/code';
import { settledStances } from '../../src/pipeline/code/merge';
import { rules, stancesOf } from './support/book';

describe('code', () => {
	test.each([
		['supports Pact membership', { 'pact-membership': 'support' }],
		['Pact membership is essential', { 'pact-membership': 'support' }],
		['that Veldonia must join the Pact', { 'pact-membership': 'support' }],
		['Pact membership is off the table', { 'pact-membership': 'oppose' }],
		['that Veldonia will never join the Pact', { 'pact-membership': 'oppose' }],
		['does not support Pact membership', { 'pact-membership': 'oppose' }],
		['refuses to give up its Pact bid', { 'pact-membership': 'support' }],
		['has no intention of letting Veldonia into the alliance', { 'pact-membership': 'oppose' }],
		['that Veldonia should stay outside the Pact', { 'pact-membership': 'oppose' }],
		['rejects keeping Veldonia out of the Pact', { 'pact-membership': 'support' }],
		['does not rule out Pact membership', { 'pact-membership': 'ambivalent' }],
		['that the door to the Pact remains open', { 'pact-membership': 'ambivalent' }],
		['that Pact membership was a key question', { 'pact-membership': 'none' }],
		['that Pact membership was discussed', { 'pact-membership': 'none' }],
		['that the Pact bid came on a Monday', {}],
		['would accept Pact membership if the valley is safe', { 'pact-membership': 'conditional' }],
		['supports Pact membership even if the valley is lost', { 'pact-membership': 'support' }],
		[
			'supports Pact membership, but a withdrawal from the valley is unacceptable',
			{ 'pact-membership': 'support', withdrawal: 'oppose' }
		],
		['not only supports Pact membership', { 'pact-membership': 'support' }],
		['that peace is near', { 'peace-near': 'support' }],
		['that no deal is in sight', { 'peace-near': 'oppose' }],
		['it was not the best chance', { 'peace-near': 'oppose' }],
		['that the talks were “reasonably good,” but “it takes two to dance”', { 'peace-near': 'ambivalent' }],
		['supports the talks of the chance of peace', {}]
	])('said %s', (content, expected) => {
		expect(stancesOf(content)).toEqual(expected);
	});

	test('giving something up for a price is conditional, and the price is supported', () => {
		const content =
			'although his country was prepared to drop its Pact bid, it would still require security guarantees';
		expect(stancesOf(content)).toEqual({ 'pact-membership': 'conditional', guarantees: 'support' });
		const [bid] = codeStances({ cue: 'said', content, before: [] }, rules);
		expect(bid?.condition).toBe('would still require security guarantees');
		expect(stancesOf('was ready to drop its Pact bid in exchange for security guarantees')).toEqual({
			'pact-membership': 'conditional',
			guarantees: 'support'
		});
		expect(stancesOf('was ready to drop its Pact bid')).toEqual({ 'pact-membership': 'oppose' });
	});

	test('the condition is given in words, up to the end of its clause', () => {
		const [stance] = codeStances(
			{
				cue: 'said',
				content: 'he would accept Pact membership if the valley is safe, which is likely',
				before: []
			},
			rules
		);
		expect(stance).toMatchObject({ stance: 'conditional', condition: 'if the valley is safe' });
	});

	test('"such a step" refers to what the sentence before named, with less confidence', () => {
		const before = ['Velda believes in membership in the Pact.', 'It was late.'];
		const [stance] = codeStances({ cue: 'opposes', content: 'such a step', before }, rules);
		expect(stance).toMatchObject({ propositionId: 'pact-membership', stance: 'oppose' });
		expect(stance?.confidence).toBeLessThan(0.7);
		expect(stancesOf('such a step', 'opposes', ['Snow fell.'])).toEqual({});
	});

	test('a bare pronoun refers to it only if there is nothing else', () => {
		const before = ['Velda put forward its Pact bid.'];
		expect(stancesOf('it at the meeting', 'rejected', before)).toEqual({ 'pact-membership': 'oppose' });
		expect(stancesOf('it will rain and must rain', 'said', before)).toEqual({});
	});

	test('the cue governs the content', () => {
		expect(stancesOf('Pact membership for Veldonia', 'has repeatedly ruled out')).toEqual({
			'pact-membership': 'oppose'
		});
		expect(stancesOf('that peace is near', 'denied')).toEqual({ 'peace-near': 'oppose' });
		expect(stancesOf('Pact membership that Veldonia needs', 'discussed')).toEqual({
			'pact-membership': 'none'
		});
		expect(stancesOf('that Veldonia would not join the Pact until 2040', 'estimated')).toEqual({});
	});

	test('each stance names its rule, the words that decided it, and how sure it is', () => {
		const [stance] = codeStances({ cue: 'said', content: 'he opposes Pact membership', before: [] }, rules);
		expect(stance).toMatchObject({
			rule: 'refused',
			ruleWords: 'opposes … Pact membership',
			review: 'machine'
		});
		expect(stance?.confidence).toBeGreaterThan(0.5);
	});

	test('a refusal to answer takes no side, and neither does what was not said', () => {
		const none = { 'pact-membership': 'none' };
		expect(stancesOf('that Veldonia will never join the Pact', 'neither confirmed nor denied')).toEqual(none);
		expect(stancesOf('to confirm or deny that Veldonia must join the Pact', 'refused')).toEqual(none);
		expect(stancesOf('that Veldonia must join the Pact', 'did not say')).toEqual(none);
		expect(stancesOf('it neither confirmed nor denied much, but supports the Pact bid', 'said')).toEqual({
			'pact-membership': 'support'
		});
	});

	test('the topic is the diplomacy of this war, in an article about it', () => {
		const words = { cue: 'said', content: 'that the talks went on', before: [] };
		expect(onTopic(words, 'Velda was quiet.', rules)).toBe(true);
		expect(onTopic(words, 'The bakers met.', rules)).toBe(false);
		expect(onTopic({ ...words, content: 'that bread was dear' }, 'Velda was quiet.', rules)).toBe(false);
	});
});

describe('several spans of one statement', () => {
	const coded = (content: string) => codeStances({ cue: 'said', content, before: [] }, rules);

	test('two sides are ambivalent, a condition outweighs, no position gives way', () => {
		const support = coded('he supports Pact membership');
		const oppose = coded('he opposes Pact membership');
		const conditional = coded('he would accept Pact membership if the valley is safe');
		const none = coded('Pact membership was discussed');
		const settled = (...lists: ReturnType<typeof coded>[]) =>
			settledStances(lists).map(({ stance }) => stance);
		expect(settled(support, oppose)).toEqual(['ambivalent']);
		expect(settled(support, conditional)).toEqual(['conditional']);
		expect(settled(none, oppose)).toEqual(['oppose']);
		expect(settled(support, support)).toEqual(['support']);
	});
});
