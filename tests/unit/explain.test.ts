import { describe, expect, test } from 'vitest';
import { ladderSeries } from '../../src/lib/charts/ladder/series';
import { lanesSeries } from '../../src/lib/charts/lanes/series';
import { chips, filterWords } from '../../src/lib/model/chips';
import { citation, searchAddress, type Citable } from '../../src/lib/model/cite';
import {
	decidedCell,
	decidedWords,
	howAttributed,
	howCoded,
	howDated,
	howPublished,
	howRelayed,
	whatText,
	type Dated
} from '../../src/lib/model/explain';
import { NO_FILTER } from '../../src/lib/model/filter';
import { ladderRow, laneRow } from './charts/rows';

const dated = (given: Partial<Dated>): Dated => ({
	said_on: null,
	said_from: null,
	said_to: null,
	date_basis: 'none',
	date_words: null,
	published_on: '2025-12-05',
	...given
});

describe('how the day is known', () => {
	test.each([
		[dated({ date_basis: 'explicit', date_words: 'December 3' }), 'The article gives the day: “December 3”.'],
		[
			dated({ date_basis: 'weekday', date_words: 'Wednesday' }),
			'“Wednesday”, counted back from publication on 5 December 2025.'
		],
		[
			dated({
				date_basis: 'relative',
				date_words: 'last month',
				said_from: '2025-11-01',
				said_to: '2025-11-30'
			}),
			'“last month”: not before 1 Nov 2025, not after 30 Nov 2025.'
		],
		[
			dated({ date_basis: 'published' }),
			'The article gives no day; it was said on or before publication on 5 December 2025.'
		],
		[dated({ date_basis: 'none' }), 'A standing or repeated position; it has no single day.'],
		[
			dated({ date_basis: 'none', date_words: 'repeatedly' }),
			'A standing or repeated position (“repeatedly”); it has no single day.'
		]
	])('%#', (when, sentence) => expect(howDated(when)).toBe(sentence));

	test('publication is said apart, with how it is known', () => {
		expect(howPublished('2025-12-05', 'stated', null)).toBe('5 December 2025, as the document states.');
		expect(howPublished('2025-12-06', 'inferred', 'It speaks of Saturday.')).toBe(
			'6 December 2025, inferred. It speaks of Saturday.'
		);
		expect(howPublished(null, 'unknown', null)).toBe('Not known.');
	});
});

const RULED = { rule: 'refused', rule_words: 'ruled out', confidence: 0.8, review: 'machine' } as const;

test('coders who agree, or decide without the rules, are named', () => {
	expect(howCoded({ ...RULED, decided_by: 'rules; model-b' })).toBe(
		'Coded by rule “refused” on the words “ruled out”, confidence 0.80, not yet reviewed; decided by the rules and model-b.'
	);
	expect(howCoded({ ...RULED, rule: 'model', rule_words: 'never', decided_by: 'model-b' })).toBe(
		'Coded by model-b from the words “never”, not yet reviewed.'
	);
});

test.each([
	['machine', 'rules', null],
	['machine', 'model-b', 'coded by model-b'],
	['machine', 'rules; model-b', 'coded by the rules and model-b'],
	['confirmed', 'review', 'confirmed by a reviewer'],
	['added', 'review', 'added by a reviewer'],
	['corrected', 'anna', 'corrected by anna']
] as const)('a mark says who decided it: %s by %s', (review, decided_by, words) => {
	expect(decidedWords({ review, decided_by })).toBe(words);
	expect(decidedCell({ review, decided_by })).toBe(words ?? 'coded by the rules');
	const last = (label: string | undefined) => label?.split(', ').at(-1);
	const given = { review, decided_by };
	const lanes = lanesSeries([laneRow(given)], [], []).groups[0]?.lanes[0]?.items[0]?.label;
	expect(last(lanes)).toBe(words ?? '1 independent outlet');
	expect(last(ladderSeries([ladderRow(given)]).groups[0]?.actors[0]?.marks[0]?.label)).toBe(last(lanes));
});

