/** On which days was anything published? */
import type { Day } from '../../model/day';
import { NO_FILTER, type Filter } from '../../model/filter';
import { all, list, chartQuery, sql } from '../sql/sql';

export interface ArticleDayRow {
	published_on: Day;
	articles: number;
}

/**
 * Number of articles per day of publication. Only the filter's outlets narrow it: it distinguishes silence from no
 * coverage, and coverage does not depend on the actors looked for.
 */
export const articleDays = ({ outlets }: Filter) =>
	chartQuery<ArticleDayRow>(
		'article-days',
		{ ...NO_FILTER, outlets },
		null,
		sql`
SELECT CAST(published_on AS VARCHAR) AS published_on, CAST(count(*) AS INTEGER) AS articles
FROM articles
WHERE articles.published_on IS NOT NULL
	AND ${all(outlets.length ? [sql`outlet_id IN (${list(outlets)})`] : [])}
GROUP BY articles.published_on
ORDER BY articles.published_on
`
	);
