/** What does an article say, paragraph by paragraph? */
import type { PassageRow } from '../rows';
import { query, sql } from '../sql';

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
