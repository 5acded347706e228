/** What does a statement's id refer to now? */
import { query, sql } from '../sql/sql';

/** Where a statement's id leads. */
export interface StatementPlaceRow {
	statement_id: string;
	/** Null for an old id. */
	utterance_id: string | null;
	joint_id: string | null;
	/** The statement that replaces an old id; null if it was withdrawn. */
	moved_to: string | null;
	reason: string | null;
	old: boolean;
}

/** One row for an id that is or was in use; no row for any other. */
export const statementPlace = (statementId: string) =>
	query<StatementPlaceRow>(sql`
SELECT statement_id, utterance_id, joint_id, NULL AS moved_to, NULL AS reason, false AS old
FROM statements WHERE statement_id = ${statementId}
UNION ALL
SELECT statement_id, NULL, NULL, moved_to, reason, true
FROM old_ids WHERE statement_id = ${statementId}
ORDER BY old
LIMIT 1
`);
