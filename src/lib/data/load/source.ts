/**
 * An article with its paragraphs and its statements in place: loaded in Node during the build, in the browser for other
 * articles.
 */
import { NO_FILTER } from '../../model/filter';
import type { Engine } from '../engine/engine';
import { articles, type ArticleRow } from '../queries/articles';
import { articleStatements, type ArticleStatementRow } from '../queries/article-statements';
import { articleText, type PassageRow } from '../queries/article-text';
import { articleVersions, type VersionRow } from '../queries/article-versions';
import { elsewhere, type ElsewhereRow } from '../queries/elsewhere';

export interface SourceArticle {
	article: ArticleRow;
	passages: PassageRow[];
	/** In the order of the text. */
	statements: ArticleStatementRow[];
	/** Reports of the same utterances in other articles. */
	elsewhere: ElsewhereRow[];
	/** The versions it was read in, the first at the beginning; empty for one alone. */
	versions: VersionRow[];
}

/** The article with that id; null if unknown. Its positions are counted on `proposition`. */
export async function loadSource(
	engine: Engine,
	articleId: string,
	proposition: string
): Promise<SourceArticle | null> {
	const [article] = await engine.rows(articles({ ...NO_FILTER }, proposition, articleId));
	if (!article) return null;
	return {
		article,
		passages: await engine.rows(articleText(articleId)),
		statements: await engine.rows(articleStatements(articleId)),
		elsewhere: await engine.rows(elsewhere(articleId)),
		versions: await engine.rows(articleVersions(articleId))
	};
}
