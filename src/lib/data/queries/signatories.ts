/** Who made a joint statement? */
import { query, sql } from '../sql/sql';

/** One holder of a joint statement. */
export interface SignatoryRow {
	statement_id: string;
	holder_id: string;
	holder: string;
}

/** The statements that make up one joint statement, one per signatory, in the charts' order of actors. */
export const signatories = (jointId: string) =>
	query<SignatoryRow>(sql`
SELECT s.statement_id, s.holder_id, a.name AS holder
FROM statements s JOIN roster a ON a.actor_id = s.holder_id
WHERE s.joint_id = ${jointId}
ORDER BY a.place, s.statement_id
`);
