/** Text with lines broken at a fixed width, as in mail and archives. */
import { nonEmptyLines } from './lines';
import type { Span } from '../types';

/** Longer lines were not broken at a width. */
const WIDEST = 110;
const NARROWEST = 30;
/** This many breaks at the width, and this share of all breaks within paragraphs, are not a coincidence. */
const LEAST = 3;
const SHARE = 0.6;
/** If a larger share of breaks follows a full stop, they separate paragraphs. */
const ENDED = 0.5;
const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*$/;

/**
 * The non-empty lines of `text`, with lines joined that were broken at a width because the next word would not have
 * fitted. Unchanged if the text was not broken that way.
 */
export function joinedLines(text: string): Span[] {
	const lines = nonEmptyLines(text);
	const next = (i: number): string => {
		const [a, b] = [lines[i], lines[i + 1]];
		// Only lines without an empty line between them.
		if (!a || !b || text.slice(a.end, b.start).split('\n').length !== 2) return '';
		return text.slice(b.start, b.end);
	};
	const lengths = lines.map(({ start, end }) => end - start);
	const inner = lines.map((_, i) => i).filter((i) => next(i) !== '');
	const width = inner.reduce((most, i) => Math.max(most, lengths[i] ?? 0), 0);
	const full = (i: number): boolean =>
		(lengths[i] ?? 0) + 1 + (/^\S+/.exec(next(i))?.[0].length ?? 0) > width && (lengths[i] ?? 0) > width / 2;
	const broken = new Set(inner.filter(full));
	// In a text with one paragraph per line, lines end as sentences do; a break at a width rarely falls there.
	const ended = [...broken].filter((i) =>
		ENDS_SENTENCE.test(text.slice(lines[i]?.start, lines[i]?.end))
	).length;
	if (ended > ENDED * broken.size) return lines;
	if (width > WIDEST || width < NARROWEST || broken.size < LEAST || broken.size < SHARE * inner.length)
		return lines;
	const joined: Span[] = [];
	lines.forEach((line, i) => {
		const last = joined.at(-1);
		if (last && broken.has(i - 1)) last.end = line.end;
		else joined.push({ ...line });
	});
	return joined;
}

/** `text` with one paragraph per line, with lines broken at a width joined. */
export const unwrappedParagraphs = (text: string): string =>
	joinedLines(text)
		.map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, ' '))
		.join('\n');
