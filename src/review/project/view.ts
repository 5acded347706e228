/** What of a project the page shows: articles, actors, propositions. */
import type { CodedArticle } from '../../pipeline/coded';
import type { Codebook } from '../../pipeline/codebook';
import type { ArticleText, Desk } from '../api';

/** Lists of the desk that do not change with a decision. */
export function listsOf(
	articles: readonly CodedArticle[],
	{ actors, propositions }: Codebook
): Pick<Desk, 'articles' | 'actors' | 'propositions'> {
	const names = new Map(
		articles.flatMap(({ found }) => found.map((actor) => [actor.id, actor.name] as const))
	);
	const known = new Set(actors.map(({ id }) => id));
	return {
		articles: articles.map(({ article }) => ({
			id: article.id,
			headline: article.headline ?? article.id,
			outlet: article.outlet,
			publishedOn: article.publishedOn,
			editable: !/\.jsonl/.test(article.file)
		})),
		actors: [
			...actors.map(({ id, name, names: more, spellings, metonyms }) => ({
				id,
				name,
				names: [...more, ...spellings, ...metonyms],
				provisional: false
			})),
			...[...names]
				.filter(([id]) => !known.has(id))
				.map(([id, name]) => ({ id, name, names: [], provisional: !id.startsWith('unnamed-') }))
		],
		propositions: propositions.map(({ id, label, text }) => ({ id, label, text }))
	};
}

export const textOf = ({ article, passages }: CodedArticle): ArticleText => ({
	id: article.id,
	passages: passages.map(({ no, start, text, kind }) => ({ no, start, text, heading: kind !== 'text' }))
});
