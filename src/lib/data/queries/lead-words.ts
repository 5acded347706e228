/** What are the words of each of these statements? */
import { list, query, sql } from '../sql/sql';
import { IN_PASSAGE, type InPassage } from '../sql/words';

export interface LeadWordsRow {
	statement_id: string;
	words: string;
}

/** Sorted by id. */
export const leadWords = (statementIds: readonly string[]) =>
	query<Omit<LeadWordsRow, 'words'> & InPassage>(
		sql`
SELECT s.statement_id, ${IN_PASSAGE}
FROM statements s
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
WHERE ${statementIds.length ? sql`s.statement_id IN (${list(statementIds)})` : sql`false`}
ORDER BY s.statement_id
`,
		['passages']
	);
