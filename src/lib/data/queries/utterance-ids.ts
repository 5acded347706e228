/** Which utterances are prerendered? */
import { query, sql } from '../sql/sql';

/** An utterance that has a page or a permalink. */
export interface UtteranceIdRow {
	utterance_id: string;
}

/** Every utterance's id, sorted. */
export const utteranceIds = () =>
	query<UtteranceIdRow>(sql`SELECT utterance_id FROM utterances ORDER BY utterance_id`);
