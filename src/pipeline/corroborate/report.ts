/** A statement as corroboration compares it: what of its words and positions can be shared with another report. */
import type { Statement } from '../statements';
import { contentWords, overlapOf, quotedRuns, sharedCount, wordForWord } from './content';

/** Two quoted words in common are chance only where they are common words; so are shares of content below these. */
const QUOTED_RUN = 2;
const SAME_CONTENT = 0.5;
const COMMON_STANDING = 0.34;
/** Fewer words in common than these are no content to know a statement by. */
export const SHARED_WORDS = 4;

export interface Report {
	statement: Statement;
	standing: boolean;
	words: ReadonlySet<string>;
	quoted: ReadonlySet<string>;
	/** All its words, by which copies of a short sentence are known; empty where they are too few. */
	whole: string;
	/** Proposition and stance of each position that takes a side, in the order of the statement's. */
	sides: readonly string[];
	propositions: readonly string[];
	/** Where it stands: two statements of one passage are no reports of each other. */
	place: string;
	/** The same for reports that no comparison can tell apart, but for their places and bounds. */
	likeness: string;
}

/** What is compared of a statement, worked out once. */
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

/** Standing positions of one holder are one where they take the same side of a proposition, or nearly in the same words. */
export const sameStanding = (a: Report, b: Report): boolean =>
	anyShared(a.sides, b.sides) ||
	(anyShared(a.propositions, b.propositions) && overlapOf(a.words, b.words) >= COMMON_STANDING);

/** A speech act is known again by its very words, its quoted words, or most of its content. */
export function sameSpeech(a: Report, b: Report): boolean {
	const [x, y] = [a.statement, b.statement];
	if (x.speakerId !== null && y.speakerId !== null && x.speakerId !== y.speakerId) return false;
	if (x.said.on !== null && y.said.on !== null && x.said.on !== y.said.on) return false;
	if (a.whole !== '' && a.whole === b.whole) return true;
	if (sharedCount(a.quoted, b.quoted) > 0) return true;
	return sharedCount(a.words, b.words) >= SHARED_WORDS && overlapOf(a.words, b.words) >= SAME_CONTENT;
}
