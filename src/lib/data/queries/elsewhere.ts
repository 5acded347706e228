/** How do other articles report an article's utterances? */
import type { Day } from '../../model/day';
import { query, sql } from '../sql/sql';

/** A report of an article's utterance in another article. */
export interface ElsewhereRow {
	utterance_id: string;
	statement_id: string;
	article_id: string;
	outlet: string;
	headline: string | null;
	published_on: Day | null;
}

/** Reports in other articles of the utterances that this one reports, by utterance, then by publication. */
export const elsewhere = (articleId: string) =>
	query<ElsewhereRow>(sql`
SELECT s.utterance_id, s.statement_id, s.article_id, o.name AS outlet, r.headline,
	CAST(r.published_on AS VARCHAR) AS published_on
FROM statements s
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
WHERE s.article_id <> ${articleId}
	AND s.utterance_id IN (SELECT utterance_id FROM statements WHERE article_id = ${articleId})
ORDER BY s.utterance_id, r.published_on NULLS LAST, s.statement_id
`);
