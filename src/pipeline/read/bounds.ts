/**
 * Size limits: long paragraphs are split, overlong words and text past the limit are dropped, so later stages stay
 * fast.
 */
import type { Paragraph } from '../types';
import { trimSpan } from './lines';
import { textFaults } from './text-faults';

/**
 * In characters. The time of later stages grows faster than linearly with a paragraph; the longest written by people
 * are shorter than this.
 */
const MAX_PARAGRAPH = 2500;
const MAX_TOLD = 10_000;
const MAX_ARTICLE = 60_000;
const TOO_LONG = `holds more than ${MAX_ARTICLE} characters of running text, and what follows those is not read; break it up, an article a file`;
const LONG_WORD = /\S{400,}/g;
const SENTENCE_END = /[.!?]["'”’)]*\s/g;

/**
 * Where to cut `text` to at most `MAX_PARAGRAPH`: after its last sentence, otherwise its last word, otherwise at the
 * limit.
 */
function cutAt(text: string): number {
	const sentence = [...text.matchAll(SENTENCE_END)].at(-1);
	if (sentence && sentence.index > 0) return sentence.index + sentence[0].length;
	const space = text.search(/\s\S*$/);
	return space > 0 ? space + 1 : text.length;
}

/** The parts of a paragraph within the limit, without overlong words. */
function parts(text: string, paragraph: Paragraph): Paragraph[] {
	const found: Paragraph[] = [];
	const add = (start: number, end: number): void => {
		const span = trimSpan(text, { start, end });
		if (span) found.push({ ...paragraph, ...span });
	};
	const addPieces = (from: number, to: number): void => {
		let start = from;
		while (to - start > MAX_PARAGRAPH) {
			const end = start + cutAt(text.slice(start, start + MAX_PARAGRAPH));
			add(start, end);
			start = end;
		}
		add(start, to);
	};
	let from = paragraph.start;
	for (const { 0: word, index } of text.slice(paragraph.start, paragraph.end).matchAll(LONG_WORD)) {
		addPieces(from, paragraph.start + index);
		from = paragraph.start + index + word.length;
	}
	addPieces(from, paragraph.end);
	return found;
}

/** `paragraphs` within the size limits; warnings say what was cut or dropped, and what else is wrong with the text. */
export function bounded(
	text: string,
	paragraphs: readonly Paragraph[]
): { paragraphs: Paragraph[]; faults: string[] } {
	const faults = new Set<string>();
	const kept: Paragraph[] = [];
	let length = 0;
	for (const paragraph of paragraphs) {
		const size = paragraph.end - paragraph.start;
		const pieces = size > 400 ? parts(text, paragraph) : [paragraph];
		// A long paragraph split between sentences loses nothing, so it gets no warning.
		const word = /\S{400}/.test(text.slice(paragraph.start, paragraph.end));
		if (word || size > MAX_TOLD)
			faults.add(
				`has a paragraph of ${size} characters or a word of 400, so it is read in parts, without such words; put a new line between paragraphs`
			);
		for (const piece of pieces) {
			length += piece.end - piece.start;
			if (length <= MAX_ARTICLE) kept.push(piece);
			else faults.add(TOO_LONG);
		}
		if (length > MAX_ARTICLE) break;
	}
	return { paragraphs: kept, faults: [...faults, ...textFaults(text, paragraphs)] };
}
