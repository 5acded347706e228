/** In which words does each of these statements stand? */
import type { LeadWordsRow } from '../rows';
import { list, query, sql } from '../sql';

/** What the database answers: the passage, and where in it the words stand, in UTF-16 code units from its start. */
export interface LeadPassageRow {
	statement_id: string;
	passage: string;
	words_start: number;
	words_end: number;
}

/** Cuts the words out of their passage. */
export const cutLeadWords = (row: LeadPassageRow): LeadWordsRow => ({
	statement_id: row.statement_id,
	words: row.passage.slice(Math.max(0, row.words_start), row.words_end)
});

/** Sorted by id. */
export const leadWords = (statementIds: readonly string[]) =>
	query<LeadPassageRow>(
		sql`
SELECT s.statement_id, p.text AS passage,
	CAST(s.start - p.start AS INTEGER) AS words_start,
	CAST(s."end" - p.start AS INTEGER) AS words_end
FROM statements s
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
WHERE ${statementIds.length ? sql`s.statement_id IN (${list(statementIds)})` : sql`false`}
ORDER BY s.statement_id
`,
		['passages']
	);
