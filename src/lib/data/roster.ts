/** The actors in the order in which every chart lists them, each with the government or body it counts under. */
import { SIDES } from '../model/vocab';
import { raw, sql } from './sql';

const sideOrder = raw(
	`CASE a.side ${SIDES.map((side, i) => `WHEN '${side}' THEN ${i}`).join(' ')} ELSE ${SIDES.length} END`
);

/**
 * Common table expressions (they want WITH RECURSIVE) ending in `roster`: one row an actor with `name`, `role`, `side`,
 * `group_id` and `group_name` (the top of its parents, itself where it has none), `utterances` (over everything) and
 * `place`, from 1.
 *
 * Order: side; then by family, the one with more utterances first, so that a government stands with its people; in a
 * family parents before children, then more utterances first, then by name. It counts all utterances, not those under
 * the filter, so that rows keep their order while the reader filters.
 */
export const ROSTER = sql`ancestors(actor_id, ancestor_id) AS (
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
),
roster AS (
	SELECT a.actor_id, a.name, a.role, a.side, f.group_id, g.name AS group_name, f.utterances,
		row_number() OVER (
			ORDER BY ${sideOrder}, f.family_utterances DESC, f.group_id, f.depth, f.utterances DESC, a.name, a.actor_id
		) AS place
	FROM actors a
	JOIN families f ON f.actor_id = a.actor_id
	JOIN actors g ON g.actor_id = f.group_id
)`;

/** Columns of `UtteranceMark`, from `u` (an utterance) and `a` (its holder in the roster). */
export const MARK = sql`u.utterance_id, u.lead_statement_id, a.actor_id, a.name AS actor, a.role, a.side,
	CAST(u.said_on AS VARCHAR) AS said_on,
	CAST(u.said_from AS VARCHAR) AS said_from,
	CAST(u.said_to AS VARCHAR) AS said_to,
	CAST(u.reported_on AS VARCHAR) AS reported_on,
	CAST(u.statements AS INTEGER) AS statements,
	CAST(u.independent_outlets AS INTEGER) AS independent_outlets`;
