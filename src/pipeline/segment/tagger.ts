/** wink-nlp without its memory: what a passage's words are must not depend on what was read before it. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsHelpers, type WinkMethods } from 'wink-nlp';

/** The part of the model's inside where the words that it knows are listed. New ones are added to both as they come. */
interface Core {
	features: { lexeme: { hash: Record<string, number>; list: string[] } };
}

interface Tagger {
	nlp: WinkMethods;
	words: Core['features']['lexeme'];
	/** How many words had been forgotten when last they were. */
	end: number;
}

/** The lists of words met only grow, so that after these many a new tagger is made: 0.1 s. */
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

/**
 * Whether a capitalised word is a name, wherever in a sentence it stands: none that the model's list of words has as another
 * part of speech ("Critics", "Others").
 */
export function isName(word: string): boolean {
	const { hash } = tagger().words;
	const lower = word.toLowerCase();
	if (hash[lower] !== undefined)
		return tagged(lower, (document, its) => document.tokens().out(its.pos))[0] === 'PROPN';
	return hash[lower.replace(/s$/, '')] === undefined;
}

/**
 * What `read` takes out of the tagged `text`. A word that the tokeniser has met before it never parts again ("CLINTON'S"
 * once, and "Clinton's" is one word from there on): so it forgets all words that are not its model's own.
 */
export function tagged<T>(text: string, read: (document: Document, its: ItsHelpers) => T): T {
	const one = tagger();
	const { hash, list } = one.words;
	const result = read(one.nlp.readDoc(text), one.nlp.its);
	for (const word of list.slice(one.end)) delete hash[word];
	one.end = list.length;
	return result;
}
