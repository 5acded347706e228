/** What are the words of each of these statements? */
import { NO_FILTER } from '../../model/filter';
import type { Query } from '../engine/engine';
import { list, query, sql } from '../sql/sql';
import { IN_PASSAGE, type InPassage } from '../sql/words';

export interface LeadWordsRow {
	statement_id: string;
	words: string;
}

/** Sorted by id. */
export const leadWords = (
	statementIds: readonly string[]
): Query<Omit<LeadWordsRow, 'words'> & InPassage> => ({
	...query(text(statementIds), ['passages']),
	asked: { name: 'lead-words', filter: NO_FILTER, proposition: null, statements: statementIds }
});

const text = (statementIds: readonly string[]) => sql`
SELECT s.statement_id, ${IN_PASSAGE}
FROM statements s
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
WHERE ${statementIds.length ? sql`s.statement_id IN (${list(statementIds)})` : sql`false`}
ORDER BY s.statement_id
`;
