/** Which statement a review refers to. */
import { straighten } from '../text/plain';
import type { Find, Review } from '../codebook/types';
import type { Statement } from '../statements';
import type { ReadArticle, Passage, Span } from '../types';

/** The place of a review's words in its article. */
export interface Place {
	article: ReadArticle;
	passage: Passage;
	span: Span;
}

const plain = (text: string): string => straighten(text).toLowerCase();

/** The place of a review's words, or the reason why they have none. */
export function foundPlace({ article: id, words }: Find, articles: readonly ReadArticle[]): Place | string {
	const article = articles.find(({ article: one }) => one.id === id);
	if (!article) return `there is no article "${id}"`;
	const wanted = plain(words);
	const places = article.passages.flatMap((passage): Place[] => {
		const text = plain(passage.text);
		const found: Place[] = [];
		for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
			found.push({
				article,
				passage,
				span: { start: passage.start + at, end: passage.start + at + wanted.length }
			});
		return found;
	});
	const [place, second] = places;
	if (!place) return `the words "${words}" are not in ${id}`;
	if (second) return `the words "${words}" stand more than once in ${id}; give more of them`;
	return place;
}

/** The statement that a review addresses by id or by words, or the reason why there is none. */
export function statementOf(
	review: Review,
	statements: readonly Statement[],
	articles: readonly ReadArticle[]
): Statement | string {
	if (review.statement !== null)
		return (
			statements.find(({ id }) => id === review.statement) ?? `there is no statement "${review.statement}"`
		);
	if (!review.find) return 'neither a statement nor words are given';
	const place = foundPlace(review.find, articles);
	if (typeof place === 'string') return place;
	const { holder, words } = review.find;
	const there = statements.filter(
		({ article, start, end, holderId }) =>
			article.id === place.article.article.id &&
			start < place.span.end &&
			place.span.start < end &&
			(holder === null || holderId === holder)
	);
	const [statement, second] = there;
	if (!statement)
		return `there is no statement at "${words}"${holder === null ? '' : ` with holder ${holder}`}`;
	if (second)
		return `several statements are at "${words}" (${there.map(({ id }) => id).join(', ')}); name the holder`;
	return statement;
}
