/** Which actor does this one belong to, and which belong to it? */
import { query, sql } from '../sql/sql';

export interface ActorRelativeRow {
	actor_id: string;
	actor: string;
	role: string | null;
	relation: 'parent' | 'child';
	utterances: number;
}

/** The parent first, then the children in the charts' order. */
export const actorRelatives = (actorId: string) =>
	query<ActorRelativeRow>(sql`
WITH relatives AS (
	SELECT parent_id AS actor_id, 'parent' AS relation FROM actors
	WHERE actor_id = ${actorId} AND parent_id IS NOT NULL
	UNION ALL
	SELECT actor_id, 'child' AS relation FROM actors WHERE parent_id = ${actorId}
)
SELECT r.actor_id, a.name AS actor, a.role, r.relation, CAST(a.utterances AS INTEGER) AS utterances
FROM relatives r JOIN roster a ON a.actor_id = r.actor_id
ORDER BY r.relation DESC, a.place
`);
