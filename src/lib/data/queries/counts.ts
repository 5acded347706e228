/** How much is there, and how much passes the filter? */
import type { Day } from '../../model/day';
import type { Filter } from '../../model/filter';
import { all, chartQuery, sql } from '../sql/sql';
import { reportConditions, UNDATED, underFilter } from '../sql/where';

/** A single row: the size of the whole and of what passes the filter. */
export interface CountRow {
	utterances: number;
	utterances_all: number;
	/** Utterances that address the chosen proposition, under the filter. */
	addressed: number;
	actors: number;
	articles: number;
	/** Excluded by from/to because nothing is known about when they were said. */
	undated: number;
	/** Included by `to` although only a last possible day after it is known: the first possible day is open. */
	begun_unknown: number;
	/** First and last day on which something was said or reported, over everything. */
	first_on: Day | null;
	last_on: Day | null;
}

/**
 * Excluded by from/to because they have no date: the utterances without bounds that the same filter shows without
 * from/to.
 */
function undated(filter: Filter, proposition: string) {
	if (filter.from === null && filter.to === null) return sql`0`;
	return sql`(
		WITH ${underFilter({ ...filter, from: null, to: null }, sql`${proposition}`)}
		SELECT count(*) FROM shown u WHERE ${UNDATED}
	)`;
}

/**
 * Included by `to` only because the first possible day is unknown: said by some day after `to`. `u` is an utterance.
 */
const begunUnknown = ({ to }: Filter) =>
	to === null
		? sql`0`
		: sql`count(*) FILTER (
			coalesce(u.said_on, u.said_from) IS NULL AND u.said_to > CAST(${to} AS DATE)
		)`;

/** A single row. Actors and articles are those of the utterances under the filter. */
export const counts = (filter: Filter, proposition: string) =>
	chartQuery<CountRow>(
		'counts',
		filter,
		proposition,
		sql`
WITH ${underFilter(filter, sql`${proposition}`)},
left_over AS (
	SELECT count(*) AS utterances, count(p.utterance_id) AS addressed, count(DISTINCT u.holder_id) AS actors,
		${begunUnknown(filter)} AS begun_unknown
	FROM shown u
	LEFT JOIN ranked p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
)
SELECT
	CAST(l.utterances AS INTEGER) AS utterances,
	CAST(e.utterances AS INTEGER) AS utterances_all,
	CAST(l.addressed AS INTEGER) AS addressed,
	CAST(l.actors AS INTEGER) AS actors,
	CAST((
		SELECT count(DISTINCT s.article_id) FROM statements s
		SEMI JOIN shown u ON u.utterance_id = s.utterance_id
		JOIN articles r ON r.article_id = s.article_id
		WHERE ${all(reportConditions(filter))}
	) AS INTEGER) AS articles,
	CAST(${undated(filter, proposition)} AS INTEGER) AS undated,
	CAST(l.begun_unknown AS INTEGER) AS begun_unknown,
	CAST(e.first_on AS VARCHAR) AS first_on,
	CAST(e.last_on AS VARCHAR) AS last_on
FROM left_over l CROSS JOIN extent e
`
	);
