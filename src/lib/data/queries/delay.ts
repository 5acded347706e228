/** How long until it was reported? */
import type { Day } from '../../model/day';
import type { Filter } from '../../model/filter';
import type { Stance } from '../../model/vocab';
import { MARK, type UtteranceMark } from '../sql/mark';
import { chartQuery, query, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** Delay: an utterance and an outlet that reports it. */
export interface DelayRow extends UtteranceMark {
	outlet_id: string;
	outlet: string;
	/** First day on which the outlet published it. */
	published_on: Day | null;
	/** From the day said to the day published; null unless both are known. */
	days: number | null;
	stance: Stance | null;
	disputed: boolean;
}

/**
 * One row per utterance under the filter and outlet that reports it: the first day on which that outlet published it,
 * and the days between. `days` is null if either day is unknown, and negative if something was announced for a later
 * day. `articleId` limits the answer to what one article reports, on its day of publication.
 */
export const delay = (filter: Filter, proposition: string, articleId: string | null = null) =>
	articleId === null
		? chartQuery<DelayRow>('delay', filter, proposition, text(filter, proposition, articleId))
		: query<DelayRow>(text(filter, proposition, articleId));

const text = (filter: Filter, proposition: string, articleId: string | null) => sql`
WITH ${underFilter(filter, sql`${proposition}`)},
first_told AS (
	SELECT u.utterance_id, r.outlet_id, min(r.published_on) AS published_on
	FROM shown u
	JOIN statements s ON s.utterance_id = u.utterance_id
	JOIN articles r ON r.article_id = s.article_id
	WHERE ${articleId === null ? sql`true` : sql`r.article_id = ${articleId}`}
	GROUP BY u.utterance_id, r.outlet_id
)
SELECT ${MARK},
	f.outlet_id, o.name AS outlet,
	CAST(f.published_on AS VARCHAR) AS published_on,
	CAST(date_diff('day', u.said_on, f.published_on) AS INTEGER) AS days,
	p.stance, coalesce(p.disputed, false) AS disputed
FROM first_told f
JOIN utterances u ON u.utterance_id = f.utterance_id
JOIN roster a ON a.actor_id = u.holder_id
JOIN outlets o ON o.outlet_id = f.outlet_id
LEFT JOIN ranked p ON p.utterance_id = f.utterance_id
ORDER BY f.outlet_id, date_diff('day', u.said_on, f.published_on) NULLS LAST, a.place, u.utterance_id
`;
