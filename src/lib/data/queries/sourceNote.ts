/** What do the charts rest on, and how much of it did people recode? */
import type { SourceNoteRow } from '../rows';
import { query, sql } from '../sql';

/** One row: articles and outlets of the whole, and the statements on `proposition` that a review corrected. */
export const sourceNote = (proposition: string) =>
	query<SourceNoteRow>(sql`
SELECT
	CAST(count(*) AS INTEGER) AS articles,
	CAST(count(DISTINCT r.outlet_id) AS INTEGER) AS outlets,
	CAST(min(r.published_on) AS VARCHAR) AS first_on,
	CAST(max(r.published_on) AS VARCHAR) AS last_on,
	CAST((
		SELECT count(DISTINCT s.statement_id)
		FROM statements s JOIN stances t ON t.statement_id = s.statement_id
		WHERE t.proposition_id = ${proposition} AND 'corrected' IN (s.review, t.review)
	) AS INTEGER) AS recoded
FROM articles r
`);
