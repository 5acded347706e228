/** Which utterances are quoted for each stance, and which are only named. */
import type { Day } from '$lib/model/day';
import { STANCES, type Stance } from '$lib/model/vocab';

/** The fields needed of a position; a ladder row has them. */
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
	/** Earlier ones, named. */
	more: Row[];
	/** For actors who are now taken to hold another position: that position, by actor id. */
	left: Map<string, Stance>;
}

const QUOTED = 3;

const lastDay = ({ said_on, said_to, reported_on }: Quotable) => said_on ?? said_to ?? reported_on ?? '';

/** The utterances of each stance that anybody took, the latest first; those of one day in the given order. */
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
