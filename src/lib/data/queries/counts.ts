/** How much is there, and how much does the filter leave? */
import type { Filter } from '../../model/filter';
import type { CountRow } from '../rows';
import { all, query, sql } from '../sql';
import { reportConditions, UNDATED, underFilter } from '../where';

/** What from/to take away for want of any date: those without bounds among what the same filter shows without it. */
function undated(filter: Filter, proposition: string) {
	if (filter.from === null && filter.to === null) return sql`0`;
	return sql`(
		WITH ${underFilter({ ...filter, from: null, to: null }, sql`${proposition}`)}
		SELECT count(*) FROM shown u WHERE ${UNDATED}
	)`;
}

/** One row. Actors and articles are those of the utterances under the filter. */
export const counts = (filter: Filter, proposition: string) =>
	query<CountRow>(sql`
WITH ${underFilter(filter, sql`${proposition}`)},
days AS (
	SELECT said_on AS day FROM utterances
	UNION ALL
	SELECT published_on FROM articles
)
SELECT
	CAST((SELECT count(*) FROM shown) AS INTEGER) AS utterances,
	CAST((SELECT count(*) FROM utterances) AS INTEGER) AS utterances_all,
	CAST((
		SELECT count(*) FROM shown u
		JOIN positions p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
	) AS INTEGER) AS addressed,
	CAST((SELECT count(DISTINCT holder_id) FROM shown) AS INTEGER) AS actors,
	CAST((
		SELECT count(DISTINCT s.article_id) FROM shown u
		JOIN statements s ON s.utterance_id = u.utterance_id
		JOIN articles r ON r.article_id = s.article_id
		WHERE ${all(reportConditions(filter))}
	) AS INTEGER) AS articles,
	CAST(${undated(filter, proposition)} AS INTEGER) AS undated,
	CAST((SELECT min(day) FROM days) AS VARCHAR) AS first_on,
	CAST((SELECT max(day) FROM days) AS VARCHAR) AS last_on
`);
