/** Which utterances are there to prerender? */
import type { UtteranceIdRow } from '../rows';
import { query, sql } from '../sql';

/** Every utterance's id, sorted. */
export const utteranceIds = () =>
	query<UtteranceIdRow>(sql`SELECT utterance_id FROM utterances ORDER BY utterance_id`);
