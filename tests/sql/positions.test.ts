/** What the filter leaves, and which position is an actor's latest, over the made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { counts } from '../../src/lib/data/queries/counts';
import { ladder } from '../../src/lib/data/queries/ladder';
import { lanes } from '../../src/lib/data/queries/lanes';
import { matrix } from '../../src/lib/data/queries/matrix';
import { shift } from '../../src/lib/data/queries/shift';
import { standings } from '../../src/lib/data/queries/standings';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { loadPositions } from '../../src/routes/positions/charts';
import { fixtureEngine } from '../fixtures/engine';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

const where = (filter: Partial<Filter>): Filter => ({ ...NO_FILTER, ...filter });

/** Latest position of each actor on joining, `actor: stance`, in the order of the rows. */
async function latest(filter: Partial<Filter> = {}): Promise<string[]> {
	const rows = await engine.rows(ladder(where(filter), 'join'));
	return rows.filter((row) => row.latest).map(({ actor_id, stance }) => `${actor_id}: ${stance}`);
}

/** Every position on joining as `actor day: stance`, the day being the latest it can have been said. */
async function positions(filter: Partial<Filter>): Promise<string[]> {
	const rows = await engine.rows(ladder(where(filter), 'join'));
	return rows.map((row) => `${row.actor_id} ${row.said_on ?? row.said_to ?? row.reported_on}: ${row.stance}`);
}

const heard = async (filter: Partial<Filter>): Promise<string[]> =>
	(await engine.rows(lanes(where(filter), 'join'))).map(({ utterance_id }) => utterance_id);

describe('latest', () => {
	test('one an actor, by side, then families with parents before children', async () => {
		expect(await latest()).toEqual([
			'republic: support',
			'olena-invented: conditional',
			'federation: ambivalent',
			'palace: oppose',
			'pavel-invented: oppose',
			'jane-invented: none',
			'anna-invented: ambivalent',
			'alliance: support',
			'nils-invented: support'
		]);
	});

	test('of two on one day the surer, then the first id', async () => {
		expect(await positions({ actors: ['olena-invented'] })).toEqual([
			'olena-invented 2025-12-04: conditional',
			'olena-invented 2025-12-04: support',
			'olena-invented 2025-12-01: support'
		]);
		expect(await positions({ actors: ['anna-invented'] })).toEqual([
			'anna-invented 2025-12-03: ambivalent',
			'anna-invented 2025-12-03: oppose',
			'anna-invented 2025-12-01: support'
		]);
	});

	test('a span counts by its end, a standing position by its first report', async () => {
		expect(await positions({ actors: ['nils-invented', 'republic'] })).toEqual([
			'republic 2025-12-03: support',
			'republic 2025-12-02: conditional',
			'nils-invented 2025-12-02: support',
			'nils-invented 2025-12-01: ambivalent'
		]);
	});

	test('is taken after the filters on days, mode and outlet', async () => {
		expect(await latest({ actors: ['anna-invented'], to: '2025-12-02' })).toEqual(['anna-invented: support']);
		expect(await latest({ actors: ['anna-invented'], outlets: ['made-up-post'] })).toEqual([
			'anna-invented: oppose'
		]);
		expect(await latest({ actors: ['olena-invented'], modes: ['indirect'] })).toEqual([
			'olena-invented: support'
		]);
	});

	test('the stances asked for choose actors by it, and keep their earlier positions', async () => {
		expect(await positions({ stances: ['conditional', 'ambivalent'] })).toEqual([
			'olena-invented 2025-12-04: conditional',
			'olena-invented 2025-12-04: support',
			'olena-invented 2025-12-01: support',
			'federation 2025-12-05: ambivalent',
			'federation 2022-03-19: oppose',
			'anna-invented 2025-12-03: ambivalent',
			'anna-invented 2025-12-03: oppose',
			'anna-invented 2025-12-01: support'
		]);
		expect(await latest({ stances: ['support'], sides: ['europe'] })).toEqual([]);
		expect(await latest({ stances: ['support'], sides: ['europe'], to: '2025-12-02' })).toEqual([
			'anna-invented: support'
		]);
	});
});

describe('most frequent', () => {
	const frequent = (filter: Partial<Filter> = {}) => latest({ ...filter, position: 'frequent' });

	test('is what an actor said most often, not what it said last', async () => {
		expect(await latest({ actors: ['olena-invented'] })).toEqual(['olena-invented: conditional']);
		expect(await frequent({ actors: ['olena-invented'] })).toEqual(['olena-invented: support']);
		// The newest of that stance stands for it.
		expect(await positions({ actors: ['olena-invented'], position: 'frequent' })).toEqual([
			'olena-invented 2025-12-04: support',
			'olena-invented 2025-12-01: support',
			'olena-invented 2025-12-04: conditional'
		]);
	});

	test('goes to the latest where two are equally frequent', async () => {
		for (const actors of [['anna-invented'], ['republic'], ['federation'], ['nils-invented']])
			expect(await frequent({ actors })).toEqual(await latest({ actors }));
	});

	test('counts what the other filters leave, and is what the stances asked for choose by', async () => {
		expect(await frequent({ actors: ['olena-invented'], from: '2025-12-04' })).toEqual([
			'olena-invented: conditional'
		]);
		expect(await frequent({ stances: ['conditional'] })).toEqual([]);
		expect(await frequent({ stances: ['support'], sides: ['ukraine'] })).toEqual([
			'republic: support',
			'olena-invented: support'
		]);
	});

	test('applies to every proposition of the matrix', async () => {
		const rows = await engine.rows(matrix(where({ position: 'frequent', actors: ['olena-invented'] })));
		expect(rows.map(({ proposition_id, stance }) => `${proposition_id}: ${stance}`)).toEqual([
			'join: support'
		]);
	});
});

