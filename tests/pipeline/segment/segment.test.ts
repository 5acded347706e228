/** Sentences and quotations of made-up paragraphs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../src/pipeline/segment/quotations';
import { segmented } from '../support/plain';

const sentences = (text: string): string[] =>
	segmented(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
	test.each<[string, string[]]>([
		['The talks failed. Nobody spoke.', ['The talks failed.', 'Nobody spoke.']],
		[
			'“It is over. We leave now,” she said. He stayed.',
			['“It is over. We leave now,” she said.', 'He stayed.']
		],
		['“Is it over?” Vance asked. “No.”', ['“Is it over?” Vance asked.', '“No.”']],
		['He called it “a gift.” She laughed.', ['He called it “a gift.”', 'She laughed.']],
		['Sen. Mara Quill met Gov. Tell. They spoke.', ['Sen. Mara Quill met Gov. Tell.', 'They spoke.']],
		['Mara Quill (K-Gar.) met J. B. Tell there.', ['Mara Quill (K-Gar.) met J. B. Tell there.']],
		[
			'He wants a “lasting” peace from its U.S. and Veldonian partners.',
			['He wants a “lasting” peace from its U.S. and Veldonian partners.']
		],
		["She left. ''It is over,'' he said. ''Go.''", ['She left.', "''It is over,'' he said.", "''Go.''"]],
		['GARROW, Mar 4 (Wire): The talks failed.', ['GARROW, Mar 4 (Wire):', 'The talks failed.']]
	])('%s', (text, expected) => {
		expect(sentences(text)).toEqual(expected);
	});
});

describe('quotations', () => {
	const quoted = (text: string) =>
		findQuotations(text).map(({ start, end, closed }) => [text.slice(start, end), closed]);
	test.each<[string, [string, boolean][]]>([
		[
			'He said “no” and "yes".',
			[
				['“no”', true],
				['"yes"', true]
			]
		],
		["''No,'' he said.", [["''No,''", true]]],
		[
			'‘No,’ he said, ‘never.’',
			[
				['‘No,’', true],
				['‘never.’', true]
			]
		],
		['“He said ‘no’ to me,” she said.', [['“He said ‘no’ to me,”', true]]],
		['“It goes on', [['“It goes on', false]]],
		[
			'"It goes on. "Then it ends."',
			[
				['"It goes on.', false],
				['"Then it ends."', true]
			]
		],
		['The voters’ choice, they’d say, in the ’90s.', []],
		["The voters' choice wasn't theirs.", []],
		['A 6-foot-2" man', []],
		['“No,“ he said.', [['“No,“', true]]],
		[
			'»No,« he said, »never.«',
			[
				['»No,«', true],
				['»never.«', true]
			]
		],
		[
			'«No,» he said, « never. »',
			[
				['«No,»', true],
				['« never. »', true]
			]
		],
		[
			'»No,» he said, ”never.”',
			[
				['»No,»', true],
				['”never.”', true]
			]
		],
		['“He said »no« to me,” she said.', [['“He said »no« to me,”', true]]],
		['„No,“ he said.', [['„No,“', true]]],
		['Home » World » Talks', []]
	])('%s', (text, expected) => {
		expect(quoted(text)).toEqual(expected);
	});
});

test('words, sentences and quotations lie in their passages, in order, none overlapping', () => {
	const unit = fc.constantFrom(
		'“',
		'”',
		'"',
		"'",
		'’',
		'No.',
		'Mr.',
		'said',
		' ',
		'\n',
		'(',
		')',
		'Karsk',
		'😀',
		'\u202e'
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.array(unit).map((all) => all.join('')),
				fc.string({ unit: 'binary' })
			),
			(text) => {
				const { passages, sentences: found, quotations, tokens } = segmented(text);
				for (const passage of passages) expect(passage.text).toBe(text.slice(passage.start, passage.end));
				for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end));
				for (const spans of [passages, found, quotations, tokens])
					spans.forEach(({ start, end }, i) => {
						expect(end).toBeGreaterThan(start);
						expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
					});
				for (const part of [...found, ...quotations]) {
					const home = passages[part.passageNo - 1];
					expect(part.start).toBeGreaterThanOrEqual(home?.start ?? Infinity);
					expect(part.end).toBeLessThanOrEqual(home?.end ?? -1);
				}
			}
		),
		{ seed: 20251215, numRuns: 1500 }
	);
});

test('what words a passage has does not depend on what was read before', () => {
	const words = (text: string) => segmented(text).tokens.map((token) => token.text);
	const text = "Quill's plan failed, the party's leader said.";
	const fresh = words(text);
	expect(fresh).toEqual(['Quill', "'s", 'plan', 'failed', ',', 'the', 'party', "'s", 'leader', 'said', '.']);
	words("Quill's: a plan. The party's-own plan.");
	expect(words(text)).toEqual(fresh);
});
