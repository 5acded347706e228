/** In which versions was an article read? */
import type { Day } from '../../model/day';
import { query, sql } from '../sql/sql';

/** A version of an article, and what changed from the one before. */
export interface VersionRow {
	version_no: number;
	dated_on: Day | null;
	updated_at: string | null;
	headline: string | null;
	paragraphs: number;
	added: number;
	changed: number;
	removed: number;
	shown: boolean;
}

/** The versions of an article, the first at the beginning; none if it was read in one alone. */
export const articleVersions = (articleId: string) =>
	query<VersionRow>(
		sql`
SELECT CAST(version_no AS INTEGER) AS version_no, CAST(dated_on AS VARCHAR) AS dated_on, updated_at, headline,
	CAST(paragraphs AS INTEGER) AS paragraphs, CAST(added AS INTEGER) AS added, CAST(changed AS INTEGER) AS changed,
	CAST(removed AS INTEGER) AS removed, shown
FROM versions
WHERE article_id = ${articleId}
ORDER BY version_no
`,
		['versions']
	);
