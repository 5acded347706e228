/**
 * The measure most relevant to attribution: how often both subject and content of a verb of saying or thinking are
 * right.
 */
import { cueClass } from '../cues';
import type { Token } from '../types';
import type { TreebankSentence } from './conllu';

export interface CueCount {
	cues: number;
	/** Cues with a subject, and those whose subject was found. */
	subjects: number;
	subjectRight: number;
	contentRight: number;
	bothRight: number;
}

export const noCues = (): CueCount => ({
	cues: 0,
	subjects: 0,
	subjectRight: 0,
	contentRight: 0,
	bothRight: 0
});

interface Node {
	start: number;
	end: number;
	head: number;
	rel: string;
}

/** Positions of the dependents of word `i` whose relation matches `wanted`. */
const dependents = (words: readonly Node[], i: number, wanted: RegExp): string[] =>
	words.filter(({ head, rel }) => head === i && wanted.test(rel)).map(({ start, end }) => `${start}-${end}`);

const SUBJECT = /^nsubj/;
const CONTENT = /^ccomp$/;

/** Counts the cues of a sentence: the verbs that have a content clause in the treebank. */
export function countCues(sentence: TreebankSentence, tokens: readonly Token[], counts: CueCount): void {
	sentence.words.forEach((word, i) => {
		if (word.upos !== 'VERB' || cueClass(word.lemma.toLowerCase()) === 0) return;
		const contents = dependents(sentence.words, i, CONTENT);
		if (contents.length === 0) return;
		const subjects = dependents(sentence.words, i, SUBJECT);
		const at = tokens.findIndex(({ start, end }) => start === word.start && end === word.end);
		const foundSubjects = dependents(tokens, at, SUBJECT);
		const foundContents = at < 0 ? [] : dependents(tokens, at, CONTENT);
		const subject = subjects.every((one) => foundSubjects.includes(one));
		const content = contents.every((one) => foundContents.includes(one));
		counts.cues++;
		if (subjects.length > 0) counts.subjects++;
		if (subjects.length > 0 && subject) counts.subjectRight++;
		if (content) counts.contentRight++;
		if (content && subject) counts.bothRight++;
	});
}
