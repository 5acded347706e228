/** The list of articles and the sentence above it. All articles are made up. */
import { describe, expect, test } from 'vitest';
import type { ArticleRow } from '../../../src/lib/data/queries/articles';
import type { ArticleStatementRow } from '../../../src/lib/data/queries/article-statements';
import type { ElsewhereRow } from '../../../src/lib/data/queries/elsewhere';
import { notesOf } from '../../../src/routes/sources/[id]/notes';
import { sourcesLead } from '../../../src/routes/sources/lead';
import { nextOrder, orderOf, sorted } from '../../../src/routes/sources/order';

const article = (given: Partial<ArticleRow>): ArticleRow => ({
	...{
		article_id: 'made-up',
		outlet_id: 'post',
		outlet: 'Post',
		headline: 'Made up',
		byline: null,
		url: null
	},
	...{ wire: [], text_kind: 'digest', source_document: null, published_on: '2025-12-04' },
	...{ published_basis: 'stated', published_note: null, words: 100, statements: 3, holders: 2, stances: [] },
	...given
});

describe('order', () => {
	const rows = [
		article({ article_id: 'a', published_on: null, headline: 'beta', statements: 1 }),
		article({ article_id: 'b', published_on: '2025-12-01', headline: null, statements: 3 }),
		article({ article_id: 'c', published_on: '2025-12-09', headline: 'Alpha', statements: 3 })
	];
	const ids = (sort: string) => sorted(rows, sort).map(({ article_id }) => article_id);

	test('the latest comes first by default; unknown values come last either way', () => {
		expect(ids('')).toEqual(['c', 'b', 'a']);
		expect(ids('published')).toEqual(['b', 'c', 'a']);
		expect(ids('headline')).toEqual(['c', 'a', 'b']);
		expect(ids('-headline')).toEqual(['a', 'c', 'b']);
	});

	test('ties keep the order they came in; an order nobody knows is the first', () => {
		expect(ids('-statements')).toEqual(['b', 'c', 'a']);
		expect(ids('nonsense')).toEqual(ids(''));
	});

	test('a click gives the usual end first, then the other', () => {
		expect(nextOrder('', 'outlet')).toBe('outlet');
		expect(nextOrder('outlet', 'outlet')).toBe('-outlet');
		expect(nextOrder('-outlet', 'statements')).toBe('-statements');
		expect(nextOrder('', 'published')).toBe('published');
		expect(orderOf('-holders')).toMatchObject({ order: { key: 'holders' }, descending: true });
	});
});

test.each([
	[[], 0, 0, 'No article has a statement under this filter.'],
	[[article({ statements: 0 })], 0, 0, '1 article of 1 outlet carries 0 reports of 0 statements.'],
	[
		[article({ statements: 1 })],
		1,
		1,
		'1 article of 1 outlet carries 1 report of 1 statement. It rests on one outlet.'
	],
	[
		[article({})],
		2,
		2,
		'1 article of 1 outlet carries 3 reports of 2 statements. Each of them rests on one outlet.'
	],
	[
		[article({}), article({ outlet_id: 'wire' })],
		...[3, 2],
		'2 articles of 2 outlets carry 6 reports of 3 statements. 1 of them was reported by more than one outlet; 2 rest on one alone.'
	],
	[
		[article({}), article({ outlet_id: 'wire' })],
		...[3, 0],
		'2 articles of 2 outlets carry 6 reports of 3 statements. 3 of them were reported by more than one outlet; none rests on one alone.'
	]
] as [ArticleRow[], number, number, string][])('the lead of %#', (rows, total, single, sentence) => {
	expect(sourcesLead(rows, { total, single, outlets: [], rows: [], singles: [] })).toBe(sentence);
});

test('notes are numbered in the order of the text, each with the first report in every other article', () => {
	const statement = (given: Partial<ArticleStatementRow>): ArticleStatementRow => ({
		...{ statement_id: 's', utterance_id: 'u', passage_no: 1, words_start: 0, words_end: 4 },
		...{ holder_id: 'ida', holder: 'Ida Invented', speaker: null, mode: 'narrated', said_on: null },
		...{
			said_from: null,
			said_to: null,
			reported_on: '2025-12-04',
			stances: [],
			kinds: [],
			propositions: []
		},
		...given
	});
	const other = (statement_id: string, article_id: string): ElsewhereRow => ({
		...{ utterance_id: 'u', statement_id, article_id, outlet: 'Wire', headline: null, published_on: null }
	});
	const notes = notesOf(
		[statement({ stances: ['support', 'oppose'] }), statement({ statement_id: 't', utterance_id: 'v' })],
		[other('x', 'wire-1'), other('y', 'wire-1'), other('z', 'wire-2')]
	);
	expect(notes.map(({ label }) => label)).toEqual(['Note 1: Ida Invented, supports', 'Note 2: Ida Invented']);
	expect(notes.map(({ elsewhere }) => elsewhere.map(({ statement_id }) => statement_id))).toEqual([
		['x', 'z'],
		[]
	]);
});
