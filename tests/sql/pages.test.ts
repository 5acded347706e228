/** What the pages of sources and statements load, over the made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { loadSource } from '../../src/lib/data/load/source';
import { loadStatement } from '../../src/lib/data/load/statement';
import { fixtureEngine } from '../fixtures/engine';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

describe('a statement', () => {
	test('comes with its own report first, whichever leads its utterance', async () => {
		const found = await loadStatement(engine, 'post-1-p2-pavel-invented');
		expect(found).toMatchObject({ kind: 'known', id: 'post-1-p2-pavel-invented', joint: [] });
		expect(found?.kind === 'known' && found.reports.map(({ statement_id }) => statement_id)).toEqual([
			'post-1-p2-pavel-invented',
			'wire-1-p4-pavel-invented',
			'daily-2-p2-pavel-invented'
		]);
	});

	test('of a joint one names the others who made it', async () => {
		const found = await loadStatement(engine, 'wire-1-p5-jane-invented');
		expect(found?.kind === 'known' && found.joint.map(({ holder }) => holder)).toEqual([
			'Made-up official (unnamed)'
		]);
	});

	test('that moved, was withdrawn, or never was', async () => {
		expect(await loadStatement(engine, 'daily-1-p9-moved')).toEqual({
			...{ kind: 'moved', id: 'daily-1-p9-moved', to: 'daily-1-p1-olena-invented' }
		});
		expect(await loadStatement(engine, 'daily-1-p9-withdrawn')).toEqual({
			...{ kind: 'withdrawn', id: 'daily-1-p9-withdrawn', reason: 'Made up twice.' }
		});
		expect(await loadStatement(engine, 'never-was')).toBeNull();
	});
});

describe('a source', () => {
	test('comes with its text, its statements and what was reported elsewhere', async () => {
		const source = await loadSource(engine, 'post-1', 'join');
		expect(source?.article).toMatchObject({ article_id: 'post-1', statements: 3, wire: ['made-up-wire'] });
		expect(source?.passages).toHaveLength(3);
		expect(source?.statements).toHaveLength(3);
		expect(source?.elsewhere).toHaveLength(2);
		expect(source?.versions).toEqual([]);
	});

	test('comes with the versions that it was read in', async () => {
		const source = await loadSource(engine, 'wire-1', 'join');
		expect(source?.versions.map(({ dated_on, added, shown }) => [dated_on, added, shown])).toEqual([
			['2025-12-02', 0, false],
			['2025-12-04', 1, true]
		]);
	});

	test('that is not known is null', async () => {
		expect(await loadSource(engine, 'nowhere', 'join')).toBeNull();
	});
});
