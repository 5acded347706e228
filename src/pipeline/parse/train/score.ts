/** Compares parsed sentences with a treebank's, for words with the same offsets. */
import type { Token } from '../types';
import type { TreebankWord } from './conllu';

/** A word and its head by offsets, from either side. */
export interface Placed {
	start: number;
	end: number;
	upos: string;
	xpos: string;
	lemma: string;
	rel: string;
	/** The head's offsets, or null for the root. */
	head: { start: number; end: number } | null;
}

export const placed = (words: readonly (Token | TreebankWord)[], offset = 0): Placed[] =>
	words.map(({ start, end, upos, xpos, lemma, rel, head }) => {
		const above = words[head];
		return {
			...{ start: start + offset, end: end + offset, upos, xpos, lemma, rel },
			head: above ? { start: above.start + offset, end: above.end + offset } : null
		};
	});

const keyOf = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
const sameHead = (a: Placed, b: Placed): boolean =>
	a.head === null || b.head === null ? a.head === b.head : keyOf(a.head) === keyOf(b.head);

/** Precision, recall and F1 from counts, in per cent. */
export const f1 = (right: number, predicted: number, gold: number): number =>
	predicted + gold === 0 ? 0 : (200 * right) / (predicted + gold);

interface Counts {
	gold: number;
	predicted: number;
	words: number;
	upos: number;
	fine: number;
	lemma: number;
	heads: number;
	labelled: number;
}

const none = (): Counts => ({
	gold: 0,
	predicted: 0,
	words: 0,
	upos: 0,
	fine: 0,
	lemma: 0,
	heads: 0,
	labelled: 0
});

export interface RelationCount {
	gold: number;
	predicted: number;
	right: number;
}

export interface Score {
	all: Counts;
	/** Without punctuation, according to each side's own part of speech. */
	words: Counts;
	relations: Map<string, RelationCount>;
}

function count(counts: Counts, gold: Placed, found: Placed | undefined): void {
	if (!found) return;
	counts.words++;
	if (found.upos === gold.upos) counts.upos++;
	if (found.upos === gold.upos && found.xpos === gold.xpos) counts.fine++;
	if (found.lemma.toLowerCase() === gold.lemma.toLowerCase()) counts.lemma++;
	if (!sameHead(gold, found)) return;
	counts.heads++;
	if (found.rel === gold.rel) counts.labelled++;
}

export function score(gold: readonly Placed[], predicted: readonly Placed[]): Score {
	const result: Score = { all: none(), words: none(), relations: new Map() };
	const byPlace = new Map(predicted.map((word) => [keyOf(word), word]));
	const of = (rel: string): RelationCount => {
		const known = result.relations.get(rel) ?? { gold: 0, predicted: 0, right: 0 };
		result.relations.set(rel, known);
		return known;
	};
	for (const word of predicted) {
		result.all.predicted++;
		if (word.upos !== 'PUNCT') result.words.predicted++;
		of(word.rel).predicted++;
	}
	for (const word of gold) {
		const found = byPlace.get(keyOf(word));
		result.all.gold++;
		count(result.all, word, found);
		if (word.upos !== 'PUNCT') {
			result.words.gold++;
			count(result.words, word, found);
		}
		of(word.rel).gold++;
		if (found && sameHead(word, found) && found.rel === word.rel) of(word.rel).right++;
	}
	return result;
}
