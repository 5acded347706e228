/** The reader's filter as SQL: which utterances pass, and which position an actor is taken to hold. */
import type { Filter } from '../../model/filter';
import { all, list, sql, type Sql } from './sql';

/** Nothing is known about when `u` was said: a standing position, or a report that does not say. */
export const UNDATED = sql`coalesce(u.said_on, u.said_from, u.said_to) IS NULL`;

/**
 * Whether `u` overlaps the day span. Missing bounds are open, but nothing is said after it was first reported, so that
 * day is the last possible one if only a first is known. Utterances without any bound are excluded.
 */
function overlap({ from, to }: Filter): Sql[] {
	const conditions: Sql[] = [];
	if (from !== null || to !== null) conditions.push(sql`NOT (${UNDATED})`);
	if (from !== null)
		conditions.push(
			sql`coalesce(coalesce(u.said_on, u.said_to, u.reported_on) >= CAST(${from} AS DATE), true)`
		);
	if (to !== null)
		conditions.push(sql`coalesce(coalesce(u.said_on, u.said_from) <= CAST(${to} AS DATE), true)`);
	return conditions;
}

/** The filter's conditions on one report: `s` is a statement and `r` its article. */
export function reportConditions({ modes, outlets }: Filter): Sql[] {
	const conditions: Sql[] = [];
	if (modes.length) conditions.push(sql`s.mode IN (${list(modes)})`);
	if (outlets.length) conditions.push(sql`r.outlet_id IN (${list(outlets)})`);
	return conditions;
}

/** The filter's conditions on `u`, an utterance, and `a`, its holder; stances are applied later. */
function conditions(filter: Filter): Sql[] {
	const found = overlap(filter);
	if (filter.actors.length) found.push(sql`u.holder_id IN (${list(filter.actors)})`);
	if (filter.sides.length) found.push(sql`a.side IN (${list(filter.sides)})`);
	const report = reportConditions(filter);
	// One report must meet both: quoted in that outlet, not quoted in one outlet and paraphrased in that one.
	if (report.length)
		found.push(sql`EXISTS (
			SELECT 1 FROM statements s JOIN articles r ON r.article_id = s.article_id
			WHERE s.utterance_id = u.utterance_id AND ${all(report)}
		)`);
	return found;
}

/** The filter's proposition, or the codebook's first by default: for questions that it does not narrow. */
export const askedAbout = ({ proposition }: Filter): Sql =>
	proposition === null
		? sql`(SELECT proposition_id FROM propositions ORDER BY sort, proposition_id LIMIT 1)`
		: sql`${proposition}`;

/**
 * Common table expressions at the start of every chart's query:
 * - `kept`: utterances that pass every filter except the one on stances;
 * - `ranked`: their stances on each proposition (on `proposition` only, unless `everything`). `nth` numbers a holder's
 *   positions; 1 is the one it is taken to hold: the latest (by last possible day, ties by confidence, then by id), or
 *   with position=frequent the newest of its most frequent stance, ties between stances to the latest;
 * - `shown`: `kept`, without the actors whose position on `proposition` is not among the selected stances. All
 *   utterances of the remaining actors stay, including those with other positions.
 */
export function underFilter(filter: Filter, proposition: Sql, everything = false): Sql {
	const chosen = filter.stances.length
		? sql`WHERE holder_id IN (
			SELECT holder_id FROM ranked
			WHERE nth = 1 AND proposition_id = ${proposition} AND stance IN (${list(filter.stances)})
		)`
		: sql``;
	return sql`kept AS (
	SELECT u.* FROM utterances u JOIN actors a ON a.actor_id = u.holder_id
	WHERE ${all(conditions(filter))}
),
taken AS (
	SELECT p.*, count(*) OVER (PARTITION BY p.holder_id, p.proposition_id, p.stance) AS times
	FROM positions p SEMI JOIN kept k ON k.utterance_id = p.utterance_id
	WHERE ${everything ? sql`true` : sql`p.proposition_id = ${proposition}`}
),
ranked AS (
	SELECT p.utterance_id, p.holder_id, p.proposition_id, p.stance, p.disputed, p.condition, p.direction, p.review, p.decided_by,
		row_number() OVER (
			PARTITION BY p.holder_id, p.proposition_id
			ORDER BY ${filter.position === 'frequent' ? sql`p.times DESC, ` : sql``}p.last_day DESC NULLS LAST, p.confidence DESC NULLS LAST, p.utterance_id
		) AS nth
	FROM taken p
),
shown AS (
	SELECT * FROM kept ${chosen}
)`;
}
