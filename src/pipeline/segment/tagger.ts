/** wink-nlp without its memory: a passage's words must not depend on what was read before it. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsHelpers, type WinkMethods } from 'wink-nlp';

/** The model's internal word list. New words are added to both parts. */
interface Core {
	features: { lexeme: { hash: Record<string, number>; list: string[] } };
}

interface Tagger {
	nlp: WinkMethods;
	words: Core['features']['lexeme'];
	/** Number of words after the last reset. */
	end: number;
}

/** The lists of words only grow, so after this many a new tagger is created, which takes 0.1 s. */
const MOST_WORDS = 200_000;

let current: Tagger | null = null;

function tagger(): Tagger {
	if (current && current.end < MOST_WORDS) return current;
	const core = (model.core as () => Core)();
	const nlp = winkNLP({ ...model, core: () => core }, ['sbd', 'pos']);
	const words = core.features.lexeme;
	current = { nlp, words, end: words.list.length };
	return current;
}

/** Whether a capitalised word is a proper noun: unknown to the model, or known to it only as PROPN. */
export function isName(word: string): boolean {
	const { hash } = tagger().words;
	const lower = word.toLowerCase();
	if (hash[lower] !== undefined)
		return tagged(lower, (document, its) => document.tokens().out(its.pos))[0] === 'PROPN';
	return hash[lower.replace(/s$/, '')] === undefined;
}

/**
 * The result of `read` for the tagged `text`. The tokeniser never splits a word it has met before (after "CLINTON'S",
 * "Clinton's" stays one word), so all words that are not in its model are forgotten.
 */
export function tagged<T>(text: string, read: (document: Document, its: ItsHelpers) => T): T {
	const one = tagger();
	const { hash, list } = one.words;
	const result = read(one.nlp.readDoc(text), one.nlp.its);
	for (const word of list.slice(one.end)) delete hash[word];
	one.end = list.length;
	return result;
}
