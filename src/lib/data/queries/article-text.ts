/** What is the text of an article, paragraph by paragraph? */
import { query, sql } from '../sql/sql';

export interface PassageRow {
	passage_no: number;
	source_paragraph: number | null;
	text: string;
}

/** Its published passages in order. */
export const articleText = (articleId: string) =>
	query<PassageRow>(
		sql`
SELECT CAST(passage_no AS INTEGER) AS passage_no, CAST(source_paragraph AS INTEGER) AS source_paragraph, text
FROM passages
WHERE article_id = ${articleId}
ORDER BY passages.passage_no
`,
		['passages']
	);
