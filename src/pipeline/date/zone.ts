/** The words around an attribution that can date it, without its content and without descriptions of the source. */
import { encloses, extent, hull, overlaps, without } from '../text/spans';
import type { AttributedArticle, Attribution, Span } from '../types';

/**
 * A relative clause about the source: ", who accompanied him on Friday, ". Blanked rather than removed, so that offsets
 * are preserved.
 */
const RELATIVE_CLAUSE = /(?:,|—|–|-)\s*(?:who|whom|whose|which|where)\b[^,;—–]*(?:,|—|–|$)/giu;

/** ", elected in May,": when the source took office, not when it spoke. */
const CAREER_VERBS =
	'elected|appointed|named|chosen|born|sworn|nominated|promoted|ousted|sacked|dismissed|installed|confirmed|inaugurated';
const CAREER = new RegExp(String.raw`,\s(?:\p{L}+ly\s)?(?:re-?)?(?:${CAREER_VERBS})\b[^,;—–]*(?:,|$)`, 'giu');

/** A character that occurs in no word, so that no match crosses a blanked part. */
const BLANK = '·';

const blank = (text: string): string => text.replace(/\S/g, BLANK);

/**
 * A sentence with everything blanked that others said or that describes the source; offsets are relative to `start`.
 */
export interface Zone extends Span {
	words: string;
}

/**
 * "said on Friday that …", "said in an address late Friday that …": words of the cue that the content's span may
 * include.
 */
const CLOCK = String.raw`(?:at\s\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?\s)?`;
const OCCASION = String.raw`(?:(?:in|at|during|to|via|through)\s[^.;:,“"]{1,50}?\s)?`;
const DAY = String.raw`(?:(?:on|late|later|early|earlier|last)\s+)*(?:\p{Lu}\p{L}+day|today|yesterday|recently|overnight)\b(?!['’]s)`;
const UP_TO_CONTENT = String.raw`(?:[^.;“"]{0,40}?,?\s(?=that\b|but\b)|,?\s)?`;
const LEADING = new RegExp(String.raw`^\s*${CLOCK}${OCCASION}${DAY}${UP_TO_CONTENT}`, 'iu');

/** The number of characters at the beginning of a content span that belong to the cue. */
function leading(text: string, part: Span, attribution: Attribution): number {
	const afterCue = attribution.cue.some(({ end }) => end <= part.start && part.start - end <= 1);
	return afterCue ? (LEADING.exec(text.slice(part.start, part.end))?.[0].length ?? 0) : 0;
}

/** The zone of an attribution: the sentence of its cue, with the contents of all its attributions blanked. */
export function zoneOf(article: AttributedArticle, attribution: Attribution): Zone | null {
	const cue = hull(attribution.cue) ?? hull(attribution.source) ?? extent(attribution);
	if (!cue) return null;
	const { text } = article.article;
	const around = article.sentences.find((sentence) => encloses(sentence, cue));
	const { start, end } = around ?? cue;
	const said = article.attributions.flatMap((other) =>
		other.content
			.filter((part) => overlaps(part, { start, end }))
			// Keep content that encloses this cue: an outer quotation may hold the date.
			.filter((part) => other === attribution || !encloses(part, cue))
			.map((part) => ({ start: Math.max(start, part.start + leading(text, part, other)), end: part.end }))
			.filter((part) => part.start < part.end)
	);
	// The text between them, and blanks of the same length.
	let words = '';
	for (const part of without([{ start, end }], said))
		words += blank(text.slice(start + words.length, part.start)) + text.slice(part.start, part.end);
	words += blank(text.slice(start + words.length, end));
	return { start, end, words: words.replace(RELATIVE_CLAUSE, blank).replace(CAREER, blank) };
}

const ADVERBS = 3;

/** From the source to the cue, including the adverbs that mark a standing position. */
export function cueWords(article: AttributedArticle, { source, cue }: Attribution): string {
	const cueSpan = hull(cue);
	const sourceSpan = hull(source);
	if (!cueSpan) return '';
	const { text } = article.article;
	if (!sourceSpan || sourceSpan.end > cueSpan.start) return text.slice(cueSpan.start, cueSpan.end);
	// A few words are adverbs and auxiliaries; more are another clause.
	const between = text.slice(sourceSpan.end, cueSpan.start);
	const near = /^[\s\p{L}'’,]*$/u.test(between) && between.split(/\s+/).length <= ADVERBS + 2;
	return text.slice(near ? sourceSpan.end : cueSpan.start, cueSpan.end);
}
