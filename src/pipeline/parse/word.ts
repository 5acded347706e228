/** What the tagger's features use of a single word, independent of its context. */
import { hashText } from './hash';
import type { Lexicon } from './lexicon';
import { lowerOf } from './tokenise';
import type { WordClass, WordNet } from './wordnet';

export interface WordForm extends WordClass {
	/** Hashes: of the word as written, of its lower case with 0 for each digit, and of its shape. */
	text: number;
	lower: number;
	shape: number;
	suffixes: readonly [number, number, number, number];
	prefixes: readonly [number, number, number];
	flags: number;
	/** Its set of tags in training, otherwise its flags and what WordNet knows. */
	ambiguity: number;
	open: readonly number[] | null;
}

/** The shape of a word: runs of one kind of letter, shortened to at most two. "NATO-led" is "XX-xx". */
const shapeOf = (text: string): string =>
	text
		.replace(/\p{Lu}/gu, 'X')
		.replace(/[\p{Ll}\p{Lo}]/gu, 'x')
		.replace(/\d/g, '0')
		.replace(/(.)\1{2,}/g, '$1$1');

const flagsOf = (text: string): number =>
	(/^\p{Lu}/u.test(text) ? 1 : 0) |
	(/\d/.test(text) ? 2 : 0) |
	(text.includes('-') ? 4 : 0) |
	(/[^\p{L}\p{N}\-'’]/u.test(text) ? 8 : 0) |
	(/^[\p{Lu}.]{2,}$/u.test(text) ? 16 : 0) |
	(/\p{Ll}\p{Lu}/u.test(text) ? 32 : 0);

export function wordForm(text: string, lexicon: Lexicon, wordNet: WordNet): WordForm {
	const lower = lowerOf(text).replace(/\d/g, '0');
	const flags = flagsOf(text);
	const known = wordNet.classOf(lower);
	const set = lexicon.setOf(lowerOf(text));
	const suffix = (n: number) => hashText(lower.slice(-n));
	const prefix = (n: number) => hashText(lower.slice(0, n));
	return {
		...known,
		text: hashText(text),
		lower: hashText(lower),
		shape: hashText(shapeOf(text)),
		suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
		prefixes: [prefix(1), prefix(2), prefix(3)],
		flags,
		ambiguity: set >= 0 ? set + 1 : -1 - (flags * 32 + known.mask),
		open: lexicon.openTags(text)
	};
}