test('the rule, its words, its confidence and the review make one sentence', () => {
	expect(howCoded({ ...RULED, review: 'confirmed', decided_by: 'review' })).toBe(
		'Coded by rule “refused” on the words “ruled out”, confidence 0.80, confirmed by a reviewer.'
	);
	expect(
		howAttributed({ cue: 'said', confidence: 1, review: 'corrected', review_reason: 'Made-up reason.' })
	).toBe('Marked by “said”, confidence 1.00, corrected by a reviewer: Made-up reason.');
	expect(whatText('digest', 19)).toContain('paragraph 19');
});

const CITED: Citable = {
	words: 'Ida said that it would do. ',
	holder: 'Ida Invented',
	holder_role: 'Made-up minister',
	outlet: 'Made-up Post',
	headline: null,
	url: null,
	published_on: '2025-12-05',
	said_on: '2025-12-03',
	said_from: '2025-12-03',
	said_to: '2025-12-03',
	source_paragraph: 4,
	passage_no: 2,
	mode: 'indirect',
	text_kind: 'digest'
};

test('a paraphrase is not signed as a quotation', () => {
	expect(citation(CITED, 'https://made-up.example/s/')).toBe(
		'Ida Invented (Made-up minister), said Wed 3 Dec 2025, as summarised by Article Ten: Ida said that it would do.\nSource: Made-up Post, 5 December 2025, ¶4. https://made-up.example/s/'
	);
	expect(citation({ ...CITED, text_kind: 'full', mode: 'direct' }, '')).toMatch(
		/^“Ida said that it would do\.”\n— Ida Invented/
	);
	expect(citation({ ...CITED, text_kind: 'full', mode: 'indirect' }, '')).toMatch(
		/as summarised by Made-up Post: Ida said/
	);
	expect(new URL(searchAddress(CITED)).searchParams.get('q')).toContain('Made-up Post');
});

test.each([
	[{}, 'Reported by Made-up Post, quoting Ida Invented.'],
	[{ mode: 'indirect' as const }, 'Reported by Made-up Post, reporting what Ida Invented said.'],
	[
		{ via: ['Made-up Wire', 'Made-up Radio'], holder: 'United Made-up States' },
		'Reported by Made-up Post, quoting Made-up Wire, quoting Made-up Radio, quoting Ida Invented on the position of the United Made-up States.'
	],
	[
		{ speaker: null, mode: 'narrated' as const },
		'Described by Made-up Post, in its own words, as the position of Ida Invented.'
	]
])('the way of the words, from the outlet to the holder: %o', (given, sentence) => {
	const plain = { outlet: 'Made-up Post', via: [], speaker: 'Ida Invented', holder: 'Ida Invented' };
	expect(howRelayed({ ...plain, mode: 'mixed', ...given })).toBe(sentence);
});

describe('a filter in words', () => {
	const names = {
		actor: (id: string) => id.toUpperCase(),
		proposition: (id: string) => `P ${id}`,
		outlet: (id: string) => `The ${id}`
	};
	const filter = { ...NO_FILTER, actors: ['a', 'b'], stances: ['oppose' as const], from: '2025-12-01' };

	test('each chip takes away just what it names', () => {
		expect(chips(filter, names).map((chip) => chip.label)).toEqual([
			'A',
			'B',
			'Opposes',
			'said from 1 Dec 2025'
		]);
		expect(chips(filter, names)[0]?.without).toEqual({ ...filter, actors: ['b'] });
	});
	test('a span of days is one chip', () => {
		const span = { ...NO_FILTER, from: '2025-12-04', to: '2025-12-05' };
		expect(chips(span, names)).toEqual([{ label: 'said 4–5 Dec 2025', without: { ...NO_FILTER } }]);
		expect(filterWords({ ...span, from: null }, names)).toBe('said to 5 Dec 2025');
	});
	test('modes and outlets by their names; a method if it is not the default', () => {
		const set = { ...NO_FILTER, modes: ['direct' as const], outlets: ['post'] };
		expect(filterWords(set, names)).toBe('quoted, The post');
		const methods = { count: 'outlets', position: 'frequent', as: 'person' } as const;
		expect(filterWords({ ...NO_FILTER, ...methods }, names)).toBe(
			'counting independent outlets, most frequent position, each person alone'
		);
		expect(chips({ ...NO_FILTER, ...methods }, names)[1]?.without).toEqual({
			...{ ...NO_FILTER, ...methods },
			position: 'latest'
		});
	});
	test('nothing set, nothing said', () => expect(filterWords({ ...NO_FILTER }, names)).toBe(''));
});
