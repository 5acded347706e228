/** Who is this actor? */
import type { ActorKind, Side } from '../../model/vocab';
import { query, sql } from '../sql/sql';

/** Everything the codebook says about one actor. */
export interface ActorProfileRow {
	actor_id: string;
	actor: string;
	kind: ActorKind;
	role: string | null;
	side: Side;
	country: string | null;
	wikidata: string | null;
	/** Found in an article and not yet in the codebook. */
	provisional: boolean;
	utterances: number;
	/** Other names than the one shown. */
	aliases: string[];
}

/** One row, or none if the id is unknown. `aliases` excludes the name shown and is in alphabetical order. */
export const actorProfile = (actorId: string) =>
	query<ActorProfileRow>(sql`
SELECT a.actor_id, a.name AS actor, a.kind, a.role, a.side, a.country, a.wikidata, a.provisional,
	CAST(r.utterances AS INTEGER) AS utterances,
	coalesce((
		SELECT list(DISTINCT n.alias ORDER BY n.alias) FROM aliases n
		WHERE n.actor_id = ${actorId} AND n.alias <> a.name
	), CAST([] AS VARCHAR[])) AS aliases
FROM actors a JOIN roster r ON r.actor_id = a.actor_id
WHERE a.actor_id = ${actorId}
`);
