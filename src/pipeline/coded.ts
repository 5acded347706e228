/** The stages that need only one article, from segment to code. */
import { attribute } from './attribute';
import { candidatesOf } from './statements/candidates';
import { codingRules } from './code';
import { outletOf } from './codebook/outlet-of';
import type { Codebook } from './codebook/types';
import { datePhrases } from './date';
import { resolver, type FoundActor } from './resolve';
import { parseStretch } from './parse';
import { segment } from './segment';
import { statementsOf, type Statement } from './statements';
import { unattributedQuotations } from './attribute/unattributed';
import type { Article, Candidate, ReadArticle, Span } from './types';
import { walker, type Parse } from './walk';

/** What later stages need of an article; only its text grows with its length. */
export interface CodedArticle extends ReadArticle {
	statements: Statement[];
	/** Mentions of propositions without a stance. */
	candidates: Candidate[];
	/** Actors missing from the codebook, in order of appearance. */
	found: FoundActor[];
	/** Number of attributions whose source could not be identified. */
	unresolved: number;
	/** Quotations as long as a sentence that are in no attribution. */
	unattributed: Span[];
}

/**
 * Makes what codes an article by a codebook; what it needs of the codebook is prepared once. Without `parse`, trees are no
 * witness.
 */
export function coder(
	codebook: Codebook,
	parse: Parse | null = parseStretch
): (article: Article) => CodedArticle {
	const resolve = resolver(codebook);
	const rules = codingRules(codebook);
	const dates = datePhrases(codebook.lexicon);
	const walk = walker(rules, codebook.lexicon);
	return (read) => {
		const article = { ...read, outlet: outletOf(read, codebook.outlets) };
		const attributed = attribute(segment(article));
		const resolved = resolve(attributed, parse ? walk(attributed, parse) : []);
		const statements = statementsOf(resolved, rules, dates);
		return {
			article,
			passages: resolved.article.passages,
			statements,
			candidates: candidatesOf(resolved, statements),
			found: resolved.found,
			unresolved: resolved.unresolved.length,
			unattributed: unattributedQuotations(attributed)
		};
	};
}
