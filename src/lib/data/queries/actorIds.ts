/** Which actors are there, the most heard first? */
import type { ActorIdRow } from '../rows';
import { query, sql } from '../sql';

/** Every actor of the codebook and of the articles, silent ones last. */
export const actorIds = () =>
	query<ActorIdRow>(sql`
SELECT actor_id, name AS actor, CAST(utterances AS INTEGER) AS utterances
FROM roster
ORDER BY roster.utterances DESC, place
`);
