/** What parse returns: sentences of tagged words with their trees. Offsets are half-open, in UTF-16 code units. */

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type Upos =
	| 'ADJ'
	| 'ADP'
	| 'ADV'
	| 'AUX'
	| 'CCONJ'
	| 'DET'
	| 'INTJ'
	| 'NOUN'
	| 'NUM'
	| 'PART'
	| 'PRON'
	| 'PROPN'
	| 'PUNCT'
	| 'SCONJ'
	| 'SYM'
	| 'VERB'
	| 'X';

/** A word with its part of speech, before it has a place in a tree. */
export interface TaggedToken {
	/** Offsets in the text that was parsed, not in the sentence. */
	start: number;
	end: number;
	text: string;
	/** In lower case, typographic apostrophes made plain, invisible characters left out. */
	lower: string;
	/** In lower case unless it is a name: "be" for "were", "not" for "n't", "have" for "'ve". */
	lemma: string;
	upos: Upos;
	/** Penn Treebank tag ("VBD"), as in the English universal treebanks. */
	xpos: string;
}

export interface Token extends TaggedToken {
	/** Index of the head among the sentence's tokens; -1 for the root. */
	head: number;
	/** Universal dependency relation with its subtype ("nsubj:pass"). */
	rel: string;
	/** How sure the parser is of `head`, 0 to 1: lower where its two readings disagree. */
	sure: number;
}

export interface ParsedSentence {
	start: number;
	end: number;
	/** In order, none overlapping; exactly one has head -1, and the heads form a tree. */
	tokens: Token[];
}

/** A half-open range of the text. */
export interface Bounds {
	start: number;
	end: number;
}
