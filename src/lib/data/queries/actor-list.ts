/** Who is quoted, how often, on how many propositions, and when last? */
import type { Day } from '../../model/day';
import type { Side } from '../../model/vocab';
import { query, sql } from '../sql/sql';

/** A holder in the list of actors. */
export interface ActorListRow {
	actor_id: string;
	actor: string;
	role: string | null;
	side: Side;
	utterances: number;
	/** How many propositions it has addressed. */
	propositions: number;
	/** Last day it said something; null if no day is known. */
	last_on: Day | null;
}

/**
 * All holders, in the charts' order; `last_on` is the day said, otherwise the last possible day, otherwise the day
 * reported.
 */
export const actorList = () =>
	query<ActorListRow>(sql`
WITH spoken AS (
	SELECT u.holder_id, max(coalesce(u.said_on, u.said_to, u.reported_on)) AS last_on
	FROM utterances u
	GROUP BY u.holder_id
),
addressed AS (
	SELECT holder_id, count(DISTINCT proposition_id) AS propositions FROM positions GROUP BY holder_id
)
SELECT a.actor_id, a.name AS actor, a.role, a.side,
	CAST(a.utterances AS INTEGER) AS utterances,
	CAST(coalesce(d.propositions, 0) AS INTEGER) AS propositions,
	CAST(s.last_on AS VARCHAR) AS last_on
FROM roster a
JOIN spoken s ON s.holder_id = a.actor_id
LEFT JOIN addressed d ON d.holder_id = a.actor_id
ORDER BY a.place
`);
