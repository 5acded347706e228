/** What is said of an actor: for none, one and many, and never more than the counts. */
import { describe, expect, test } from 'vitest';
import { reportedWords, span } from '../../../src/routes/actors/actor-words';
import type { Stance } from '../../../src/lib/model/vocab';

const latest = (...held: [string, Stance][]) => held.map(([label, stance]) => ({ label, stance }));

describe('an actor in words', () => {
	test.each([
		['Anna Invented', 0, 0, latest(), 'No statement by Anna Invented is reported here.'],
		[
			...(['Anna Invented', 1, 1, latest()] as const),
			'1 statement by Anna Invented, reported by 1 outlet. None of the propositions is addressed.'
		],
		[
			...(['United Invented', 2, 3, latest(['Joining', 'support'])] as const),
			'2 statements by the United Invented, reported by 3 outlets. Latest positions: for Joining.'
		],
		[
			'Critics (unnamed)',
			1200,
			2,
			latest(
				['A', 'none'],
				['B', 'oppose'],
				['C', 'oppose'],
				['D', 'oppose'],
				['E', 'conditional'],
				['F', 'ambivalent']
			),
			'1,200 statements by unnamed critics, reported by 2 outlets. Latest positions: against B, C and D; with conditions on E; open on F; without a position on A.'
		]
	])('%s, %i', (name, utterances, outlets, held, words) => {
		expect(reportedWords(name, { utterances, outlets, latest: held })).toBe(words);
	});
});

test.each([
	['2025-03-16', null, 'since 16 Mar 2025'],
	[null, '2024-10-01', 'until 1 Oct 2024'],
	['2017-01-20', '2021-01-20', 'Jan 2017 – Jan 2021'],
	[null, null, '']
])('an office from %s to %s', (from, to, words) => expect(span(from, to)).toBe(words));
