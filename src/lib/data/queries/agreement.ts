/** What is the position of each actor, or each government with its people, on everything it has addressed? */
import type { Filter } from '../../model/filter';
import type { Side, Stance } from '../../model/vocab';
import { chartQuery, sql } from '../sql/sql';
import { askedAbout, underFilter } from '../sql/where';

/**
 * The position of an actor, or of a government with its people, on a proposition, and the newest utterance behind it.
 */
export interface AgreementRow {
	holder_id: string;
	holder: string;
	side: Side;
	proposition_id: string;
	/** Short form of the proposition. */
	proposition: string;
	stance: Stance;
	utterance_id: string;
	lead_statement_id: string;
}

/**
 * One row per holder and proposition, in the charts' order. If the filter counts persons with their government, a
 * person's positions count as the government's, except "none", which stays personal; the government's latest or most
 * frequent position is taken from all of them. Unnamed sources are excluded, because two of them may be the same
 * person. The filter's proposition does not narrow the rows; the selected stances refer to it.
 */
export const agreement = (filter: Filter) =>
	chartQuery<AgreementRow>(
		'agreement',
		filter,
		filter.proposition,
		sql`
WITH ${underFilter(filter, askedAbout(filter), true)},
held AS (
	SELECT ${filter.as === 'government' ? sql`a.group_id` : sql`a.actor_id`} AS held_by, p.proposition_id, p.stance,
		u.utterance_id, u.lead_statement_id, p.last_day, p.confidence
	FROM shown u
	JOIN positions p ON p.utterance_id = u.utterance_id
	JOIN roster a ON a.actor_id = u.holder_id
	JOIN actors n ON n.actor_id = u.holder_id
	WHERE n.kind <> 'unnamed' ${filter.as === 'government' ? sql`AND (p.stance <> 'none' OR u.holder_id = a.group_id)` : sql``}
),
often AS (
	SELECT h.*, count(*) OVER (PARTITION BY held_by, proposition_id, stance) AS times FROM held h
),
chosen AS (
	SELECT o.*, row_number() OVER (
		PARTITION BY held_by, proposition_id
		ORDER BY ${filter.position === 'frequent' ? sql`times DESC, ` : sql``}last_day DESC NULLS LAST, confidence DESC NULLS LAST, utterance_id
	) AS nth
	FROM often o
)
SELECT r.actor_id AS holder_id, r.name AS holder, r.side, c.proposition_id, o.label AS proposition, c.stance,
	c.utterance_id, c.lead_statement_id
FROM chosen c
JOIN roster r ON r.actor_id = c.held_by
JOIN propositions o ON o.proposition_id = c.proposition_id
WHERE c.nth = 1
ORDER BY r.place, o.sort, o.proposition_id
`
	);
