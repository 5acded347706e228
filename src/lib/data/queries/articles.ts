/** Which articles are there, and what does each contain? */
import type { Day } from '../../model/day';
import { isFiltered, type Filter } from '../../model/filter';
import type { PublishedBasis, Stance, TextKind } from '../../model/vocab';
import { all, chartQuery, query, sql } from '../sql/sql';
import { reportConditions, underFilter } from '../sql/where';

/** An article with what it contains under the filter. */
export interface ArticleRow {
	article_id: string;
	outlet_id: string;
	outlet: string;
	headline: string | null;
	byline: string | null;
	url: string | null;
	wire: string[];
	text_kind: TextKind;
	/** File name of the original. */
	source_document: string | null;
	published_on: Day | null;
	published_basis: PublishedBasis;
	published_note: string | null;
	words: number;
	statements: number;
	holders: number;
	/** Stances on the chosen proposition, in the order of the text. */
	stances: Stance[];
}

/**
 * Articles with their statements under the filter, the latest published first. Without a filter all articles, including
 * those without statements. `stances` are the stances on `proposition` in the order of the text. `articleId` limits the
 * answer to one article.
 */
export const articles = (filter: Filter, proposition: string, articleId: string | null = null) =>
	articleId === null
		? chartQuery<ArticleRow>('articles', filter, proposition, text(filter, proposition, articleId))
		: query<ArticleRow>(text(filter, proposition, articleId));

const text = (filter: Filter, proposition: string, articleId: string | null) => sql`
WITH ${underFilter(filter, sql`${proposition}`)},
carried AS (
	SELECT s.article_id, count(*) AS statements, count(DISTINCT s.holder_id) AS holders,
		list(t.stance ORDER BY s.start, s.statement_id) FILTER (t.stance IS NOT NULL) AS stances
	FROM statements s
	SEMI JOIN shown u ON u.utterance_id = s.utterance_id
	JOIN articles r ON r.article_id = s.article_id
	LEFT JOIN stances t ON t.statement_id = s.statement_id AND t.proposition_id = ${proposition}
	WHERE ${all(reportConditions(filter))}
	GROUP BY s.article_id
)
SELECT r.article_id, r.outlet_id, o.name AS outlet, r.headline, r.byline, r.url, r.wire, r.text_kind,
	r.source_document,
	CAST(r.published_on AS VARCHAR) AS published_on, r.published_basis, r.published_note,
	CAST(r.words AS INTEGER) AS words,
	CAST(coalesce(c.statements, 0) AS INTEGER) AS statements,
	CAST(coalesce(c.holders, 0) AS INTEGER) AS holders,
	coalesce(c.stances, CAST([] AS VARCHAR[])) AS stances
FROM articles r
JOIN outlets o ON o.outlet_id = r.outlet_id
LEFT JOIN carried c ON c.article_id = r.article_id
WHERE (c.article_id IS NOT NULL OR ${!isFiltered({ ...filter, proposition: null })})
	AND ${articleId === null ? sql`true` : sql`r.article_id = ${articleId}`}
ORDER BY r.published_on DESC NULLS LAST, r.article_id
`;
