/** Which words can be searched? */
import type { Day } from '../../model/day';
import type { Side, Stance } from '../../model/vocab';
import { query, sql } from '../sql/sql';
import { IN_PASSAGE, type InPassage } from '../sql/words';

/** An utterance that can be found by its words. */
export interface SearchWordsRow {
	lead_statement_id: string;
	utterance_id: string;
	actor: string;
	side: Side;
	/** Its stance on the first of the propositions it addresses, and that proposition's label; null if it has none. */
	stance: Stance | null;
	proposition: string | null;
	/** The day said, otherwise the day first reported. */
	day: Day | null;
	words: string;
}

/** The lead statement of the `most` utterances reported by the most independent outlets; on a tie, the later ones. */
export const searchWords = (most: number) =>
	query<Omit<SearchWordsRow, 'words'> & InPassage>(
		sql`
WITH first_position AS (
	SELECT t.utterance_id, t.stance, q.label,
		row_number() OVER (PARTITION BY t.utterance_id ORDER BY q.sort, q.proposition_id) AS nth
	FROM positions t JOIN propositions q ON q.proposition_id = t.proposition_id
)
SELECT u.lead_statement_id, u.utterance_id, a.name AS actor, a.side, f.stance, f.label AS proposition,
	CAST(coalesce(u.said_on, u.reported_on) AS VARCHAR) AS day,
	${IN_PASSAGE}
FROM utterances u
JOIN roster a ON a.actor_id = u.holder_id
JOIN statements s ON s.statement_id = u.lead_statement_id
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
LEFT JOIN first_position f ON f.utterance_id = u.utterance_id AND f.nth = 1
ORDER BY u.independent_outlets DESC, coalesce(u.said_on, u.reported_on) DESC NULLS LAST, u.utterance_id
LIMIT ${most}
`,
		['passages']
	);
