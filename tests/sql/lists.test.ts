/** The questions behind filter bar, axis and evidence drawer, over the made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { actorOptions } from '../../src/lib/data/queries/actor-options';
import { articleDays } from '../../src/lib/data/queries/article-days';
import { cutEvidence, evidence } from '../../src/lib/data/queries/evidence';
import { events } from '../../src/lib/data/queries/events';
import { evidenceStances } from '../../src/lib/data/queries/evidence-stances';
import { outletOptions } from '../../src/lib/data/queries/outlet-options';
import { propositions } from '../../src/lib/data/queries/propositions';
import { statementIds } from '../../src/lib/data/queries/statement-ids';
import { utteranceList } from '../../src/lib/data/queries/utterance-list';
import { utteranceIds } from '../../src/lib/data/queries/utterance-ids';
import { NO_FILTER } from '../../src/lib/model/filter';
import { cutWords } from '../../src/lib/data/sql/words';
import { fixtureEngine } from '../fixtures/engine';
import { FIXTURE } from '../fixtures/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

const reports = async (utterance: string) => (await engine.rows(evidence(utterance))).map(cutEvidence);

describe('evidence', () => {
	test('cuts the words out of the passage after any characters', async () => {
		const [row] = await reports('u-daily-2-p1-olena-invented');
		expect(row).toMatchObject({
			before: 'Under a 🕊 banner, Olena Invented said ',
			words: 'joining is the 𝔸im',
			after: ' of all, 🕊 or not.'
		});
		expect(row).not.toHaveProperty('passage');
	});

	test('keeps the passage whole where a statement reaches beyond it', () => {
		const row = { passage: 'three little words', words_start: -4, words_end: 5 } as Parameters<
			typeof cutEvidence
		>[0];
		expect(cutEvidence(row)).toEqual({ before: '', words: 'three', after: ' little words' });
		expect(cutEvidence({ ...row, words_start: 13, words_end: 99 })).toEqual({
			...{ before: 'three little ', words: 'words', after: '' }
		});
	});

	test('lists every report, the lead one first, then by publication', async () => {
		const rows = await reports('u-wire-1-p4-pavel-invented');
		expect(rows.map(({ statement_id, outlet }) => [statement_id, outlet])).toEqual([
			['wire-1-p4-pavel-invented', 'Made-up Wire'],
			['daily-2-p2-pavel-invented', 'Made-up Daily'],
			['post-1-p2-pavel-invented', 'Made-up Post']
		]);
		expect(rows.map(({ wire }) => wire)).toEqual([[], [], ['made-up-wire']]);
	});

	test('names the speaker and the relayers, in order', async () => {
		const [row] = await reports('u-daily-2-p3-federation');
		expect(row).toMatchObject({
			holder: 'Made-up Federation',
			speaker: 'Made-up official (unnamed)',
			via: ['Jane Invented', 'Anna Invented']
		});
		const [narrated] = await reports('u-wire-1-p2-republic');
		expect(narrated).toMatchObject({ mode: 'narrated', speaker_id: null, speaker: null, via: [] });
	});

	test('gives the office held on the day, else the one of the actor', async () => {
		expect((await reports('u-daily-1-p3-nils-invented'))[0]?.holder_role).toBe('Made-up Chair');
		expect((await reports('u-daily-1-p1-olena-invented'))[0]?.holder_role).toBe('Made-up President');
	});

	test('is empty for an id that is not known, and takes it for nothing but an id', async () => {
		expect(await reports('u-nobody')).toEqual([]);
		expect(await reports("' OR true --")).toEqual([]);
	});

	test('shows how each report was coded', async () => {
		const rows = await engine.rows(evidenceStances('u-wire-1-p4-pavel-invented'));
		expect(rows.map(({ statement_id, stance }) => [statement_id, stance])).toEqual([
			['wire-1-p4-pavel-invented', 'oppose'],
			['daily-2-p2-pavel-invented', 'oppose'],
			['post-1-p2-pavel-invented', 'ambivalent']
		]);
		const both = await engine.rows(evidenceStances('u-wire-1-p3-palace'));
		expect(both.map(({ proposition, text }) => [proposition, text])).toEqual([
			['Joining', 'The made-up republic should join.'],
			['Neutrality', 'It should be neutral.']
		]);
	});
});

test('actors to filter by are the holders, with other names than the one shown', async () => {
	const rows = await engine.rows(actorOptions());
	expect(rows.map(({ actor_id, utterances }) => `${actor_id} ${utterances}`)).toEqual([
		...['republic 2', 'olena-invented 3', 'federation 2', 'palace 1', 'pavel-invented 1'],
		...['jane-invented 2', 'states-official 1', 'anna-invented 3', 'alliance 1', 'nils-invented 2']
	]);
	expect(rows.find(({ actor_id }) => actor_id === 'olena-invented')?.aliases).toEqual([
		'Invented',
		'Oléna Invented'
	]);
	expect(rows.find(({ actor_id }) => actor_id === 'republic')?.aliases).toEqual([]);
});

test('outlets to filter by are those that report, by name', async () => {
	expect(await engine.rows(outletOptions())).toEqual([
		{ outlet_id: 'made-up-daily', outlet: 'Made-up Daily', utterances: 9 },
		{ outlet_id: 'made-up-post', outlet: 'Made-up Post', utterances: 4 },
		{ outlet_id: 'made-up-wire', outlet: 'Made-up Wire', utterances: 7 }
	]);
});

test('the timeline in words: the newest day first, what has no day last, each with all its positions', async () => {
	const rows = (await engine.rows(utteranceList(NO_FILTER, 'join'))).map(cutWords);
	expect(rows).toHaveLength(18);
	const days = rows.map((row) => row.said_on ?? row.reported_on);
	expect(days.at(-1)).toBeNull();
	expect(days.slice(0, -1)).toEqual([...days.slice(0, -1)].sort().reverse());
	expect(rows.find(({ actor_id }) => actor_id === 'palace')).toMatchObject({
		...{ propositions: ['Joining', 'Neutrality'], stances: ['oppose', 'support'], words: 'rules it out' },
		...{ date_basis: 'relative', outlet: 'Made-up Wire', published_on: '2025-12-03' }
	});
	expect(await engine.rows(utteranceList({ ...NO_FILTER, actors: ['nobody'] }, 'join'))).toEqual([]);
});

test('days of publication heed outlets alone and leave out what has no day', async () => {
	expect(await engine.rows(articleDays(NO_FILTER))).toEqual([
		{ published_on: '2022-03-20', articles: 1 },
		{ published_on: '2025-12-02', articles: 1 },
		{ published_on: '2025-12-03', articles: 1 },
		{ published_on: '2025-12-05', articles: 2 }
	]);
	const filter = { ...NO_FILTER, outlets: ['made-up-post'], actors: ['palace'], from: '2026-01-01' };
	expect(await engine.rows(articleDays(filter))).toEqual([{ published_on: '2025-12-05', articles: 1 }]);
});

test('events come in order of time', async () => {
	expect((await engine.rows(events())).map(({ event_id, from_on }) => [event_id, from_on])).toEqual([
		['visit', '2025-12-02'],
		['talks', '2025-12-04']
	]);
});

test('propositions come in the codebook’s order, unasked ones too', async () => {
	expect((await engine.rows(propositions())).map(({ label, utterances }) => [label, utterances])).toEqual([
		['Joining', 16],
		['Neutrality', 4],
		['Unasked', 0]
	]);
});

test('ids are those of the tables', async () => {
	expect(await engine.rows(utteranceIds())).toEqual(
		FIXTURE.utterances.map(({ utterance_id }) => ({ utterance_id }))
	);
	expect(await engine.rows(statementIds())).toEqual(
		FIXTURE.statements.map(({ statement_id, utterance_id }) => ({ statement_id, utterance_id }))
	);
});
