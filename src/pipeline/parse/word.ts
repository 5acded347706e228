/** What the tagger's features see of a single word, whatever stands around it. */
import { hashText } from './hash';
import type { Lexicon } from './lexicon';
import { lowerOf } from './tokenise';
import type { WordClass, WordNet } from './wordnet';

export interface WordForm extends WordClass {
	/** Numbers made from the letters: as written, in lower case with 0 for each digit, the pattern of its letters. */
	text: number;
	lower: number;
	shape: number;
	suffixes: readonly [number, number, number, number];
	prefixes: readonly [number, number, number];
	flags: number;
	/** The set of tags that it had in training, else its flags with what WordNet knows. */
	ambiguity: number;
	open: readonly number[] | null;
}

/** Runs of letters of a kind, each as one or two: "NATO-led" is "XX-xx". */
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
