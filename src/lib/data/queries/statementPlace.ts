/** What is a statement's id for, now? */
import type { StatementPlaceRow } from '../rows';
import { query, sql } from '../sql';

/** One row for an id that is in use or was; none for one that never was. */
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
