/**
 * Letters that a wrong decoding left in a text: UTF-8 read as windows-1252, once or more often ("â€œ" for “), and U+FFFD
 * where the bytes are lost. What can only have been one character is put back; the rest is counted.
 */

/** The characters of windows-1252 from 0x80 to 0x9F. */
export const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const LOST = '\uFFFD';
const BYTES = new Map([...C1].map((mark, i) => [mark, 0x80 + i]));

/** Characters that represent the bytes from `from` to `to`, for a class of a regular expression. */
function standing(from: number, to: number): string {
	const marks: string[] = [];
	for (let byte = from; byte <= to; byte += 1) {
		const code = byte.toString(16).padStart(4, '0');
		marks.push(`\\u${code}`);
		const mark = byte < 0xa0 ? C1[byte - 0x80] : undefined;
		if (mark) marks.push(`\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
	}
	return `[${marks.join('')}]`;
}

const NEXT = standing(0x80, 0xbf);
/** Marks that follow a capital in right text, too: “CAFÉ” looks like a letter of two bytes. */
const ALSO_RIGHT = '[‚„…‘’“”•–—‹›™]';
const NO_MARK = `(?!${ALSO_RIGHT})${NEXT}`;
/** Marks ("â€œ"), a byte order mark, a lost character ("ï¿½"), emojis, and Latin letters and signs ("Ã©", "Â£"). */
const SURE = [
	`\u00e2[€‚„†ˆ]${NEXT}`,
	'\u00ef\u00bb\u00bf|\u00ef\u00bf\u00bd',
	`\u00f0Ÿ${NEXT}{2}`,
	`[\u00c2\u00c3]${NO_MARK}`
].join('|');
const CERTAIN = new RegExp(`${SURE}|(?:[\u00d0\u00d1]${NEXT}){3,}`, 'gu');
/** What is certain only beside others: other accents and alphabets, and capitals before a mark. */
const ALL = new RegExp(`${SURE}|[\u00c3-\u00c5\u00d0\u00d1]${NEXT}|[\u00c6-\u00df]${NO_MARK}`, 'gu');
/** The last byte of ” is none of windows-1252, so programs lose it. */
const CLOSING = new RegExp(`\u00e2€(?:${LOST}|\u009d|(?=[\\s.,;:!?)]|$))`, 'gmu');
const MOST_TIMES = 3;

/** The character that wrongly decoded ones represent; they themselves if they represent none. */
function decoded(marks: string): string {
	const bytes = [...marks].map((mark) => BYTES.get(mark) ?? mark.codePointAt(0) ?? 0);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		return marks;
	}
}

/** Number of wrongly decoded characters from which on doubtful ones beside them are taken for such, too. */
const SEVERAL = 2;

/** `text` with wrongly decoded characters put right, and their number. */
function redecoded(text: string): { text: string; count: number } {
	let right = text;
	let count = 0;
	const put = (form: RegExp, by: (marks: string) => string) => {
		right = right.replace(form, (marks) => {
			const mark = by(marks);
			if (mark !== marks) count += 1;
			return mark;
		});
	};
	for (let times = 0; times < MOST_TIMES; times += 1) {
		const before = right;
		put(CLOSING, () => '”');
		const certain = right.match(CERTAIN)?.length ?? 0;
		put(certain + count >= SEVERAL ? ALL : CERTAIN, decoded);
		if (right === before) break;
	}
	return { text: right, count };
}

/** Three in a row are the bytes of one quotation mark or dash. */
const TRIPLE = new RegExp(`${LOST}{3}`, 'g');
const APOSTROPHE = new RegExp(`(?<=\\p{L})${LOST}(?=(?:s|t|re|ve|ll|d|m)(?![\\p{L}${LOST}]))`, 'giu');
const DASH = new RegExp(`(?<=[\\p{L}\\p{N},.] )${LOST}(?= [\\p{L}\\p{N}])`, 'gu');
const OPENS = new RegExp(`(?<=^|[\\s(\\[—–-])${LOST}(?=[\\p{L}\\p{N}[…])`, 'gu');
const CLOSES = new RegExp(`(?<=[\\p{L}\\p{N}.,!?;:…\\])])${LOST}(?=$|[\\s.,;:!?)\\]—–-])`, 'gu');

/**
 * A paragraph with its lost quotation marks. They are certain only if they open and close in turn and no other
 * character is lost: then nothing else fits. Otherwise the paragraph as it is.
 */
function quoted(paragraph: string): string {
	const marks = [
		...[...paragraph.matchAll(OPENS)].map(({ index }) => ({ index, mark: '“' })),
		...[...paragraph.matchAll(CLOSES)].map(({ index }) => ({ index, mark: '”' }))
	].sort((a, b) => a.index - b.index);
	const inTurn = marks.every(({ mark }, i) => mark === (i % 2 === 0 ? '“' : '”'));
	const all = marks.length === paragraph.split(LOST).length - 1;
	if (marks.length === 0 || marks.length % 2 !== 0 || !inTurn || !all) return paragraph;
	let right = paragraph;
	for (const { index, mark } of marks) right = right.slice(0, index) + mark + right.slice(index + 1);
	return right;
}

/** `text` with the apostrophes, dashes and quotation marks put back that lost characters must have been. */
function refilled(text: string): string {
	if (!text.includes(LOST)) return text;
	return text
		.split('\n')
		.map((line) =>
			line.includes(LOST)
				? quoted(line.replace(TRIPLE, LOST).replace(APOSTROPHE, '’').replace(DASH, '–'))
				: line
		)
		.join('\n');
}

export interface Letters {
	text: string;
	/** What was put right, and what is lost, in words for the user; null if nothing was wrong. */
	fault: string | null;
}

const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Puts wrongly decoded letters right, as far as that is certain. */
export function rightLetters(given: string): Letters {
	if (!/[\u00C2-\u00F4\uFFFD]/.test(given)) return { text: given, fault: null };
	const { text: decodedText, count } = redecoded(given);
	const text = refilled(decodedText);
	const before = given.split(LOST).length - 1;
	const lost = text.split(LOST).length - 1;
	const parts = [
		...(count > 0
			? [
					`was saved with ${times(count, 'wrongly decoded letter')} (“â€œ” for a quotation mark), now put right`
				]
			: []),
		...(before > lost && count === 0
			? [
					`has lost ${times(before, 'letter')} (U+FFFD), of which those that must have been quotation marks, apostrophes or dashes are put back`
				]
			: []),
		...(lost > 0
			? [
					`lacks ${times(lost, 'letter')} that cannot be known (U+FFFD), so quotations and names there may be missed`
				]
			: [])
	];
	return {
		text,
		fault: parts.length > 0 ? `${parts.join('; ')}; save it again from its source as UTF-8` : null
	};
}
