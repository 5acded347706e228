/**
 * Text → words, split as in the English Universal Dependencies treebanks: "don't" is "do" and "n't", "Brod's" is "Brod"
 * and "'s", "28-nation" is three words, "U.S." and "co-founder" are one. Pure.
 */
import type { Bounds } from './types';

export interface RawToken extends Bounds {
	text: string;
	lower: string;
}

/** Prefixes that a hyphen does not separate from their word. */
const PREFIXES =
	'anti|co|counter|de|e|ex|inter|mid|mini|multi|neo|non|pan|post|pre|pro|psycho|re|semi|socio|sub|ultra|un';
/** Abbreviations that keep their full stop. */
const ABBREVIATIONS =
	'Mr|Mrs|Ms|Messrs|Dr|Prof|St|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Amb|Ft|Mt|Jr|Sr|' +
	'Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Inc|Corp|Ltd|Co|Bros|vs|etc|No|Nos|Attn|Ave|Blvd|al|approx';
const LETTER = '[\\p{L}\\p{M}\\u00AD\\u200B-\\u200D\\u2060]';
const WORD = `${LETTER}(?:${LETTER}|\\p{N}|_)*`;
const APOSTROPHE = "['’ʼ`]";

/** Kinds of word, tried in this order at each place; `false` if the match may have to be split further. */
const KINDS: readonly [string, boolean][] = [
	['(?:https?://|www\\.)[^\\s<>"“”()]+[^\\s<>"“”().,;:!?\'’]', true],
	['[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+', true],
	['[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|gov|edu|ua|ru|eu|co\\.uk|doc|xls|pdf)(?![\\w.]\\w)', true],
	['[@#][\\p{L}\\p{N}_]+', true],
	['[:;]-?[)(D](?![\\p{L}\\p{N})])', true],
	["\\.{2,}|…+|-{2,}|[!?]{2,}|''|``|[*_=]{2,}", true],
	[`${APOSTROPHE}(?:\\d0s|em|cause|til|tis|twas)(?![\\p{L}\\p{N}])`, true],
	// Numbers: phone numbers, days, times, decimals, ordinals, decades; a following unit or "pm" is a separate word.
	['\\d{3}-\\d{3}-\\d{4}|\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s)(?![\\p{L}\\p{N}])', true],
	['\\d+(?:[.,:/]\\d+)*(?=(?:am|pm|km|kg|cm|mm|m|bn|mn|k|tn|kW|GW|MW)?(?![\\p{L}\\p{N}]))', true],
	['\\d+(?:[.,:/]\\d+)*(?:\\p{L}|\\p{N})*', true],
	// "U.S.", "a.m.", "Ph.D."
	['(?:\\p{L}\\.){2,}(?:\\p{Lu}(?![\\p{L}\\p{N}]))?|Ph\\.D\\.?', true],
	[`(?:${ABBREVIATIONS})\\.(?!\\p{L})`, true],
	// An initial: "J. Brod".
	['(?!I\\.)\\p{Lu}\\.(?=\\s?\\p{Lu})', true],
	['(?:US|C|A|NZ|HK)\\$', true],
	[`(?:${PREFIXES})-${WORD}(?=${APOSTROPHE}s(?![\\p{L}\\p{N}])|[^\\p{L}\\p{N}'’]|$)`, true],
	['mid-\\d+s', true],
	[`${WORD}(?:&\\p{Lu}+)+`, true],
	[`${WORD}(?:${APOSTROPHE}${WORD})*`, false],
	["'s|’s", true],
	['[^\\s\\p{Cc}]', true]
];
const ANY = new RegExp(KINDS.map(([source]) => `(${source})`).join('|'), 'uy');
const ANY_CASE = new RegExp(`(?:${PREFIXES})-`, 'iuy');
const SPACE = /[\s\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]+/uy;

/** Two words written as one, with the length of the first. */
const JOINED: ReadonlyMap<string, number> = new Map([
	['cannot', 3],
	['gonna', 3],
	['wanna', 3],
	['gotta', 3],
	['gimme', 3],
	['lemme', 3],
	['dont', 2],
	['wont', 2],
	['cant', 2],
	...['did', 'does', 'could', 'would', 'should', 'is', 'are', 'was', 'were', 'have', 'has'].map(
		(verb): [string, number] => [`${verb}nt`, verb.length]
	)
]);
const CLITIC = /(?:n['’ʼ`]t|['’ʼ`](?:s|re|ve|ll|d|m))$/i;

/** Lower case with straight apostrophes and without invisible characters. */
export const lowerOf = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[’ʼ`]/g, "'")
		.replace(/[\u00AD\u200B-\u200D\u2060]/g, '');

/** Adds the word `text[start, end)`, split at its clitics: "couldn't've" is three words. */
function addWord(tokens: RawToken[], text: string, start: number, end: number): void {
	const ends: number[] = [];
	let last = end;
	for (;;) {
		const clitic = CLITIC.exec(text.slice(start, last));
		if (!clitic || clitic.index === 0) break;
		ends.unshift(last);
		last = start + clitic.index;
	}
	const first = JOINED.get(lowerOf(text.slice(start, last)));
	let from = start;
	for (const to of [...(first ? [start + first] : []), last, ...ends]) {
		add(tokens, text, from, to);
		from = to;
	}
}

function add(tokens: RawToken[], text: string, start: number, end: number): void {
	const word = text.slice(start, end);
	tokens.push({ start, end, text: word, lower: lowerOf(word) });
}

/** Index of the first group that matched. */
function kindOf(match: RegExpExecArray): number {
	let kind = 1;
	while (match[kind] === undefined) kind++;
	return kind - 1;
}

/** A prefix with its hyphen, in any case ("Non-members", "Pro-Russian"): the end of that word, or -1. */
function prefixedEnd(text: string, at: number, to: number): number {
	ANY_CASE.lastIndex = at;
	const prefix = ANY_CASE.exec(text);
	if (!prefix) return -1;
	let end = at + prefix[0].length;
	const from = end;
	while (end < to && /[\p{L}\p{M}]/u.test(text.charAt(end))) end++;
	return end > from ? end : -1;
}

/**
 * The words of `text[from, to)` in order. Only white space and invisible characters lie between them, so the text can
 * be reassembled from the words and their offsets.
 */
export function tokenise(text: string, from = 0, to = text.length): RawToken[] {
	const tokens: RawToken[] = [];
	const source = to < text.length ? text.slice(0, to) : text;
	let at = from;
	while (at < to) {
		SPACE.lastIndex = at;
		if (SPACE.test(source)) {
			at = SPACE.lastIndex;
			continue;
		}
		const prefixed = prefixedEnd(source, at, to);
		ANY.lastIndex = at;
		const match = prefixed < 0 ? ANY.exec(source) : null;
		if (prefixed > 0) addWord(tokens, source, at, prefixed);
		else if (!match) {
			at++;
			continue;
		} else if (KINDS[kindOf(match)]?.[1]) add(tokens, source, at, ANY.lastIndex);
		else addWord(tokens, source, at, ANY.lastIndex);
		at = prefixed > 0 ? prefixed : ANY.lastIndex;
	}
	return tokens;
}
