/** Several articles in one text file, put together by hand: separated by lines of dashes, each with its own date. */
import type { Item } from '../item';
import { NO_METADATA } from '../metadata';
import { dateLine } from '../published';

const RULE = /^[^\S\n]*(?:[-–—_=*#~+]{5,}|(?:[*#] ?){3,})[^\S\n]*$/gm;
/** Number of lines in which an article's own date is looked for. */
const HEAD = 8;

const hasDate = (chunk: string): boolean =>
	chunk
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.slice(0, HEAD)
		.some((line) => dateLine(line) !== null);

/** The articles of a text divided by such lines, if each has a date line at its head; null for any other text. */
export function separated(text: string): Item[] | null {
	const chunks = text.split(RULE).filter((chunk) => chunk.trim());
	if (chunks.length < 2 || !chunks.every(hasDate)) return null;
	return chunks.map((chunk, i) => ({
		id: null,
		at: `article ${i + 1}`,
		text: chunk.trim(),
		metadata: NO_METADATA,
		faults: []
	}));
}
