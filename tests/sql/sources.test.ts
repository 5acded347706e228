/** The questions behind corroboration, delay and the pages of sources and statements, over the made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { articles } from '../../src/lib/data/queries/articles';
import { articleStatements } from '../../src/lib/data/queries/article-statements';
import { articleText } from '../../src/lib/data/queries/article-text';
import { corroboration } from '../../src/lib/data/queries/corroboration';
import { delay } from '../../src/lib/data/queries/delay';
import { elsewhere } from '../../src/lib/data/queries/elsewhere';
import { leadWords } from '../../src/lib/data/queries/lead-words';
import { oldIds } from '../../src/lib/data/queries/old-ids';
import { signatories } from '../../src/lib/data/queries/signatories';
import { statementPlace } from '../../src/lib/data/queries/statement-place';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { cutWords } from '../../src/lib/data/sql/words';
import { fixtureEngine } from '../fixtures/engine';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

const filter = (given: Partial<Filter> = {}): Filter => ({ ...NO_FILTER, ...given });

describe('corroboration', () => {
	const rows = (given: Partial<Filter> = {}, article: string | null = null) =>
		engine.rows(corroboration(filter(given), 'join', article));

	test('shows every report of what several outlets report, and which of them copy one another', async () => {
		const told = (await rows()).filter(({ outlets }) => outlets > 1);
		expect(told.map(({ utterance_id }) => utterance_id)).toEqual(
			Array<string>(3).fill('u-wire-1-p4-pavel-invented')
		);
		expect(told.map(({ outlet, origin, stance }) => [outlet, origin, stance])).toEqual([
			['Made-up Wire', 1, 'oppose'],
			['Made-up Daily', 2, 'oppose'],
			['Made-up Post', 1, 'ambivalent']
		]);
		expect(told[0]).toMatchObject({ outlets: 3, independent_outlets: 2, disputed: true });
	});

	test('of what rests on one outlet shows a few, those that speak to the proposition on a known day first, and counts all', async () => {
		const all = await rows();
		const single = all.filter(({ outlets }) => outlets === 1);
		expect(single).toHaveLength(5);
		expect(single.every(({ stance, said_on }) => stance !== null && said_on !== null)).toBe(true);
		expect(single[0]?.said_on).toBe('2025-12-04');
		expect(all.every(({ total, single: n }) => total === 18 && n === 17)).toBe(true);
	});

	test('a filter on outlets chooses utterances, whose other outlets stay', async () => {
		const told = (await rows({ outlets: ['made-up-post'] })).filter(({ outlets }) => outlets > 1);
		expect(told.map(({ outlet }) => outlet)).toEqual(['Made-up Wire', 'Made-up Daily', 'Made-up Post']);
	});

	test('of one article keeps its utterances, with their reports elsewhere', async () => {
		const told = await rows({}, 'post-1');
		expect([...new Set(told.map(({ utterance_id }) => utterance_id))]).toEqual([
			'u-wire-1-p4-pavel-invented',
			'u-post-1-p1-olena-invented',
			'u-post-1-p3-anna-invented'
		]);
		expect(told[0]).toMatchObject({ total: 3, single: 2 });
	});
});

describe('delay', () => {
	test('counts days from the day said to the first publication in each outlet', async () => {
		const rows = await engine.rows(delay(filter(), 'join'));
		const pavel = rows.filter(({ actor_id }) => actor_id === 'pavel-invented');
		expect(pavel.map(({ outlet, days, stance }) => [outlet, days, stance])).toEqual([
			['Made-up Daily', 3, 'oppose'],
			['Made-up Post', 3, 'oppose'],
			['Made-up Wire', 1, 'oppose']
		]);
	});

	test('gives null if the day of either is unknown', async () => {
		const rows = await engine.rows(delay(filter(), 'join'));
		const open = rows.filter(({ days }) => days === null);
		expect(open.map(({ actor_id }) => actor_id).sort()).toEqual([
			...['alliance', 'federation', 'nils-invented', 'palace', 'republic']
		]);
	});

	test('of one article counts to its own day', async () => {
		const rows = await engine.rows(delay(filter(), 'join', 'daily-2'));
		expect(rows.map(({ outlet_id, days }) => [outlet_id, days])).toEqual([
			['made-up-daily', 1],
			['made-up-daily', 1],
			['made-up-daily', 2],
			['made-up-daily', 3],
			['made-up-daily', null]
		]);
	});
});

describe('articles', () => {
	test('come with what they carry, the latest first, undated ones last', async () => {
		const rows = await engine.rows(articles(filter(), 'join'));
		expect(rows.map(({ article_id }) => article_id)).toEqual([
			...['daily-2', 'post-1', 'wire-1', 'daily-1', 'old-1', 'undated-1']
		]);
		expect(rows.find(({ article_id }) => article_id === 'wire-1')).toMatchObject({
			...{ statements: 7, holders: 6, outlet: 'Made-up Wire' },
			stances: ['conditional', 'support', 'oppose', 'oppose', 'none', 'support']
		});
	});

	test('without a statement under the filter they leave', async () => {
		const rows = await engine.rows(articles(filter({ actors: ['pavel-invented'] }), 'join'));
		expect(rows.map(({ article_id, statements }) => [article_id, statements])).toEqual([
			['daily-2', 1],
			['post-1', 1],
			['wire-1', 1]
		]);
		expect(await engine.rows(articles(filter({ outlets: ['nowhere'] }), 'join'))).toEqual([]);
	});

	test('another proposition changes the positions, not the list', async () => {
		const rows = await engine.rows(articles(filter({ proposition: 'neutral' }), 'neutral'));
		expect(rows).toHaveLength(6);
		expect(rows[0]?.stances).toEqual(['support']);
	});
});

describe('one article', () => {
	test('has its paragraphs and the places of its statements, in UTF-16 code units', async () => {
		const text = await engine.rows(articleText('daily-2'));
		const placed = await engine.rows(articleStatements('daily-2'));
		expect(placed).toHaveLength(5);
		const [first] = placed;
		const passage = text.find(({ passage_no }) => passage_no === first?.passage_no);
		expect(passage?.text.slice(first?.words_start, first?.words_end)).toBe('joining is the 𝔸im');
		expect(first).toMatchObject({ stances: ['support'], propositions: ['Joining'] });
		expect(await engine.rows(articleText('nowhere'))).toEqual([]);
	});

	test('lists the other reports of its utterances', async () => {
		const rows = await engine.rows(elsewhere('post-1'));
		expect(rows.map(({ statement_id, article_id }) => [statement_id, article_id])).toEqual([
			['wire-1-p4-pavel-invented', 'wire-1'],
			['daily-2-p2-pavel-invented', 'daily-2']
		]);
	});
});

describe('an id', () => {
	test('in use leads to its utterance, an old one to its heir or its reason, an unknown one nowhere', async () => {
		const [current] = await engine.rows(statementPlace('wire-1-p4-pavel-invented'));
		expect(current).toMatchObject({ utterance_id: 'u-wire-1-p4-pavel-invented', old: false });
		const [moved] = await engine.rows(statementPlace('daily-1-p9-moved'));
		expect(moved).toMatchObject({ moved_to: 'daily-1-p1-olena-invented', old: true });
		const [gone] = await engine.rows(statementPlace('daily-1-p9-withdrawn'));
		expect(gone).toMatchObject({ moved_to: null, reason: 'Made up twice.', old: true });
		expect(await engine.rows(statementPlace('never-was'))).toEqual([]);
		expect((await engine.rows(oldIds())).map(({ statement_id }) => statement_id)).toEqual([
			'daily-1-p9-moved',
			'daily-1-p9-withdrawn'
		]);
	});
});

test('a joint statement has a holder for each signatory', async () => {
	expect((await engine.rows(signatories('joint-made-up'))).map(({ holder }) => holder)).toEqual([
		'Jane Invented',
		'Made-up official (unnamed)'
	]);
});

test('words are cut out of their passages; none asked for, none answered', async () => {
	const asked = ['daily-2-p1-olena-invented', 'nowhere'];
	expect((await engine.rows(leadWords(asked))).map(cutWords)).toEqual([
		{ statement_id: 'daily-2-p1-olena-invented', words: 'joining is the 𝔸im' }
	]);
	expect(await engine.rows(leadWords([]))).toEqual([]);
});
