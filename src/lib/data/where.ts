/** The reader's filter as SQL: which utterances it leaves, and which of them is an actor's latest position. */
import type { Filter } from '../model/filter';
import { all, list, sql, type Sql } from './sql';

/** Day by which `u`, an utterance, was said at the latest, as far as anyone can tell. */
const LAST_DAY = sql`coalesce(u.said_on, u.said_to, u.reported_on)`;

/** Nothing is known of when `u` was said: a standing position, or a report that does not tell. */
export const UNDATED = sql`coalesce(u.said_on, u.said_from, u.said_to) IS NULL`;

/**
 * Whether `u` overlaps the span. Bounds that are missing are open, but nothing is said after it was first reported, so
 * that day closes a span that has only a beginning. Without any bound it leaves.
 */
function overlap({ from, to }: Filter): Sql[] {
	const conditions: Sql[] = [];
	if (from !== null || to !== null) conditions.push(sql`NOT (${UNDATED})`);
	if (from !== null) conditions.push(sql`coalesce(${LAST_DAY} >= CAST(${from} AS DATE), true)`);
	if (to !== null)
		conditions.push(sql`coalesce(coalesce(u.said_on, u.said_from) <= CAST(${to} AS DATE), true)`);
	return conditions;
}

/** What the filter asks of one report: `s` is a statement and `r` its article. */
export function reportConditions({ modes, outlets }: Filter): Sql[] {
	const conditions: Sql[] = [];
	if (modes.length) conditions.push(sql`s.mode IN (${list(modes)})`);
	if (outlets.length) conditions.push(sql`r.outlet_id IN (${list(outlets)})`);
	return conditions;
}

/** What the filter asks of `u`, an utterance, and `a`, its holder; the stances come later. */
function conditions(filter: Filter): Sql[] {
	const found = overlap(filter);
	if (filter.actors.length) found.push(sql`u.holder_id IN (${list(filter.actors)})`);
	if (filter.sides.length) found.push(sql`a.side IN (${list(filter.sides)})`);
	const report = reportConditions(filter);
	// One report must meet both: quoted in that outlet, not quoted here and retold there.
	if (report.length)
		found.push(sql`EXISTS (
			SELECT 1 FROM statements s JOIN articles r ON r.article_id = s.article_id
			WHERE s.utterance_id = u.utterance_id AND ${all(report)}
		)`);
	return found;
}

/**
 * Common table expressions that every chart's query begins with:
 * - `kept`: utterances under every filter but the one on stances, with `last_day`;
 * - `positions`: what they say of each proposition; `nth` counts an actor's back from 1, its latest: the greatest last
 *   day, ties by confidence, then by id;
 * - `shown`: `kept`, less the actors whose latest position on `proposition` is not among the stances asked for. All
 *   that is left of an actor stays, its earlier positions too.
 */
export function underFilter(filter: Filter, proposition: Sql): Sql {
	const chosen = filter.stances.length
		? sql`WHERE holder_id IN (
			SELECT holder_id FROM positions
			WHERE nth = 1 AND proposition_id = ${proposition} AND stance IN (${list(filter.stances)})
		)`
		: sql``;
	return sql`kept AS (
	SELECT u.*, ${LAST_DAY} AS last_day
	FROM utterances u JOIN actors a ON a.actor_id = u.holder_id
	WHERE ${all(conditions(filter))}
),
sureness AS (
	SELECT s.utterance_id, t.proposition_id, t.stance, max(t.confidence) AS confidence
	FROM stances t JOIN statements s ON s.statement_id = t.statement_id
	GROUP BY s.utterance_id, t.proposition_id, t.stance
),
positions AS (
	SELECT k.utterance_id, k.holder_id, p.proposition_id, p.stance, p.disputed,
		row_number() OVER (
			PARTITION BY k.holder_id, p.proposition_id
			ORDER BY k.last_day DESC NULLS LAST, c.confidence DESC NULLS LAST, k.utterance_id
		) AS nth
	FROM kept k
	JOIN utterance_stances p ON p.utterance_id = k.utterance_id
	LEFT JOIN sureness c
		ON c.utterance_id = p.utterance_id AND c.proposition_id = p.proposition_id AND c.stance = p.stance
),
shown AS (
	SELECT * FROM kept ${chosen}
)`;
}
