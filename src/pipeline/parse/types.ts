/** The result of parse: sentences of tagged words with their trees. Offsets are half-open, in UTF-16 code units. */

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

/** A tagged word, not yet in a tree. */
export interface TaggedToken {
	/** Offsets in the text that was parsed, not in the sentence. */
	start: number;
	end: number;
	text: string;
	/** In lower case, with straight apostrophes and without invisible characters. */
	lower: string;
	/** Base form, in lower case unless it is a name: "be" for "were", "not" for "n't", "have" for "'ve". */
	lemma: string;
	upos: Upos;
	/** Penn Treebank tag ("VBD"), as in the English Universal Dependencies treebanks. */
	xpos: string;
}

export interface Token extends TaggedToken {
	/** Index of the head among the sentence's tokens; -1 for the root. */
	head: number;
	/** Universal dependency relation with its subtype ("nsubj:pass"). */
	rel: string;
	/** Confidence in `head`, 0 to 1: lower if the two trees disagree. */
	sure: number;
}

export interface ParsedSentence {
	start: number;
	end: number;
	/** In order, without overlaps; exactly one has head -1, and the heads form a tree. */
	tokens: Token[];
}

/** A half-open range of the text. */
export interface Bounds {
	start: number;
	end: number;
}
