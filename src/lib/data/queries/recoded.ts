/** Which statements are not what they were first taken for? */
import { query, sql } from '../sql/sql';
import type { StatementIdRow } from './statement-ids';

/**
 * Sorted by id: those whose holder or day a review changed, those that another id led to before (of another holder, mostly),
 * and those whose position on `proposition`, or on any where it is null, a review changed.
 */
export const recoded = (proposition: string | null) =>
	query<StatementIdRow>(sql`
SELECT s.statement_id, s.utterance_id
FROM statements s
WHERE list_contains(s.corrected, 'holder')
	OR list_contains(s.corrected, 'day')
	OR s.statement_id IN (SELECT o.moved_to FROM old_ids o WHERE o.moved_to IS NOT NULL)
	OR s.statement_id IN (
		SELECT t.statement_id
		FROM stances t
		WHERE t.review = 'corrected' AND ${proposition === null ? sql`true` : sql`t.proposition_id = ${proposition}`}
	)
ORDER BY s.statement_id
`);
