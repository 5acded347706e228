/** How much of the coding has been reviewed, and with what result? */
import type { ReviewState } from '../../model/vocab';
import { query, sql } from '../sql/sql';

export interface ReviewCountRow {
	review: ReviewState;
	statements: number;
}

/** Number of statements by review state, in alphabetical order of the state. */
export const reviewCounts = () =>
	query<ReviewCountRow>(sql`
SELECT s.review, CAST(count(*) AS INTEGER) AS statements
FROM statements s
GROUP BY s.review
ORDER BY s.review
`);
