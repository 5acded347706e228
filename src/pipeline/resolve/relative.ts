/** Relative clauses: in "…, which Moscow has long rejected but …" the object is the text before "which". */
import type { Attribution, AttributedArticle, Span } from '../types';
import { encloses } from '../text/spans';

const PRONOUN = /^(?:which|that)$/iu;
const CONTRAST = /^(?:but|and|though|although|while)\b/iu;

/** The antecedent of a relative clause that begins at `at`: the words before it in its sentence, without the comma. */
function antecedentOf(article: AttributedArticle, at: Span): Span | null {
	const sentence = article.sentences.find((one) => encloses(one, at));
	if (!sentence) return null;
	const before = article.article.text.slice(sentence.start, at.start).replace(/[\s,]+$/u, '');
	return before ? { start: sentence.start, end: sentence.start + before.length } : null;
}

/**
 * The attribution with its relative pronoun's antecedent as content, without a following clause with "but", which is
 * another's.
 */
export function withAntecedent(article: AttributedArticle, attribution: Attribution): Attribution {
	const [pronoun, ...rest] = attribution.content;
	const words = (span: Span) => article.article.text.slice(span.start, span.end);
	if (!pronoun || !PRONOUN.test(words(pronoun))) return attribution;
	const antecedent = antecedentOf(article, pronoun);
	if (!antecedent) return attribution;
	return {
		...attribution,
		antecedent,
		content: [antecedent, ...rest.filter((span) => !CONTRAST.test(words(span)))]
	};
}
