/**
 * How much of an article's text is published: all of a digest; of a raw article the statements and 25 words around
 * each.
 */
import { group } from 'd3-array';
import type { Row } from '../../lib/model/tables';
import type { Statement } from '../statements';
import type { ReadArticle, Span } from '../types';

/** `excerpt`: statements with 25 words around them; `full`: everything, for those who hold the rights. */
export const PUBLISH = ['excerpt', 'full'] as const;
export type Publish = (typeof PUBLISH)[number];

const WORDS_AROUND = 25;
const WORD = /[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/** Start of the `count` words before `at`, not before `from`. */
function wordsBack(text: string, from: number, at: number, count: number): number {
	const words = [...text.slice(from, at).matchAll(WORD)];
	const first = words.at(-count);
	return words.length <= count || !first ? from : from + first.index;
}

/** End of the `count` words after `at`, not after `to`. */
function wordsOn(text: string, at: number, to: number, count: number): number {
	const words = [...text.slice(at, to).matchAll(WORD)];
	const last = words[count - 1];
	return words.length <= count || !last ? to : at + last.index + last[0].length;
}

/** The part of a passage around its statements; null if it has none. */
function excerptOf(text: string, passage: Span, spans: readonly Span[]): Span | null {
	if (spans.length === 0) return null;
	const start = Math.min(...spans.map((span) => span.start));
	const end = Math.max(...spans.map((span) => span.end));
	return {
		start: wordsBack(text, passage.start, start, WORDS_AROUND),
		end: wordsOn(text, end, passage.end, WORDS_AROUND)
	};
}

interface Published {
	articles: readonly ReadArticle[];
	statements: readonly Statement[];
	publish: Publish;
}

/** Rows of `passages`; their text always equals `text.slice(start, end)` of the text read. */
export function publishedPassages({ articles, statements, publish }: Published): Row<'passages'>[] {
	const places = group(
		statements,
		(one) => one.article.id,
		(one) => one.passage.no
	);
	return articles.flatMap(({ article, passages }) =>
		passages.flatMap((passage): Row<'passages'>[] => {
			const spans = places.get(article.id)?.get(passage.no) ?? [];
			const whole = article.textKind === 'digest' || publish === 'full';
			const shown = whole ? passage : excerptOf(article.text, passage, spans);
			if (!shown) return [];
			const { start, end } = shown;
			return [
				{
					article_id: article.id,
					passage_no: passage.no,
					text: article.text.slice(start, end),
					start,
					end,
					source_paragraph: passage.sourceParagraph
				}
			];
		})
	);
}
