/** The stages that need only one article, from segment to code. */
import { casedBy } from './actors/capitals';
import { attribute } from './attribute';
import { candidatesOf } from './statements/candidates';
import { codingRules } from './code';
import type { Words } from './code/words';
import { outletOf } from './codebook/outlet-of';
import type { Codebook } from './codebook/types';
import { datePhrases } from './date';
import { resolver, type FoundActor } from './resolve';
import { parseStretch } from './parse';
import { segment } from './segment';
import { readStatements, type Statement } from './statements';
import { parts } from './statements/parts';
import { unattributedQuotations } from './attribute/unattributed';
import type {
	Article,
	AttributedArticle,
	Candidate,
	Passage,
	TreePosition,
	ReadArticle,
	Said,
	Span
} from './types';
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

/** A statement's words as they are coded, and what the trees read in them. */
export interface ReadPart {
	holderId: string;
	words: Words;
	/** Null without trees. */
	positions: readonly TreePosition[] | null;
}

/** Makes what finds the statements of an article, undated and uncoded: what the model is trained on. */
export function partsReader(
	codebook: Codebook,
	parse: Parse | null = parseStretch
): (article: Article) => ReadPart[] {
	const resolve = resolver(codebook);
	const walk = walker(codingRules(codebook), codebook.lexicon);
	const undated: Said = { on: null, from: null, to: null, basis: 'none', words: null };
	return (article) => {
		const attributed = attribute(segment(article));
		const resolved = resolve(attributed, parse ? walk(attributed, parse) : undefined);
		return resolved.resolved.flatMap((one) =>
			parts(resolved.article, one, undated).map(({ words, positions }) => ({
				holderId: one.holderId,
				words,
				positions: parse ? positions : null
			}))
		);
	};
}

/** An article, and the same in the letters that are read: not in capitals, where it is written in them. */
export interface Legible {
	article: Article;
	cased: Article;
}

/** Makes what finds an article's outlet and the letters to read it in. */
export function legibleBy(codebook: Codebook): (read: Article) => Legible {
	const cased = casedBy(codebook);
	return (read) => {
		const article = { ...read, outlet: outletOf(read, codebook.outlets) };
		return { article, cased: cased(article) };
	};
}

/** Words of a hard-wrapped text on one line. */
const oneLine = <T extends string | null>(words: T): T => (words && words.replace(/\s+/g, ' ')) as T;

/** The names and words that tables show, on one line each, whatever the lines of the article are. */
function onLines(statement: Statement): Statement {
	const { cue, said, stances } = statement;
	return {
		...statement,
		cue: oneLine(cue),
		said: { ...said, words: oneLine(said.words) },
		stances: stances.map((one) => ({
			...one,
			...{ condition: oneLine(one.condition), ruleWords: oneLine(one.ruleWords) },
			...(one.reason ? { reason: oneLine(one.reason) } : {})
		}))
	};
}

/**
 * Makes what codes an article by a codebook from the attributions in its legible text; what it needs of the codebook is
 * prepared once. Without `parse`, trees are not used.
 */
export function codeAttributed(
	codebook: Codebook
): (article: Article, attributed: AttributedArticle, parse: Parse | null) => CodedArticle {
	const resolve = resolver(codebook);
	const rules = codingRules(codebook);
	const dates = datePhrases(codebook.lexicon);
	const walk = walker(rules, codebook.lexicon);
	return (article, attributed, parse) => {
		const resolved = resolve(attributed, parse ? walk(attributed, parse) : undefined);
		const { statements, undecided } = readStatements(resolved, rules, dates, parse !== null);
		// The words shown are those of the article, in capitals where it is.
		const passages = resolved.article.passages.map((one) => ({
			...one,
			text: article.text.slice(one.start, one.end)
		}));
		const asWritten = <T extends { passage: Passage }>(one: T): T => ({
			...one,
			passage: passages[one.passage.no - 1] ?? one.passage
		});
		return {
			article,
			passages,
			statements: statements.map((one) => ({ ...asWritten(onLines(one)), article })),
			candidates: candidatesOf(resolved, statements, undecided),
			found: resolved.found.map((one) => ({ ...one, name: oneLine(one.name), role: oneLine(one.role) })),
			unresolved: resolved.unresolved.length,
			unattributed: unattributedQuotations(attributed)
		};
	};
}

/** Makes what codes an article by a codebook. Without `parse`, trees are not used. */
export function coder(
	codebook: Codebook,
	parse: Parse | null = parseStretch
): (article: Article) => CodedArticle {
	const legible = legibleBy(codebook);
	const code = codeAttributed(codebook);
	return (read) => {
		const { article, cased } = legible(read);
		return code(article, attribute(segment(cased)), parse);
	};
}
