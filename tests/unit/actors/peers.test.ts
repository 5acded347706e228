/** Whom an actor stands with: who counts, and in which order. */
import { expect, test } from 'vitest';
import { peers, type Held } from '../../../src/routes/actors/peers';
import type { Stance } from '../../../src/lib/model/vocab';

const held = (actor_id: string, stances: Record<string, Stance>): Held[] =>
	Object.entries(stances).map(([proposition_id, stance]) => ({
		...{ actor_id, actor: `${actor_id} Invented`, side: 'other', proposition_id, stance }
	}));

const ROWS = [
	...held('own', { p: 'support', q: 'oppose', r: 'conditional' }),
	...held('opposed', { p: 'oppose', q: 'support' }),
	...held('alike', { p: 'support', q: 'oppose' }),
	...held('alike-in-more', { p: 'support', q: 'oppose', r: 'conditional' }),
	...held('apart', { p: 'none', r: 'none' }),
	...held('too-little', { p: 'support', s: 'support' }),
	...held('alike-too', { q: 'oppose', r: 'conditional' })
];

test('the most alike first, more shared before fewer, ties as given; who shares one is left out', () => {
	expect(peers(ROWS, 'own').map(({ actor_id, score, both }) => [actor_id, score, both])).toEqual([
		['alike-in-more', 1, 3],
		['alike', 1, 2],
		['alike-too', 1, 2],
		['apart', 0, 2],
		['opposed', -1, 2]
	]);
});

test('a silent actor has no peers, and neither has a single one', () => {
	expect(peers(ROWS, 'nobody')).toEqual([]);
	expect(peers(held('own', { p: 'support', q: 'oppose' }), 'own')).toEqual([]);
	expect(peers([], 'own')).toEqual([]);
});
