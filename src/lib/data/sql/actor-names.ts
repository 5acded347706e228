/** Actors with all their names, for search and filter. */
import type { Side } from '../../model/vocab';
import { query, sql, type Sql } from './sql';

/** An actor to filter by: holders only, with their number of utterances. */
export interface ActorOptionRow {
	actor_id: string;
	actor: string;
	role: string | null;
	side: Side;
	utterances: number;
	/** Other names, for the search in the filter bar. */
	aliases: string[];
}

/**
 * Actors of the roster (`a`) that meet the condition `which`, in the charts' order, with their number of utterances and
 * other names.
 */
export const actorNames = (which: Sql) =>
	query<ActorOptionRow>(sql`
WITH names AS (
	SELECT n.actor_id, list(DISTINCT n.alias ORDER BY n.alias) AS aliases
	FROM aliases n JOIN actors a ON a.actor_id = n.actor_id
	WHERE n.alias <> a.name
	GROUP BY n.actor_id
)
SELECT a.actor_id, a.name AS actor, a.role, a.side,
	CAST(a.utterances AS INTEGER) AS utterances,
	coalesce(n.aliases, CAST([] AS VARCHAR[])) AS aliases
FROM roster a LEFT JOIN names n ON n.actor_id = a.actor_id
WHERE ${which}
ORDER BY a.place
`);
