/** A statement as corroboration compares it: the words and stances it may share with another report. */
import type { Statement } from '../statements';
import { contentWords, overlapOf, quotedRuns, sharedCount, wordForWord } from './content';

/**
 * Two common quoted words are a coincidence only if the words are common; the same goes for content below these limits.
 */
const QUOTED_RUN = 2;
const SAME_CONTENT = 0.5;
const COMMON_STANDING = 0.34;
/** A statement with fewer content words cannot be identified by them. */
export const SHARED_WORDS = 4;

export interface Report {
	statement: Statement;
	standing: boolean;
	words: ReadonlySet<string>;
	quoted: ReadonlySet<string>;
	/** All its words, which identify copies of a short sentence; empty if there are too few. */
	whole: string;
	/** Proposition and stance of each stance that takes a side, in the statement's order. */
	sides: readonly string[];
	propositions: readonly string[];
	/** Its passage: two statements of one passage are not reports of each other. */
	place: string;
	/** Equal for reports that comparison cannot distinguish, apart from passage and bounds. */
	likeness: string;
}

/** The compared features of a statement, computed once. */
export function reportOf(statement: Statement): Report {
	const { article, passage, start, end, stances, said, speakerId } = statement;
	const text = article.text.slice(start, end);
	const words = contentWords(text);
	const quoted = quotedRuns(text, QUOTED_RUN);
	const whole = wordForWord(text);
	const sides = stances
		.filter(({ stance }) => stance !== 'none')
		.map(({ propositionId, stance }) => `${propositionId} ${stance}`);
	const propositions = stances.map(({ propositionId }) => propositionId);
	return {
		statement,
		standing: said.basis === 'none',
		words,
		quoted,
		whole,
		sides,
		propositions,
		place: `${article.id} ${passage.no}`,
		likeness: JSON.stringify([
			...[speakerId, said.on, sides, propositions, whole],
			...[[...words].sort(), [...quoted].sort()]
		])
	};
}

const anyShared = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/**
 * Two standing positions of one holder are the same if they take the same side of a proposition, or have nearly the
 * same words.
 */
export const sameStanding = (a: Report, b: Report): boolean =>
	anyShared(a.sides, b.sides) ||
	(anyShared(a.propositions, b.propositions) && overlapOf(a.words, b.words) >= COMMON_STANDING);

/** A speech act is recognised by all its words, by its quoted words, or by most of its content. */
export function sameSpeech(a: Report, b: Report): boolean {
	const [x, y] = [a.statement, b.statement];
	if (x.speakerId !== null && y.speakerId !== null && x.speakerId !== y.speakerId) return false;
	if (x.said.on !== null && y.said.on !== null && x.said.on !== y.said.on) return false;
	if (a.whole !== '' && a.whole === b.whole) return true;
	if (sharedCount(a.quoted, b.quoted) > 0) return true;
	return sharedCount(a.words, b.words) >= SHARED_WORDS && overlapOf(a.words, b.words) >= SAME_CONTENT;
}