describe('groups', () => {
	test('lead to the top of the parents, or to the actor itself', async () => {
		const rows = await engine.rows(ladder(where({ sides: ['russia'] }), 'join'));
		expect(
			new Set(rows.map(({ actor_id, group_id, group_name }) => `${actor_id} ${group_id} ${group_name}`))
		).toEqual(
			new Set([
				'federation federation Made-up Federation',
				'palace federation Made-up Federation',
				'pavel-invented federation Made-up Federation'
			])
		);
	});
});

describe('filters', () => {
	test('an actor is a holder: parents and children are not implied', async () => {
		expect(await latest({ actors: ['federation'] })).toEqual(['federation: ambivalent']);
		expect(await latest({ actors: ['states'] })).toEqual([]);
	});

	test('a side is the holder’s', async () => {
		expect(await latest({ sides: ['nato'] })).toEqual(['alliance: support', 'nils-invented: support']);
	});

	test('from and to keep what overlaps the span; what has no bounds leaves', async () => {
		// The span of nils-invented ends on 2 December; the palace's, without an end, by its report on the 3rd.
		expect(await positions({ from: '2025-12-02', to: '2025-12-02' })).toEqual([
			'republic 2025-12-02: conditional',
			'federation 2025-12-05: ambivalent',
			'palace 2025-12-03: oppose',
			'pavel-invented 2025-12-02: oppose',
			'jane-invented 2025-12-02: none',
			'nils-invented 2025-12-02: support'
		]);
		expect(await latest({ actors: ['palace'], from: '2025-12-03' })).toEqual(['palace: oppose']);
		expect(await latest({ actors: ['palace'], from: '2025-12-04' })).toEqual([]);
		expect(await latest({ actors: ['palace'], to: '2025-11-01' })).toEqual(['palace: oppose']);
		expect(await latest({ actors: ['palace'], to: '2025-10-31' })).toEqual([]);
		expect(await latest({ actors: ['nils-invented'], to: '2025-11-19' })).toEqual([]);
		expect(await latest({ actors: ['alliance'], from: '1949-04-04' })).toEqual([]);
		// An undated single utterance may have been said on any day up to its publication.
		expect(await positions({ actors: ['federation'], to: '2022-12-31' })).toEqual([
			'federation 2025-12-05: ambivalent',
			'federation 2022-03-19: oppose'
		]);
	});

	test('mode and outlet must be met by one report', async () => {
		const pavel = { actors: ['pavel-invented'] };
		expect(await heard({ ...pavel, modes: ['direct'], outlets: ['made-up-wire'] })).toHaveLength(1);
		expect(await heard({ ...pavel, modes: ['direct'], outlets: ['made-up-post'] })).toHaveLength(0);
		expect(await heard({ ...pavel, modes: ['indirect'], outlets: ['made-up-post'] })).toHaveLength(1);
	});
});

describe('lanes', () => {
	test('hold utterances on other propositions too, without a stance', async () => {
		const rows = await engine.rows(lanes(where({ sides: ['united-states'] }), 'join'));
		expect(rows.map((row) => [row.actor_id, row.said_on, row.stance, row.disputed])).toEqual([
			['jane-invented', '2025-12-02', 'none', false],
			['jane-invented', '2025-12-04', null, false],
			['states-official', '2025-12-02', null, false]
		]);
	});

	test('identify disputed reports and count a wire once', async () => {
		const [row] = await engine.rows(lanes(where({ actors: ['pavel-invented'] }), 'join'));
		expect(row).toMatchObject({ stance: 'oppose', disputed: true, statements: 3, independent_outlets: 2 });
		expect(row).toMatchObject({ reported_on: '2025-12-03', lead_statement_id: 'wire-1-p4-pavel-invented' });
	});
});

describe('matrix', () => {
	const cells = async (filter: Partial<Filter>) =>
		(await engine.rows(matrix(where(filter)))).map(
			(row) => `${row.actor_id} ${row.proposition_id}: ${row.stance}`
		);

	test('has the latest position on every proposition addressed, whichever is chosen', async () => {
		const filter = { sides: ['ukraine', 'united-states'] } satisfies Partial<Filter>;
		const all = [
			'republic join: support',
			'republic neutral: oppose',
			'olena-invented join: conditional',
			'jane-invented join: none',
			'jane-invented neutral: support'
		];
		expect(await cells(filter)).toEqual(all);
		expect(await cells({ ...filter, proposition: 'neutral' })).toEqual(all);
	});

	test('chooses actors by the stance on the chosen proposition, the first where none is', async () => {
		expect(await cells({ stances: ['oppose'] })).toEqual([
			'palace join: oppose',
			'palace neutral: support',
			'pavel-invented join: oppose'
		]);
		expect(await cells({ stances: ['oppose'], proposition: 'neutral' })).toEqual([
			'republic join: support',
			'republic neutral: oppose'
		]);
	});
});

