/**
 * Relations that questions share, computed once from the tables when an engine opens, so that a filter needs fewer
 * joins. They depend on the tables only, never on the filter.
 */
import { SIDES } from '../../model/vocab';

const SIDE_ORDER = `CASE a.side ${SIDES.map((side, i) => `WHEN '${side}' THEN ${i}`).join(' ')} ELSE ${SIDES.length} END`;

/**
 * One row per actor: `name`, `role`, `side`, `group_id` and `group_name` (its topmost parent, or itself if it has
 * none), `utterances` and `place`, its rank from 1 in the order in which every chart lists actors. The order: by side;
 * then by family, the one with more utterances first, so that a government is next to its people; within a family
 * parents before children, then more utterances first, then by name. All utterances are counted, not only those under
 * the filter, so that rows keep their order while the reader filters.
 */
const ROSTER = `
WITH RECURSIVE ancestors(actor_id, ancestor_id) AS (
	SELECT actor_id, parent_id FROM actors WHERE parent_id IS NOT NULL
	UNION
	SELECT n.actor_id, a.parent_id
	FROM ancestors n JOIN actors a ON a.actor_id = n.ancestor_id
	WHERE a.parent_id IS NOT NULL
),
lineage AS (
	SELECT a.actor_id, count(t.actor_id) AS depth,
		coalesce(max(CASE WHEN t.parent_id IS NULL THEN t.actor_id END), a.actor_id) AS group_id
	FROM actors a
	LEFT JOIN ancestors n ON n.actor_id = a.actor_id
	LEFT JOIN actors t ON t.actor_id = n.ancestor_id
	GROUP BY a.actor_id
),
heard AS (
	SELECT holder_id, count(*) AS utterances FROM utterances GROUP BY holder_id
),
families AS (
	SELECT a.actor_id, l.depth, l.group_id, coalesce(h.utterances, 0) AS utterances,
		sum(coalesce(h.utterances, 0)) OVER (PARTITION BY a.side, l.group_id) AS family_utterances
	FROM actors a
	JOIN lineage l ON l.actor_id = a.actor_id
	LEFT JOIN heard h ON h.holder_id = a.actor_id
)
SELECT a.actor_id, a.name, a.role, a.side, f.group_id, g.name AS group_name,
	CAST(f.utterances AS INTEGER) AS utterances,
	CAST(row_number() OVER (
		ORDER BY ${SIDE_ORDER}, f.family_utterances DESC, f.group_id, f.depth, f.utterances DESC, a.name, a.actor_id
	) AS INTEGER) AS place
FROM actors a
JOIN families f ON f.actor_id = a.actor_id
JOIN actors g ON g.actor_id = f.group_id`;

/**
 * One row per utterance and proposition: `stance`, `disputed`, its holder, `last_day` (the last day it may have been
 * said, as far as known), `confidence` (of the most confident report with this stance), and the `condition` of a
 * conditional stance with its `direction`, both from the most confident report that has them. `review` and `decided_by` (who
 * decided, joined with semicolons) are those of a reviewed report, otherwise of the most confident one.
 */
const POSITIONS = `
SELECT p.utterance_id, p.proposition_id, p.stance, p.disputed, u.holder_id,
	coalesce(u.said_on, u.said_to, u.reported_on) AS last_day,
	max(t.confidence) AS confidence,
	first(t.condition ORDER BY t.confidence DESC, t.statement_id) FILTER (WHERE t.condition IS NOT NULL) AS condition,
	first(t.direction ORDER BY t.confidence DESC, t.statement_id) FILTER (WHERE t.direction IS NOT NULL) AS direction,
	first(t.review ORDER BY t.review = 'machine', t.confidence DESC, t.statement_id) AS review,
	first(array_to_string(t.decided_by, '; ') ORDER BY t.review = 'machine', t.confidence DESC, t.statement_id) AS decided_by
FROM utterance_stances p
JOIN utterances u ON u.utterance_id = p.utterance_id
LEFT JOIN statements s ON s.utterance_id = p.utterance_id
LEFT JOIN stances t
	ON t.statement_id = s.statement_id AND t.proposition_id = p.proposition_id AND t.stance = p.stance
GROUP BY ALL`;

/** A single row: the number of utterances, and the first and last day on which anything was said or published. */
const EXTENT = `
SELECT (SELECT count(*) FROM utterances) AS utterances, min(day) AS first_on, max(day) AS last_on
FROM (SELECT said_on AS day FROM utterances UNION ALL SELECT published_on FROM articles)`;

/** SQL of each prepared relation by name, in the order in which they have to be created. */
export const PREPARED = { roster: ROSTER, positions: POSITIONS, extent: EXTENT } as const;
