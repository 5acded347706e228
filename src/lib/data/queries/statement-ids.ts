/** Which statements have a page, and which utterance does each report? */
import { query, sql } from '../sql/sql';

/** A statement's id and that of the utterance it reports. */
export interface StatementIdRow {
	statement_id: string;
	utterance_id: string;
}

/** Every statement's id, sorted, with the id of its utterance. */
export const statementIds = () =>
	query<StatementIdRow>(sql`SELECT statement_id, utterance_id FROM statements ORDER BY statement_id`);
