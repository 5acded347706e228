/**
 * Matches the codebook's phrases against a text, word by word. Phrases are indexed by the beginning of their first
 * word, so that thousands of them cost no more than the few that could start at a place.
 */
import { compiled, NOT, type Compiled, type Step } from './compiled';
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
function afterWord(text: string, from: number, parts: readonly string[]): number {
	let at = from;
	for (let i = 0; i < parts.length; i += 1) {
		const part = parts[i] as string;
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
function run(nodes: readonly Step[], i: number, text: string, at: number, open: boolean, then: Then): number {
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
function gap(nodes: readonly Step[], i: number, text: string, at: number, most: number, then: Then): number {
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

function item(step: Step, text: string, at: number, then: Then): number {
	if (step.is === 'not' || step.is === 'word') {
		const end = step.is === 'not' ? afterNot(text, at) : afterWord(text, at, step.parts);
		return end < 0 ? -1 : then(end);
	}
	if (step.is === 'choice') {
		for (const branch of step.near.get(text.slice(at, at + 2)) ?? step.anywhere) {
			const end = run(branch, 0, text, at, false, then);
			if (end >= 0) return end;
		}
	}
	return -1;
}

/** Finds the first of `patterns` (in order) that matches at each place of a text, from left to right. */
export class Matcher {
	private readonly patterns: readonly Compiled[];
	private readonly byBeginning = new Map<string, number[]>();
	/** Patterns whose first word is a single character or unknown. */
	private readonly short: number[] = [];

	constructor(patterns: readonly (readonly Node[])[]) {
		this.patterns = patterns.map(compiled);
		this.patterns.forEach(({ beginnings }, index) => {
			for (const key of beginnings) {
				if (key.length < 2) this.short.push(index);
				else this.byBeginning.set(key, [...(this.byBeginning.get(key) ?? []), index]);
			}
		});
	}

	/** Start and end of every match in a lower-case text; matches do not overlap. */
	*matches(text: string): Generator<[start: number, end: number]> {
		let at = 0;
		for (const [start, possible] of this.places(text)) {
			if (start < at) continue;
			for (const index of possible) {
				const end = this.endOf(index, text, start);
				if (end <= start) continue;
				yield [start, end];
				at = end;
				break;
			}
		}
	}

	/** The matches of each pattern by itself, in order of their starts; those of one pattern do not overlap. */
	*eachMatch(text: string): Generator<[start: number, end: number]> {
		const ends = new Map<number, number>();
		for (const [start, possible] of this.places(text))
			for (const index of possible) {
				if (start < (ends.get(index) ?? 0)) continue;
				const end = this.endOf(index, text, start);
				if (end <= start) continue;
				yield [start, end];
				ends.set(index, end);
			}
	}

	/** Where words begin that a pattern may begin with, and those patterns. */
	private *places(text: string): Generator<[start: number, possible: readonly number[]]> {
		const { starts, beginnings } = wordStarts(text);
		if (!this.mayBegin(beginnings)) return;
		for (const [start, negative] of starts) {
			const possible = this.possible(text.slice(start, start + 2), negative);
			if (possible.length > 0) yield [start, possible];
		}
	}

	private endOf(index: number, text: string, start: number): number {
		const { steps, needs } = this.patterns[index] as Compiled;
		const { beginnings } = wordStarts(text);
		for (const keys of needs) if (!meets(keys, beginnings)) return -1;
		return run(steps, 0, text, start, false, (end) => (isLetter(text, end) ? -1 : end));
	}

	private mayBegin(present: ReadonlySet<string>): boolean {
		if (this.short.length > 0) return true;
		for (const key of this.byBeginning.keys()) if (present.has(key)) return true;
		return false;
	}

	private possible(beginning: string, negative: boolean): readonly number[] {
		const found = this.byBeginning.get(beginning);
		const not = negative ? this.byBeginning.get(NOT) : undefined;
		if (this.short.length === 0 && !not) return found ?? NONE;
		return [...new Set([...(found ?? []), ...(not ?? []), ...this.short])].sort((a, b) => a - b);
	}
}

const NONE: readonly number[] = [];

function meets(keys: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
	const [fewer, more] = keys.size < present.size ? [keys, present] : [present, keys];
	for (const key of fewer) if (more.has(key)) return true;
	return false;
}

interface TextWords {
	/** Where words begin, and whether the word is "not" or ends in "n't". */
	starts: readonly [number, boolean][];
	/** The first two characters of every word, and `NOT` if one is negative. */
	beginnings: ReadonlySet<string>;
}

let last = '';
let words: TextWords = { starts: [], beginnings: new Set() };

/** The words of a text. The last text is cached, because many lists are matched against the same one. */
function wordStarts(text: string): TextWords {
	if (text === last) return words;
	const starts: [number, boolean][] = [];
	const beginnings = new Set<string>();
	for (let at = 0; at < text.length; at++)
		if (!isSpace(text, at) && !isLetter(text, at - 1)) {
			const negative = afterNot(text, at) >= 0;
			starts.push([at, negative]);
			beginnings.add(text.slice(at, at + 2));
			if (negative) beginnings.add(NOT);
		}
	last = text;
	words = { starts, beginnings };
	return words;
}
