/** Which utterances are quoted for each stance, and which are only named. */
import type { Day } from '$lib/model/day';
import { STANCES, type Stance } from '$lib/model/vocab';

/** What choosing needs of a position; a ladder row is one. */
interface Quotable {
	utterance_id: string;
	actor_id: string;
	stance: Stance;
	latest: boolean;
	said_on: Day | null;
	said_to: Day | null;
	reported_on: Day | null;
}

export interface StanceQuotes<Row> {
	stance: Stance;
	/** The latest utterances, quoted. */
	first: Row[];
	/** Those before them, named. */
	more: Row[];
	/** Of actors who are now taken to hold another position: which, by actor id. */
	left: Map<string, Stance>;
}

const QUOTED = 3;

const lastDay = ({ said_on, said_to, reported_on }: Quotable) => said_on ?? said_to ?? reported_on ?? '';

/** For each stance that anybody took its utterances, the latest first; of one day in the order given. */
export function quotesByStance<Row extends Quotable>(rows: readonly Row[]): StanceQuotes<Row>[] {
	const held = new Map(rows.filter((row) => row.latest).map((row) => [row.actor_id, row.stance]));
	return STANCES.flatMap((stance) => {
		const own = rows
			.filter((row) => row.stance === stance)
			.sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : lastDay(a) > lastDay(b) ? -1 : 0));
		if (own.length === 0) return [];
		const left = new Map([...held].filter(([, now]) => now !== stance));
		return [{ stance, first: own.slice(0, QUOTED), more: own.slice(QUOTED), left }];
	});
}
