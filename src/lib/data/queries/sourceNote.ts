/** What do the charts rest on? */
import type { SourceNoteRow } from '../rows';
import { query, sql } from '../sql';

/** One row: articles and outlets of the whole, and between which days the articles were published. */
export const sourceNote = () =>
	query<SourceNoteRow>(sql`
SELECT
	CAST(count(*) AS INTEGER) AS articles,
	CAST(count(DISTINCT r.outlet_id) AS INTEGER) AS outlets,
	CAST(min(r.published_on) AS VARCHAR) AS first_on,
	CAST(max(r.published_on) AS VARCHAR) AS last_on
FROM articles r
`);
