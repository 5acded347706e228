/** segment: article → passages, sentences, quotations and words. Pure. */
import { datelineLength } from '../read/published';
import type { Article, Passage, Tokenized } from '../types';
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
		result.passages.push(passage);
		for (const quotation of quotations) result.quotations.push({ ...quotation, passageNo: no });
		for (const sentence of findSentences(tagged, quotations, no, dateline ? paragraph.start + dateline : 0))
			result.sentences.push(sentence);
		for (const token of tagged.tokens) result.tokens.push(token);
	});
	return result;
}
