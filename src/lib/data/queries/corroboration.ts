/** How well is each utterance sourced? */
import type { Filter } from '../../model/filter';
import type { Mode, Stance } from '../../model/vocab';
import { MARK, type UtteranceMark } from '../sql/mark';
import { chartQuery, query, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** Corroboration: one report of an utterance, with columns that repeat in all reports of it. */
export interface CorroborationRow extends UtteranceMark {
	/** Whether its reports differ about a stance. */
	disputed: boolean;
	/** Outlets that report it, each copy counted. */
	outlets: number;
	/** Utterances under the filter, and how many of them are reported by one outlet only. */
	total: number;
	single: number;
	statement_id: string;
	article_id: string;
	outlet_id: string;
	outlet: string;
	mode: Mode;
	/** Reports of an utterance with the same number share one independent source. */
	origin: number;
	/** This report's stance on the chosen proposition. */
	stance: Stance | null;
}

/** Maximum numbers of utterances reported by several outlets and by one outlet. */
export const MOST = { several: 40, one: 5 };

/**
 * Reports of the best-sourced utterances under the filter. All reports of such an utterance are included, because the
 * filter's outlet and mode select utterances, not reports. More independent outlets first, then the latest; among those
 * reported by one outlet, utterances about `proposition` with a known day come first. `articleId` limits the answer to
 * the utterances of one article. Every row repeats the number of all utterances (`total`) and of those reported by one
 * outlet (`single`).
 */
export const corroboration = (filter: Filter, proposition: string, articleId: string | null = null) =>
	articleId === null
		? chartQuery<CorroborationRow>('corroboration', filter, proposition, text(filter, proposition, articleId))
		: query<CorroborationRow>(text(filter, proposition, articleId));

const text = (filter: Filter, proposition: string, articleId: string | null) => sql`
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
`;
