/** Whose membership is meant: by the published codebook, as two of its propositions share most of their words. Made up. */
import { expect, test } from 'vitest';
import { codeStances, codingRules } from '../../src/pipeline/code';
import { loadCodebook } from '../../src/pipeline/codebook';

const rules = codingRules(await loadCodebook('seeds/codebook'));

const stancesOf = (content: string, cue: string, before: string[] = []) =>
	Object.fromEntries(
		codeStances({ cue, content, before }, rules).map(({ propositionId, stance }) => [propositionId, stance])
	);

const EU = 'Envoy Ida Hollin spoke of membership in the European Union.';
const NATO = 'Envoy Ida Hollin spoke of membership in NATO.';

test.each<[cue: string, content: string, expected: Record<string, string>]>([
	['said', 'the European Union should admit Ukraine', { 'eu-membership': 'support' }],
	['said', 'NATO should admit Ukraine', { 'nato-membership': 'support' }],
	['opposes', 'NATO accession talks with Ukraine', {}],
	['opposes', 'accession talks with Ukraine', { 'eu-membership': 'oppose' }],
	['vetoed', 'the opening of accession talks with Ukraine', { 'eu-membership': 'oppose' }],
	['said', 'the EU door is open to Ukraine', { 'eu-membership': 'ambivalent' }],
	['said', 'the door to Ukraine remains open', { 'nato-membership': 'ambivalent' }],
	['opposes', 'opening the door to Ukraine in the EU', { 'eu-membership': 'oppose' }],
	['rejects', "Ukraine's membership in any military bloc", { 'nato-membership': 'oppose' }],
	['backed', "Ukraine's admission to the UN Security Council", {}],
	['said', 'Ukraine should give up its membership bid', {}],
	['said', 'Ukraine should give up its land', { 'territorial-concession': 'support' }],
	[
		'supports',
		"Ukraine's EU membership but rejects membership in NATO",
		{ 'eu-membership': 'support', 'nato-membership': 'oppose' }
	],
	[
		'said',
		"that Ukraine's membership in NATO and the EU is essential",
		{ 'eu-membership': 'support', 'nato-membership': 'support' }
	]
])('%s | %s', (cue, content, expected) => {
	expect(stancesOf(content, cue)).toEqual(expected);
});

test('what the sentence names goes before what the text before did', () => {
	expect(stancesOf('membership in NATO', 'ruled out', [EU])).toEqual({ 'nato-membership': 'oppose' });
	expect(stancesOf('membership in the European Union', 'ruled out', [NATO])).toEqual({
		'eu-membership': 'oppose'
	});
});

test('what names neither is of what was named last', () => {
	expect(stancesOf("that Ukraine's membership was essential", 'said', [EU])).toEqual({
		'eu-membership': 'support'
	});
	expect(stancesOf("that Ukraine's membership was essential", 'said', [EU, NATO])).toEqual({
		'nato-membership': 'support'
	});
	expect(stancesOf("that Ukraine's membership was essential", 'said')).toEqual({
		'nato-membership': 'support'
	});
});
