/** Under which names can one look for an actor? */
import type { ActorOptionRow } from '../rows';
import { query, sql } from '../sql';

/** Every actor, silent ones too, in the charts' order, with all its other names. */
export const searchActors = () =>
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
ORDER BY a.place
`);
