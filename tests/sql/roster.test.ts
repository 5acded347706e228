/** Families of actors where the codebook is not as tidy as it should be. */
import { expect, test } from 'vitest';
import { actorOptions } from '../../src/lib/data/queries/actor-options';
import { ladder } from '../../src/lib/data/queries/ladder';
import { NO_FILTER } from '../../src/lib/model/filter';
import type { Tables } from '../../src/lib/model/tables';
import { fixtureEngine } from '../fixtures/engine';
import { FIXTURE } from '../fixtures/tables';

/** The fixture with other parents. */
const withParents = (parents: Record<string, string>): Tables => ({
	...FIXTURE,
	actors: FIXTURE.actors.map((actor) => ({
		...actor,
		parent_id: parents[actor.actor_id] ?? actor.parent_id
	}))
});

test('actors who are each other’s parents end in themselves, not in an endless search', async () => {
	const engine = await fixtureEngine(withParents({ alliance: 'nils-invented' }));
	const rows = await engine.rows(ladder({ ...NO_FILTER, sides: ['nato'] }, 'join'));
	expect(rows.filter(({ latest }) => latest).map(({ actor_id, group_id }) => [actor_id, group_id])).toEqual([
		['nils-invented', 'nils-invented'],
		['alliance', 'alliance']
	]);
	await engine.close();
});

test('a family with more utterances comes before another on its side', async () => {
	// Anna Invented alone has three utterances, the republic's family five.
	const engine = await fixtureEngine({
		...FIXTURE,
		actors: FIXTURE.actors.map((actor) =>
			actor.actor_id === 'anna-invented' ? { ...actor, side: 'ukraine', parent_id: null } : actor
		)
	});
	const rows = await engine.rows(actorOptions());
	expect(rows.slice(0, 3).map(({ actor_id }) => actor_id)).toEqual([
		...['republic', 'olena-invented', 'anna-invented']
	]);
	await engine.close();
});
