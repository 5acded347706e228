/** How well is each utterance sourced? */
import type { Filter } from '../../model/filter';
import type { Mode, Stance } from '../../model/vocab';
import { MARK, type UtteranceMark } from '../sql/mark';
import { query, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** Corroboration: one report of an utterance, with what is repeated for all reports of it. */
export interface CorroborationRow extends UtteranceMark {
	/** Its reports differ about a position. */
	disputed: boolean;
	/** Outlets that report it, copies counted each. */
	outlets: number;
	/** Utterances under the filter, and how many of them rest on one outlet. */
	total: number;
	single: number;
	statement_id: string;
	article_id: string;
	outlet_id: string;
	outlet: string;
	mode: Mode;
	/** Reports of an utterance with the same number come from one independent source. */
	origin: number;
	/** This report's position on the chosen proposition. */
	stance: Stance | null;
}

/** Of the utterances that several outlets report, and of those that rest on one, at most this many are answered. */
const MOST = { several: 40, one: 5 };

/**
 * Reports of the best sourced utterances under the filter, with all their outlets, whatever outlet or mode the filter
 * asks for: it chooses utterances. More independent outlets first, then the latest; of those that rest on one outlet,
 * the ones that speak to `proposition` and are known to the day come first. `articleId` keeps the utterances of one
 * article. Every row repeats how many utterances there are in all (`total`) and on one outlet (`single`).
 */
export const corroboration = (filter: Filter, proposition: string, articleId: string | null = null) =>
	query<CorroborationRow>(sql`
WITH ${underFilter(filter, sql`${proposition}`)},
told AS (
	SELECT u.utterance_id, count(DISTINCT r.outlet_id) AS outlets
	FROM shown u
	JOIN statements s ON s.utterance_id = u.utterance_id
	JOIN articles r ON r.article_id = s.article_id
	GROUP BY u.utterance_id
	HAVING ${articleId === null ? sql`true` : sql`bool_or(s.article_id = ${articleId})`}
),
placed AS (
	SELECT t.utterance_id, t.outlets,
		row_number() OVER (
			PARTITION BY t.outlets > 1
			ORDER BY u.independent_outlets DESC, t.outlets = 1 AND p.utterance_id IS NULL,
				t.outlets = 1 AND u.said_on IS NULL,
				coalesce(u.said_on, u.said_to, u.reported_on) DESC NULLS LAST, u.utterance_id
		) AS place,
		count(*) OVER () AS total,
		count(*) FILTER (t.outlets = 1) OVER () AS single
	FROM told t
	JOIN shown u ON u.utterance_id = t.utterance_id
	LEFT JOIN ranked p ON p.utterance_id = t.utterance_id
),
differing AS (
	SELECT utterance_id, bool_or(disputed) AS disputed FROM utterance_stances GROUP BY utterance_id
)
SELECT ${MARK},
	coalesce(d.disputed, false) AS disputed,
	CAST(l.outlets AS INTEGER) AS outlets,
	CAST(l.total AS INTEGER) AS total,
	CAST(l.single AS INTEGER) AS single,
	s.statement_id, s.article_id, r.outlet_id, o.name AS outlet, s.mode,
	CAST(s.origin AS INTEGER) AS origin,
	t.stance
FROM placed l
JOIN utterances u ON u.utterance_id = l.utterance_id
JOIN roster a ON a.actor_id = u.holder_id
JOIN statements s ON s.utterance_id = l.utterance_id
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
LEFT JOIN stances t ON t.statement_id = s.statement_id AND t.proposition_id = ${proposition}
LEFT JOIN differing d ON d.utterance_id = l.utterance_id
WHERE l.place <= CASE WHEN l.outlets > 1 THEN ${MOST.several} ELSE ${MOST.one} END
ORDER BY l.outlets = 1, l.place, r.published_on NULLS LAST, s.statement_id
`);
