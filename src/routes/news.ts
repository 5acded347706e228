/** The opening of the overview: what is new, who moved, who is alone. Each claims no more than the rows show. */
import type { StandingRow } from '$lib/data/queries/standings';
import { changesOf, type Change } from './changes/changes';

export interface News {
	/** The most recent statement with a position on the first proposition; null if none has a day. */
	fresh: StandingRow | null;
	/** The most recent change, on any proposition, to a position that its actor is now taken to hold. */
	moved: Change | null;
	/**
	 * The only actor with its position on the first proposition, if at least four took one and no other actor is alone.
	 */
	alone: StandingRow | null;
}

const lastDay = ({ said_on, said_to }: StandingRow): string => said_on ?? said_to ?? '';

/** Standings without a filter, in any order → the news; `first` is the proposition asked about. */
export function newsOf(rows: readonly StandingRow[], first: string): News {
	const sided = rows.filter((row) => row.proposition_id === first && row.stance !== 'none');
	const dated = sided.filter((row) => lastDay(row) !== '');
	const last = dated.reduce((most, row) => (lastDay(row) > most ? lastDay(row) : most), '');
	const spoken = dated.filter((row) => lastDay(row) === last);
	const [fresh] = spoken;
	const held = sided.filter((row) => row.latest);
	const lone = held.filter((row) => held.filter((other) => other.stance === row.stance).length === 1);
	return {
		fresh: fresh && spoken.every((row) => row.actor_id === fresh.actor_id) ? fresh : null,
		moved: changesOf(rows).moved.find((change) => change.to.latest) ?? null,
		alone: held.length >= 4 && lone.length === 1 ? (lone[0] ?? null) : null
	};
}
