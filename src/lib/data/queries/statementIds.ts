/** Which statements have a page, and which utterance does each report? */
import type { StatementIdRow } from '../rows';
import { query, sql } from '../sql';

/** Every statement's id, sorted, with its utterance's. */
export const statementIds = () =>
	query<StatementIdRow>(sql`SELECT statement_id, utterance_id FROM statements ORDER BY statement_id`);
