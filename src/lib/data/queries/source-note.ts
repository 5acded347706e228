/** What are the charts based on? */
import type { Day } from '../../model/day';
import { query, sql } from '../sql/sql';

/** What the charts are based on. */
export interface SourceNoteRow {
	articles: number;
	outlets: number;
	/** First and last day of publication; null if no article has one. */
	first_on: Day | null;
	last_on: Day | null;
}

/** A single row: the number of articles and outlets, and the first and last day of publication. */
export const sourceNote = () =>
	query<SourceNoteRow>(sql`
SELECT
	CAST(count(*) AS INTEGER) AS articles,
	CAST(count(DISTINCT r.outlet_id) AS INTEGER) AS outlets,
	CAST(min(r.published_on) AS VARCHAR) AS first_on,
	CAST(max(r.published_on) AS VARCHAR) AS last_on
FROM articles r
`);
