/** Which statements does an article attribute to whom, and where in its text? */
import type { Mode, PropositionKind, Stance } from '../../model/vocab';
import type { WhenSaid } from '../sql/mark';
import { query, sql } from '../sql/sql';

/** A statement with its place in the article. */
export interface ArticleStatementRow extends WhenSaid {
	statement_id: string;
	utterance_id: string;
	passage_no: number;
	/** In UTF-16 code units from the start of the passage. */
	words_start: number;
	words_end: number;
	holder_id: string;
	holder: string;
	speaker: string | null;
	mode: Mode;
	/** Its stances and the labels of their propositions, in parallel arrays in the codebook's order. */
	stances: Stance[];
	kinds: PropositionKind[];
	propositions: string[];
}

/**
 * The article's statements in the order of the text, each with its stances in the order of the propositions. Places are
 * in UTF-16 code units from the start of the passage.
 */
export const articleStatements = (articleId: string) =>
	query<ArticleStatementRow>(
		sql`
WITH coded AS (
	SELECT t.statement_id,
		list(t.stance ORDER BY p.sort, p.proposition_id) AS stances,
		list(p.kind ORDER BY p.sort, p.proposition_id) AS kinds,
		list(p.label ORDER BY p.sort, p.proposition_id) AS propositions
	FROM stances t JOIN propositions p ON p.proposition_id = t.proposition_id
	GROUP BY t.statement_id
)
SELECT s.statement_id, s.utterance_id, CAST(s.passage_no AS INTEGER) AS passage_no,
	CAST(s.start - g.start AS INTEGER) AS words_start,
	CAST(s."end" - g.start AS INTEGER) AS words_end,
	s.holder_id, h.name AS holder, k.name AS speaker, s.mode,
	CAST(s.said_on AS VARCHAR) AS said_on,
	CAST(s.said_from AS VARCHAR) AS said_from,
	CAST(s.said_to AS VARCHAR) AS said_to,
	CAST(s.published_on AS VARCHAR) AS reported_on,
	coalesce(c.stances, CAST([] AS VARCHAR[])) AS stances,
	coalesce(c.kinds, CAST([] AS VARCHAR[])) AS kinds,
	coalesce(c.propositions, CAST([] AS VARCHAR[])) AS propositions
FROM statements s
JOIN passages g ON g.article_id = s.article_id AND g.passage_no = s.passage_no
JOIN actors h ON h.actor_id = s.holder_id
LEFT JOIN actors k ON k.actor_id = s.speaker_id
LEFT JOIN coded c ON c.statement_id = s.statement_id
WHERE s.article_id = ${articleId}
ORDER BY s.start, s."end", s.statement_id
`,
		['passages']
	);
