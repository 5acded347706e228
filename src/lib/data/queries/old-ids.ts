/** Which ids are no longer in use? */
import { query, sql } from '../sql/sql';

export interface OldIdRow {
	statement_id: string;
	moved_to: string | null;
	reason: string | null;
}

/** Every old id, sorted. */
export const oldIds = () =>
	query<OldIdRow>(sql`SELECT statement_id, moved_to, reason FROM old_ids ORDER BY statement_id`);
