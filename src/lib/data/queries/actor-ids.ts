/** Which actors are there, those with most statements first? */
import { query, sql } from '../sql/sql';

/** An actor that has a page. */
export interface ActorIdRow {
	actor_id: string;
	actor: string;
	utterances: number;
}

/** Every actor of the codebook and of the articles, silent ones last. */
export const actorIds = () =>
	query<ActorIdRow>(sql`
SELECT actor_id, name AS actor, CAST(utterances AS INTEGER) AS utterances
FROM roster
ORDER BY roster.utterances DESC, place
`);
