/** Quotations without a source. Reports list them, because they may be missed statements. */
import type { AttributedArticle, Quotation, Span } from '../types';

/** Shorter quotations are mostly titles or terms in quotation marks. */
const LEAST_WORDS = 5;

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** The quotations of running text that do not overlap the content, cue or source of any attribution, in order. */
export function unattributedQuotations({
	article,
	passages,
	quotations,
	attributions,
	embedded = []
}: AttributedArticle): Span[] {
	const attributed = [...attributions, ...embedded].flatMap(({ content, cue, source }) => [
		...content,
		...cue,
		...source
	]);
	const running = new Set(passages.filter(({ kind }) => kind === 'text').map(({ no }) => no));
	const isMissed = ({ start, end, passageNo }: Quotation): boolean =>
		running.has(passageNo) &&
		wordCount(article.text.slice(start, end)) >= LEAST_WORDS &&
		!attributed.some((span) => span.start < end && start < span.end);
	return quotations.filter(isMissed).map(({ start, end }) => ({ start, end }));
}
