/** The words around an attribution that can tell when it was said: not what was said, nor what describes the source. */
import { encloses, extent, hull } from '../resolve/spans';
import type { AttributedArticle, Attribution, Span } from '../types';

/** A relative clause about the source: ", who accompanied him on Friday, ". Blanked, so that offsets stay. */
const RELATIVE_CLAUSE = /(?:,|—|–|-)\s*(?:who|whom|whose|which|where)\b[^,;—–]*(?:,|—|–|$)/giu;

const blank = (text: string): string => text.replace(/\S/g, ' ');

/** A sentence with everything blanked that others say or that describes; offsets count from `start`. */
export interface Zone extends Span {
	words: string;
}

/** The zone of an attribution: the sentence of its cue, contents of all attributions there blanked. */
export function zoneOf(article: AttributedArticle, attribution: Attribution): Zone | null {
	const cue = hull(attribution.cue) ?? hull(attribution.source) ?? extent(attribution);
	if (!cue) return null;
	const around = article.sentences.find((sentence) => encloses(sentence, cue));
	const { start, end } = around ?? cue;
	let words = article.article.text.slice(start, end);
	for (const { content } of article.attributions)
		for (const part of content) {
			const from = Math.max(0, part.start - start);
			const to = Math.min(words.length, part.end - start);
			if (from < to) words = words.slice(0, from) + blank(words.slice(from, to)) + words.slice(to);
		}
	words = words.replace(RELATIVE_CLAUSE, blank);
	return { start, end, words };
}

/** From the source to the cue, between which the adverbs stand that tell a standing position. */
export function cueWords(article: AttributedArticle, { source, cue }: Attribution): string {
	const cueSpan = hull(cue);
	const sourceSpan = hull(source);
	if (!cueSpan) return '';
	const near = sourceSpan && sourceSpan.end <= cueSpan.start && cueSpan.start - sourceSpan.end < 60;
	return article.article.text.slice(near ? sourceSpan.end : cueSpan.start, cueSpan.end);
}
