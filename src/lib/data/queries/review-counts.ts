/** How much of the coding has a person looked at, and with what result? */
import type { ReviewState } from '../../model/vocab';
import { query, sql } from '../sql/sql';

export interface ReviewCountRow {
	review: ReviewState;
	statements: number;
}

/** Statements by what a reviewer decided; in alphabetical order of the decision. */
export const reviewCounts = () =>
	query<ReviewCountRow>(sql`
SELECT s.review, CAST(count(*) AS INTEGER) AS statements
FROM statements s
GROUP BY s.review
ORDER BY s.review
`);
