/** Words that point at one place of an article. */
import type { CodedArticle } from '../../pipeline/coded';
import { foundPlace } from '../../pipeline/review/find';
import type { Span } from '../../pipeline/types';

/** The words at `span`, with as many around them as make them unique in the article; null if that is impossible. */
export function uniqueWords(coded: CodedArticle, span: Span): string | null {
	const passage = coded.passages.find(({ start, end }) => start <= span.start && span.end <= end);
	if (!passage) return null;
	const isUnique = (words: string): boolean =>
		words !== '' &&
		typeof foundPlace({ article: coded.article.id, words, holder: null }, [coded]) !== 'string';
	let start = span.start - passage.start;
	let end = span.end - passage.start;
	for (;;) {
		const words = passage.text.slice(start, end).trim();
		if (isUnique(words)) return words;
		if (start === 0 && end === passage.text.length) return null;
		const next = /^\s*\S+/u.exec(passage.text.slice(end))?.[0].length ?? 0;
		if (next > 0) end += next;
		else start = passage.text.slice(0, start).trimEnd().lastIndexOf(' ') + 1;
	}
}