describe('counts', () => {
	const count = async (filter: Partial<Filter>) =>
		(await engine.rows(counts(where(filter), filter.proposition ?? 'join')))[0];

	test('of everything', async () => {
		expect(await count({})).toEqual({
			...{ utterances: 18, utterances_all: 18, addressed: 16, actors: 10, articles: 6, undated: 0 },
			...{ begun_unknown: 0, first_on: '2022-03-19', last_on: '2025-12-05' }
		});
	});

	test('of what a filter leaves', async () => {
		expect(await count({ sides: ['united-states'] })).toMatchObject({
			...{ utterances: 3, utterances_all: 18, addressed: 1, actors: 2, articles: 2, undated: 0 }
		});
		// Of pavel-invented's three reports, the one in that outlet.
		expect(await count({ actors: ['pavel-invented'], outlets: ['made-up-post'] })).toMatchObject({
			...{ utterances: 1, articles: 1 }
		});
	});

	test('say how many a span keeps only because their first day is unknown', async () => {
		// The federation’s was said by 5 December, on a day that nobody gives.
		expect(await count({ to: '2022-12-31' })).toMatchObject({ begun_unknown: 1, utterances: 2 });
		expect(await count({ to: '2025-12-05' })).toMatchObject({ begun_unknown: 0 });
		expect(await count({ from: '2025-12-02' })).toMatchObject({ begun_unknown: 0 });
	});

	test('say how many are excluded because they have no date, under the rest of the filter', async () => {
		expect(await count({ from: '2025-12-03' })).toMatchObject({ undated: 2 });
		expect(await count({ to: '2025-12-03', sides: ['ukraine'] })).toMatchObject({ undated: 1 });
		expect(await count({ from: '2025-12-03', stances: ['oppose'] })).toMatchObject({ undated: 0 });
		expect(await count({ sides: ['ukraine'] })).toMatchObject({ undated: 0 });
	});
});

describe('positions in time', () => {
	const taken = async (filter: Partial<Filter>) =>
		(await engine.rows(shift(where(filter), 'join'))).map(
			(row) => `${row.actor_id} ${row.said_on ?? row.said_to ?? row.reported_on}: ${row.stance}`
		);

	test('come the latest first, whichever position an actor is taken to hold', async () => {
		const all = await taken({ actors: ['olena-invented'] });
		expect(all).toEqual([
			'olena-invented 2025-12-04: conditional',
			'olena-invented 2025-12-04: support',
			'olena-invented 2025-12-01: support'
		]);
		expect(await taken({ actors: ['olena-invented'], position: 'frequent' })).toEqual(all);
	});

	test('are those of the ladder, no more and no fewer', async () => {
		for (const filter of [{}, { stances: ['oppose' as const] }, { outlets: ['made-up-daily'] }]) {
			const ladderIds = (await engine.rows(ladder(where(filter), 'join'))).map((row) => row.utterance_id);
			const ids = (await engine.rows(shift(where(filter), 'join'))).map((row) => row.utterance_id);
			expect([...ids].sort()).toEqual([...ladderIds].sort());
		}
	});
});

test('on the list of propositions, stances keep what takes such a position on any of them', async () => {
	const under = (filter: Partial<Filter>) => loadPositions(engine, where(filter), 'join');
	const { counts: found, rows } = await under({ stances: ['oppose'] });
	const ids = new Set(rows.standings.map((row) => row.utterance_id));
	expect([...new Set(rows.standings.map((row) => row.proposition_id))].length).toBeGreaterThan(1);
	expect(found.utterances).toBe(ids.size);
	expect((await under({})).counts.utterances).toBe((await under({})).counts.utterances_all);
});

describe('standings', () => {
	const ofEach = (filter: Partial<Filter>) => engine.rows(standings(where(filter)));

	test.each([{}, { stances: ['oppose' as const, 'none' as const] }, { sides: ['russia' as const] }])(
		'of a proposition are the rows of its ladder under %j',
		async (filter) => {
			const found = await ofEach(filter);
			for (const proposition of ['join', 'neutral', 'unasked'])
				expect(found.filter((row) => row.proposition_id === proposition)).toEqual(
					(await engine.rows(ladder(where(filter), proposition))).map((row) => ({
						...row,
						proposition_id: proposition
					}))
				);
		}
	);

	test('do not depend on the proposition asked about', async () => {
		expect(await ofEach({ proposition: 'neutral', stances: ['oppose'] })).toEqual(
			await ofEach({ stances: ['oppose'] })
		);
	});
});
