/** segment: article → passages, sentences, quotations and words. Pure. */
import { datelineLength } from '../read/published';
import type { Article, Passage, Tokenized } from '../types';
import { itemBreaks } from './leads';
import { findQuotations } from './quotations';
import { findSentences } from './sentences';
import { tagWords } from './tokens';

/** Splits `article` into passages (its paragraphs) and each of those into sentences, quotations and words. */
export function segment(article: Article): Tokenized {
	const result: Tokenized = { article, passages: [], sentences: [], quotations: [], tokens: [] };
	article.paragraphs.forEach((paragraph, i) => {
		const no = i + 1;
		const text = article.text.slice(paragraph.start, paragraph.end);
		const passage: Passage = { ...paragraph, no, text };
		const quotations = findQuotations(text, paragraph.start);
		const tagged = tagWords(text, paragraph.start);
		const dateline = datelineLength(text);
		const breaks = [...(dateline ? [dateline] : []), ...itemBreaks(text)].sort((a, b) => a - b);
		result.passages.push(passage);
		for (const quotation of quotations) result.quotations.push({ ...quotation, passageNo: no });
		const places = breaks.map((at) => paragraph.start + at);
		for (const sentence of findSentences(tagged, quotations, no, places)) result.sentences.push(sentence);
		for (const token of tagged.tokens) result.tokens.push(token);
	});
	return result;
}
