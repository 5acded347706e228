/** Finds words of an answer in the text they were copied from. */
import { escapedWords, straighten } from '../text/plain';
import type { Span } from '../types';

/** Normalised dashes and spaces, of the same length, so that offsets are preserved. */
const plain = (text: string): string =>
	straighten(text)
		.replace(/[\u2010-\u2015]/g, '-')
		.replace(/\s/g, ' ')
		.toLowerCase();

/**
 * Where `words` occur in `text`, ignoring the form of quotation marks, dashes, spaces and case; null if they do not.
 */
export function spanOfWords(words: string, text: string): Span | null {
	const wanted = plain(words).trim().replace(/ +/g, ' ');
	if (wanted === '') return null;
	const lowered = plain(text);
	// A letter that changes its length in lower case would shift all later offsets.
	if (lowered.length !== text.length) return null;
	const direct = lowered.indexOf(wanted);
	if (direct >= 0) return { start: direct, end: direct + wanted.length };
	const found = new RegExp(wanted.split(' ').map(escapedWords).join(' +'), 'u').exec(lowered);
	return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** Whether every word of `name` occurs in `text` as a word. */
export function wordsOccur(name: string, text: string): boolean {
	const words = (one: string) =>
		new Set(
			plain(one)
				.replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
				.match(/[\p{L}\p{N}]+/gu) ?? []
		);
	const there = words(text);
	const wanted = [...words(name)];
	return wanted.length > 0 && wanted.every((word) => there.has(word));
}
