/**
 * The day of an answer, recomputed by the dating rules from the words it names; a day that they do not give is
 * rejected.
 */
import { timeExpressions, type DatePhrases } from '../date/expressions';
import type { Said } from '../types';
import type { GivenStatement } from './answer';
import type { Document } from './documents';
import { spanOfWords } from './place';

export interface CheckedDay {
	said: Said;
	/** Why the given day is rejected, in words; null if it is accepted. */
	fault: string | null;
}

const published = ({ publishedOn }: Document): Said => ({
	on: null,
	from: null,
	to: publishedOn,
	basis: 'published',
	words: null
});

/**
 * Applies the dating rules to the words that the answer names: they must occur in the document, and the day is the one
 * that the rules read in them. If they read none, or another, the utterance is dated by its publication alone.
 */
export function checkedDay(day: GivenStatement['day'], document: Document, phrases: DatePhrases): CheckedDay {
	if (day.basis === 'none')
		return { said: { on: null, from: null, to: null, basis: 'none', words: null }, fault: null };
	if (day.basis === 'published') return { said: published(document), fault: null };
	const refused = (fault: string): CheckedDay => ({ said: published(document), fault });
	if (day.words === null) return refused(`a day by ${day.basis} without the words that give it`);
	for (const { text } of document.passages) {
		const place = spanOfWords(day.words, text);
		if (!place) continue;
		const [read] = timeExpressions(text, document.publishedOn, phrases).filter(
			({ start, end }) => start < place.end && place.start < end
		);
		if (!read) continue;
		if (day.said_on !== null && read.on !== day.said_on)
			return refused(`"${day.words}" is ${read.on ?? 'not a day'}, not ${day.said_on}`);
		if (read.on !== null && document.publishedOn !== null && read.on > document.publishedOn)
			return refused(`${read.on} is after publication`);
		const { on, from, to, basis, words } = read;
		return { said: { on, from, to, basis, words }, fault: null };
	}
	return refused(
		document.passages.some(({ text }) => spanOfWords(day.words ?? '', text))
			? `the rules read no day in "${day.words}"`
			: `the words "${day.words}" are not in the document`
	);
}
