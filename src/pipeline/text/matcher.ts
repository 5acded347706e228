/**
 * Matches the codebook's phrases against a text, word by word. Phrases are indexed by the beginning of their first
 * word, so that thousands of them cost no more than the few that could start at a place.
 */
import type { Node } from './pattern';

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /[\s\u00a0]/u;
const IN_WORD = /[\p{L}\p{N}'-]/u;
const BEFORE_SPACE = new Set(`"'()[],`);
const AFTER_SPACE = new Set(`"'()[]`);
const NOT_IN_GAP = new Set('.;:!?');
/** Maximum number of words in a gap. */
const GAP_WORDS = 4;

const cache = new Map<string, number>();
const LETTER_BIT = 1;
const SPACE_BIT = 2;
const WORD_BIT = 4;

/** The class of a character, as bits; cached, because Unicode class tests are slow. */
function sort(char: string): number {
	const known = cache.get(char);
	if (known !== undefined) return known;
	const bits =
		(LETTER.test(char) ? LETTER_BIT : 0) |
		(SPACE.test(char) ? SPACE_BIT : 0) |
		(IN_WORD.test(char) ? WORD_BIT : 0);
	cache.set(char, bits);
	return bits;
}

const isLetter = (text: string, at: number): boolean =>
	at >= 0 && at < text.length && (sort(text.charAt(at)) & LETTER_BIT) !== 0;
const isSpace = (text: string, at: number): boolean =>
	at < text.length && (sort(text.charAt(at)) & SPACE_BIT) !== 0;

/** The position after the space that follows a word, including adjacent marks; -1 if there is none. */
function afterSeparator(text: string, from: number): number {
	let at = from;
	while (BEFORE_SPACE.has(text.charAt(at))) at++;
	if (!isSpace(text, at)) return -1;
	while (isSpace(text, at)) at++;
	while (at < text.length && AFTER_SPACE.has(text.charAt(at))) at++;
	return at;
}

/** The position after a word in a gap; -1 if it may not be skipped. */
function afterGapWord(text: string, from: number): number {
	let at = from;
	while (at < text.length && !isSpace(text, at)) {
		if (NOT_IN_GAP.has(text.charAt(at))) return -1;
		at++;
	}
	// Marks before the space are part of the separator.
	while (at > from + 1 && BEFORE_SPACE.has(text.charAt(at - 1))) at--;
	return at > from ? at : -1;
}

/** The position after the pattern's word; -1 if the text has another word there. */
function afterWord(text: string, from: number, word: string): number {
	if (word === 'not') return afterNot(text, from);
	let at = from;
	for (const [i, part] of word.split('*').entries()) {
		if (i > 0) while (at < text.length && sort(text.charAt(at)) & WORD_BIT) at++;
		if (!text.startsWith(part, at)) return -1;
		at += part.length;
	}
	return at;
}

/** "Not", "don't", "won't". */
function afterNot(text: string, from: number): number {
	if (text.startsWith('not', from) && !isLetter(text, from + 3)) return from + 3;
	let at = from;
	while (isLetter(text, at)) at++;
	return at > from + 1 && text.charAt(at - 1) === 'n' && text.startsWith("'t", at) ? at + 2 : -1;
}

type Then = (at: number) => number;

/**
 * Matches nodes from `i` on. `at` is the start of a word or, if `open`, the end of the previous one. Returns the end of
 * the whole match, or -1.
 */
function run(nodes: readonly Node[], i: number, text: string, at: number, open: boolean, then: Then): number {
	const node = nodes[i];
	if (!node) return then(at);
	if (node.is === 'gap') {
		let gaps = 1;
		while (nodes[i + gaps]?.is === 'gap') gaps++;
		return gap(nodes, i + gaps, text, at, gaps * GAP_WORDS, then);
	}
	if (node.is === 'optional') {
		for (const branch of node.branches) {
			const start = open ? afterSeparator(text, at) : at;
			const end =
				start < 0 ? -1 : run(branch, 0, text, start, false, (to) => run(nodes, i + 1, text, to, true, then));
			if (end >= 0) return end;
		}
		return run(nodes, i + 1, text, at, open, then);
	}
	const start = open ? afterSeparator(text, at) : at;
	if (start < 0) return -1;
	return item(node, text, start, (to) => run(nodes, i + 1, text, to, true, then));
}

/** As few words as possible, then the rest. */
function gap(nodes: readonly Node[], i: number, text: string, at: number, most: number, then: Then): number {
	const next = nodes[i];
	// A phrase may end in a gap, which then matches nothing.
	if (!next) return then(at);
	let end = at;
	for (let words = 0; words <= most; words++) {
		const found = run(nodes, i, text, end, true, then);
		if (found >= 0) return found;
		const begin = afterSeparator(text, end);
		if (begin < 0) return -1;
		end = afterGapWord(text, begin);
		if (end < 0) return -1;
	}
	return -1;
}

function item(node: Node, text: string, at: number, then: Then): number {
	if (node.is === 'word') {
		const end = afterWord(text, at, node.text);
		return end < 0 ? -1 : then(end);
	}
	if (node.is === 'choice' || node.is === 'optional')
		for (const branch of node.branches) {
			const end = run(branch, 0, text, at, false, then);
			if (end >= 0) return end;
		}
	return -1;
}

/** The possible first characters of a match, two at most; "not" has its own mark. */
function beginnings(nodes: readonly Node[], i = 0): string[] {
	const node = nodes[i];
	if (!node || node.is === 'gap') return [];
	if (node.is === 'word') return [node.text === 'not' ? NOT : (node.text.split('*')[0] ?? '').slice(0, 2)];
	const inside = node.branches.flatMap((branch) => beginnings(branch));
	return node.is === 'optional' ? [...inside, ...beginnings(nodes, i + 1)] : inside;
}

const NOT = '\u0000not';

/** Finds the first of `patterns` (in order) that matches at each place of a text, from left to right. */
export class Matcher {
	private readonly byBeginning = new Map<string, number[]>();
	/** Patterns whose first word is a single character or unknown. */
	private readonly short: number[] = [];

	constructor(private readonly patterns: readonly (readonly Node[])[]) {
		patterns.forEach((nodes, index) => {
			for (const key of new Set(beginnings(nodes))) {
				if (key.length < 2) this.short.push(index);
				else this.byBeginning.set(key, [...(this.byBeginning.get(key) ?? []), index]);
			}
		});
	}

	/** Start and end of every match in a lower-case text; matches do not overlap. */
	*matches(text: string): Generator<[start: number, end: number]> {
		let at = 0;
		const isEnd: Then = (end) => (isLetter(text, end) ? -1 : end);
		for (const [start, negative] of wordStarts(text)) {
			if (start < at) continue;
			const possible = this.possible(text.slice(start, start + 2), negative);
			for (const index of possible) {
				const end = run(this.patterns[index] ?? [], 0, text, start, false, isEnd);
				if (end <= start) continue;
				yield [start, end];
				at = end;
				break;
			}
		}
	}

	private possible(beginning: string, negative: boolean): readonly number[] {
		const found = this.byBeginning.get(beginning);
		const not = negative ? this.byBeginning.get(NOT) : undefined;
		if (this.short.length === 0 && !not) return found ?? [];
		return [...new Set([...(found ?? []), ...(not ?? []), ...this.short])].sort((a, b) => a - b);
	}
}

let last = '';
let starts: [number, boolean][] = [];

/**
 * Where words begin, and whether the word is "not" or ends in "n't". The last text is cached, because many lists are
 * matched against the same one.
 */
function wordStarts(text: string): readonly [number, boolean][] {
	if (text === last) return starts;
	const found: [number, boolean][] = [];
	for (let at = 0; at < text.length; at++)
		if (!isSpace(text, at) && !isLetter(text, at - 1)) found.push([at, afterNot(text, at) >= 0]);
	last = text;
	starts = found;
	return found;
}
