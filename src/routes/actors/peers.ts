/**
 * Which actors agree and disagree with an actor: its positions compared with all others by the formula of `agreement`.
 */
import { agreement, type Agreement } from '$lib/model/agreement';
import type { Side, Stance } from '$lib/model/vocab';

/** The fields needed of a position; a cell of the matrix has them. */
export interface Held {
	actor_id: string;
	actor: string;
	side: Side;
	proposition_id: string;
	stance: Stance;
}

export interface Peer extends Agreement {
	actor_id: string;
	actor: string;
	side: Side;
	/** Not null: actors who share too few propositions are not peers. */
	score: number;
}

/**
 * The other actors that share enough propositions with `actorId`, the one that agrees most first; ties go to the one
 * with more shared propositions, then to the order of `rows`. `rows` has each actor and proposition once.
 */
export function peers(rows: readonly Held[], actorId: string): Peer[] {
	const held = new Map<string, { row: Held; stances: Map<string, Stance> }>();
	for (const row of rows) {
		const actor = held.get(row.actor_id) ?? { row, stances: new Map<string, Stance>() };
		actor.stances.set(row.proposition_id, row.stance);
		held.set(row.actor_id, actor);
	}
	const own = held.get(actorId)?.stances ?? new Map<string, Stance>();
	return [...held.values()]
		.filter(({ row }) => row.actor_id !== actorId)
		.flatMap(({ row: { actor_id, actor, side }, stances }) => {
			const { score, ...found } = agreement(own, stances);
			return score === null ? [] : [{ actor_id, actor, side, ...found, score }];
		})
		.sort((a, b) => b.score - a.score || b.both - a.both);
}
