/** Which ids had a statement once? */
import type { OldIdRow } from '../rows';
import { query, sql } from '../sql';

/** Every old id, sorted. */
export const oldIds = () =>
	query<OldIdRow>(sql`SELECT statement_id, moved_to, reason FROM old_ids ORDER BY statement_id`);
