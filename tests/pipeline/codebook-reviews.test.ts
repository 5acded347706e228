/** reviews.yaml and ids.yaml: what is understood, and what is said of mistakes. Articles, ids and words are made up. */
import { describe, expect, it } from 'vitest';
import { problemLine, Problems } from '../../src/pipeline/codebook/problems';
import { readIds, readReviews } from '../../src/pipeline/codebook/reviews';
import { parseYaml, type YamlFile } from '../../src/pipeline/codebook/yaml-file';

function reading<T>(read: (file: YamlFile) => T, text: string): { value: T | null; said: string[] } {
	const problems = new Problems();
	const file = parseYaml('f', text, problems);
	return {
		value: file && read(file),
		said: problems.found.map((problem) => problemLine(problem).slice(2))
	};
}

const reviews = (text: string) => reading((file) => readReviews(file, new Set(['bridge', 'tunnel'])), text);

describe('reviews.yaml', () => {
	it('reads corrections, with stances in short and in full', () => {
		const { value, said } = reviews(
			[
				'# an example',
				'- statement: story-p3-ida-berg',
				'  decision: correct',
				'  set:',
				'    speaker: null',
				'    said_on: 2025-01-02',
				'    date_basis: explicit',
				'    stances:',
				'      bridge: oppose',
				'      tunnel: {stance: conditional, condition: if it is paid for}',
				'  reason: She says so.'
			].join('\n')
		);
		expect(said).toEqual([]);
		expect(value).toEqual([
			{
				statement: 'story-p3-ida-berg',
				find: null,
				decision: 'correct',
				set: {
					speaker: null,
					said_on: '2025-01-02',
					date_basis: 'explicit',
					stances: {
						bridge: { stance: 'oppose', condition: null },
						tunnel: { stance: 'conditional', condition: 'if it is paid for' }
					}
				},
				reason: 'She says so.',
				where: 'f:2'
			}
		]);
	});

	it('distinguishes an absent key from a cleared one', () => {
		const { value } = reviews(
			'- {find: {article: story, words: a few words}, decision: correct, set: {said_to: null, stances: {bridge: null}}, reason: r}'
		);
		expect(value?.[0]?.find).toEqual({ article: 'story', words: 'a few words', holder: null });
		expect(value?.[0]?.set).toEqual({ said_to: null, stances: { bridge: null } });
		expect(value?.[0]?.set).not.toHaveProperty('said_on');
	});

	it('has none where the file is empty or says so', () => {
		expect(reviews('[]')).toEqual({ value: [], said: [] });
		expect(reviews('# none yet')).toEqual({ value: [], said: [] });
	});

	it.each([
		[
			'- {statement: s, decision: correct, set: {stances: {brigde: oppose}}, reason: r}',
			['1:53: there is no proposition "brigde"; write one of bridge, tunnel']
		],
		[
			'- {statement: s, decision: correct, set: {stances: {bridge: against}}, reason: r}',
			['1:61: "against" is not known here; write one of oppose, ambivalent, conditional, support, none']
		],
		[
			'- {statement: s, decision: correct, set: {said_on: 5 May}, reason: r}',
			['1:52: bad date "5 May"; write a day that exists as YYYY-MM-DD, such as 2025-12-04']
		],
		[
			'- {statement: s, decision: correct, set: {said_from: 2025-02-02, said_to: 2025-02-01}, reason: r}',
			['1:54: 2025-02-02 is after said_to 2025-02-01; swap the two or correct one']
		],
		[
			'- {statement: s, decision: correct, reason: r}',
			['1:28: nothing is corrected; write what under "set"']
		],
		[
			'- {statement: s, decision: reject, set: {cue: says}, reason: r}',
			['1:41: "reject" changes nothing; use "correct", or leave "set" out']
		],
		[
			'- {decision: reject, reason: r}',
			['1:14: write either "statement" (an id) or "find" (words), not both or neither']
		],
		[
			'- {statement: s, find: {article: a, words: w}, decision: confirm, reason: r}',
			['1:24: write either "statement" (an id) or "find" (words), not both or neither']
		],
		['- {statement: s, decision: reject}', ['1:3: the key "reason" is missing; add it']],
		[
			'- {statement: s, decision: add, reason: r}',
			[
				'1:3: a statement to add needs "holder" under "set"',
				'1:3: a statement to add needs "stances" under "set"',
				'1:15: a statement to add has no id yet; give its words under "find"'
			]
		],
		[
			'- {find: {article: a, words: w}, decision: add, set: {holder: h, stances: {bridge: conditional}}, reason: r}',
			['1:84: a conditional stance needs its "condition", in words']
		],
		[
			'- {find: {article: a, words: w, proposition: bridge}, decision: confirm, reason: r}',
			[
				'1:46: a proposition under "find" is for words that take no side on it, with "decision: reject"; give a side under "set"'
			]
		],
		[
			'- {statement: s, decision: correct, set: {stances: {bridge: {stance: oppose, condition: if}}}, reason: r}',
			[
				'1:61: a condition and its direction belong to a conditional stance only; drop them or change the stance'
			]
		],
		[
			'- {statement: s, decision: correct, set: {stances: oppose}, reason: r}',
			['1:52: "oppose" where stances are due; write lines such as "nato-membership: oppose"']
		]
	])('%s', (text, messages) => {
		expect(reviews(text).said).toEqual(messages);
	});

	it('does not ask for propositions that could not be read', () => {
		const text = '- {statement: s, decision: correct, set: {stances: {bridge: oppose}}, reason: r}';
		expect(reading((file) => readReviews(file, null), text).said).toEqual([]);
	});
});

describe('ids.yaml', () => {
	it('reads what moved and what was withdrawn, and nothing from an empty file', () => {
		expect(reading(readIds, 'moved: {a: b}\nwithdrawn: {c: no statement}')).toEqual({
			value: { current: [], moved: { a: 'b' }, withdrawn: { c: 'no statement' } },
			said: []
		});
		expect(reading(readIds, '# nothing').value).toEqual({ current: [], moved: {}, withdrawn: {} });
		expect(reading(readIds, 'current: [a, b]').value).toEqual({
			current: ['a', 'b'],
			moved: {},
			withdrawn: {}
		});
	});

	it('finds ids that lead in a circle or in both ways', () => {
		expect(reading(readIds, 'moved:\n  a: b\n  b: a\n  c: d\nwithdrawn: {c: gone}').said).toEqual([
			'2:6: a → b leads back to itself; let it end at an id in use',
			'3:6: b → a leads back to itself; let it end at an id in use',
			'4:3: c is withdrawn below; keep one of the two entries'
		]);
	});
});
