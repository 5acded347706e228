/** What the pages of actors and the search ask, over the made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { actorIds } from '../../src/lib/data/queries/actor-ids';
import { actorList } from '../../src/lib/data/queries/actor-list';
import { actorPositions } from '../../src/lib/data/queries/actor-positions';
import { actorProfile } from '../../src/lib/data/queries/actor-profile';
import { actorRelatives } from '../../src/lib/data/queries/actor-relatives';
import { actorRoles } from '../../src/lib/data/queries/actor-roles';
import { reporters } from '../../src/lib/data/queries/reporters';
import { loadQuotes } from '../../src/lib/data/load/quotes';
import { find, openIndex, searchFile, suggestions, type SearchIndex } from '../../src/lib/data/load/search';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { fixtureEngine } from '../fixtures/engine';
import { FIXTURE } from '../fixtures/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

const where = (filter: Partial<Filter>): Filter => ({ ...NO_FILTER, ...filter });

test('the list has all holders in the charts’ order, with counts and the last day', async () => {
	const rows = await engine.rows(actorList());
	expect(
		rows.map((row) => `${row.actor_id} ${row.utterances} ${row.propositions} ${row.last_on ?? '–'}`)
	).toEqual([
		'republic 2 2 2025-12-03',
		'olena-invented 3 1 2025-12-04',
		'federation 2 1 2025-12-05',
		'palace 1 2 2025-12-03',
		'pavel-invented 1 1 2025-12-02',
		'jane-invented 2 2 2025-12-04',
		'states-official 1 0 2025-12-02',
		'anna-invented 3 1 2025-12-03',
		'alliance 1 1 –',
		'nils-invented 2 1 2025-12-02'
	]);
});

test('every actor has a page, those with most utterances first', async () => {
	const rows = await engine.rows(actorIds());
	expect(rows).toHaveLength(FIXTURE.actors.length);
	expect(rows.map(({ utterances }) => utterances)).toEqual(
		rows.map(({ utterances }) => utterances).sort((a, b) => b - a)
	);
	expect(rows.at(-1)?.utterances).toBe(0);
});

describe('an actor', () => {
	test('is known by all its names, or not at all', async () => {
		const [row] = await engine.rows(actorProfile('olena-invented'));
		expect(row).toMatchObject({ actor: 'Olena Invented', kind: 'person', utterances: 3 });
		expect(row?.aliases).toEqual(['Invented', 'Oléna Invented']);
		expect((await engine.rows(actorProfile('palace')))[0]?.aliases).toEqual(['the gilded hall']);
		expect(await engine.rows(actorProfile('nobody'))).toEqual([]);
	});

	test('has its offices, the present one first', async () => {
		expect((await engine.rows(actorRoles('nils-invented'))).map(({ role }) => role)).toEqual([
			'Made-up Chair',
			'Made-up Delegate'
		]);
	});

	test('comes between its parent and its children', async () => {
		const rows = await engine.rows(actorRelatives('palace'));
		expect(rows.map(({ actor_id, relation }) => `${relation} ${actor_id}`)).toEqual([
			'parent federation',
			'child pavel-invented'
		]);
	});

	test('has all positions on all propositions, the latest marked', async () => {
		const rows = await engine.rows(actorPositions(where({ actors: ['republic'] }), 'join'));
		expect(rows.map((row) => `${row.proposition_id} ${row.stance}${row.latest ? ' latest' : ''}`)).toEqual([
			'join support latest',
			'join conditional',
			'neutral oppose latest'
		]);
	});

	test('is reported by outlets, an utterance counted once in each', async () => {
		const of = async (filter: Partial<Filter>) =>
			(await engine.rows(reporters(where(filter), 'join'))).map(
				(row) => `${row.outlet_id} ${row.utterances} ${row.statements}`
			);
		expect(await of({ actors: ['pavel-invented'] })).toEqual([
			'made-up-daily 1 1',
			'made-up-post 1 1',
			'made-up-wire 1 1'
		]);
		expect(await of({ actors: ['pavel-invented'], outlets: ['made-up-post'] })).toEqual(['made-up-post 1 1']);
		expect(await of({ actors: ['nobody'] })).toEqual([]);
	});

	test('is quoted by proposition and in time, in the statement’s own words', async () => {
		const found = await loadQuotes(engine, 'olena-invented');
		expect(found?.quotes.map((quote) => `${quote.said_on} ${quote.stance} ${quote.words}`)).toEqual([
			'2025-12-01 support joining is right',
			'2025-12-04 support joining is the 𝔸im',
			'2025-12-04 conditional only on terms'
		]);
		expect(await loadQuotes(engine, 'silent-invented')).toMatchObject({ quotes: [] });
		expect(await loadQuotes(engine, 'nobody')).toBeNull();
	});
});

describe('the search', () => {
	let index: SearchIndex;
	beforeAll(async () => {
		// Written and read again, as the site does.
		const file = await searchFile(engine);
		expect(file).toMatchObject({ words: 18, utterances: 18 });
		index = openIndex(JSON.parse(JSON.stringify(file)) as typeof file);
	});
	const first = (text: string) => find(index, text)[0]?.id;

	test.each([
		['a name', 'olena', 'actor:olena-invented'],
		['the beginning of one', 'ole', 'actor:olena-invented'],
		['one with a diacritic', 'oléna', 'actor:olena-invented'],
		['one with a letter wrong', 'olana', 'actor:olena-invented'],
		['another name', 'gilded', 'actor:palace'],
		['an office', 'chancellor', 'actor:anna-invented'],
		['a proposition', 'neutral', 'proposition:neutral'],
		['words', 'terms', 'statement:post-1-p1-olena-invented'],
		['a headline', 'headline undated', 'source:undated-1']
	])('finds %s', (_, text, id) => expect(first(text)).toBe(id));

	test('wants all the words, and takes some where nothing has all', () => {
		expect(find(index, 'anna chancellor').map(({ id }) => id)[0]).toBe('actor:anna-invented');
		expect(find(index, 'chancellor zzzzzz').map(({ id }) => id)).toContain('actor:anna-invented');
		expect(find(index, 'zzzzzz')).toEqual([]);
	});

	test('gives stance, side and the filter value', () => {
		expect(find(index, 'terms')[0]).toMatchObject({
			kind: 'statement',
			stance: 'conditional',
			narrows: null
		});
		expect(find(index, 'olena')[0]).toMatchObject({ side: 'ukraine', narrows: 'olena-invented' });
		expect(find(index, 'silent')[0]).toMatchObject({ key: 'silent-invented', narrows: null });
		expect(find(index, 'headline undated')[0]).toMatchObject({ narrows: 'made-up-post' });
	});

	test('suggests those with most utterances, and every proposition', () => {
		const ids = suggestions(index).map(({ id }) => id);
		expect(ids.slice(0, 2)).toEqual(['actor:anna-invented', 'actor:olena-invented']);
		expect(ids.filter((id) => id.startsWith('proposition:'))).toHaveLength(3);
	});
});
