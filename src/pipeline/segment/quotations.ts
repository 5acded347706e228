/**
 * Quotation spans of a paragraph, with curly, angled, straight and doubled single marks; single marks are distinguished from
 * apostrophes.
 */
import type { Span } from '../types';

export interface Quoted extends Span {
	/** False if the closing mark is missing: the quotation then ends with the paragraph, or where the next one opens. */
	closed: boolean;
}

type Mark = { kind: 'open' | 'close' | 'none'; length: number };

const before = (text: string, i: number): string => (i > 0 ? text.charAt(i - 1) : ' ');
const OPENS_AFTER = /[\s([{—–\-/“‘\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/;

/** A straight mark opens after a space and closes otherwise; between two spaces it closes if a quotation is open. */
function straight(text: string, i: number, length: number, inside: boolean): Mark['kind'] {
	const spaceBefore = OPENS_AFTER.test(before(text, i));
	const after = text.charAt(i + length);
	const spaceAfter = after === '' || /[\s.,;:!?)\]—–]/.test(after);
	if (spaceBefore && !spaceAfter) return 'open';
	if (spaceBefore && spaceAfter) return inside ? 'close' : after === '' ? 'none' : 'open';
	return inside ? 'close' : 'none';
}

/** Whether a mark at `i` stands where a quotation opens: behind a space, before a word. */
const opensHere = (text: string, i: number): boolean =>
	OPENS_AFTER.test(before(text, i)) && /[\p{L}\p{N}[(.…‘']/u.test(text.charAt(i + 1));

/**
 * A guillemet: French sets «…», German print »…«, Swedish »…». Within other marks it is a quotation's own quotation.
 * `opener` is the mark that opened the quotation around it, or empty.
 */
function guillemet(text: string, i: number, opener: string): Mark['kind'] {
	if (opener !== '' && opener !== '«' && opener !== '»') return 'none';
	if (text.charAt(i) === '«') return opener === '»' ? 'close' : 'open';
	return opener !== '' ? 'close' : opensHere(text, i) ? 'open' : 'none';
}

/** The double mark at `i`; null where there is none. `opener` is as in `guillemet`. */
function doubleMark(text: string, i: number, opener: string): Mark | null {
	const ch = text.charAt(i);
	const inside = opener !== '';
	if (ch === '«' || ch === '»') return { kind: guillemet(text, i, opener), length: 1 };
	// “ typed for ”: it follows a word and precedes a space.
	const misused = ch === '“' && inside && /\S/.test(before(text, i)) && /^[\s.,]?$/.test(text.charAt(i + 1));
	if (ch === '“' || ch === '„') return { kind: misused ? 'close' : 'open', length: 1 };
	// Swedish and Finnish open with the mark that they close with.
	if (ch === '”') return { kind: inside ? 'close' : opensHere(text, i) ? 'open' : 'none', length: 1 };
	if (ch === '"') return { kind: straight(text, i, 1, inside), length: 1 };
	if ((ch === "'" || ch === '`') && text.charAt(i + 1) === ch)
		return { kind: straight(text, i, 2, inside), length: 2 };
	return null;
}

/** Whether the single mark at `i` could close a quotation: not before a letter, not after a space. */
const mayCloseSingle = (text: string, i: number): boolean =>
	!/[\p{L}\p{N}]/u.test(text.charAt(i + 1)) && !/\s/.test(before(text, i));

const MAX_SINGLE = 1200;

/** Positions of single marks that could close, and of double marks and line ends, where the search stops. */
function singleMarks(text: string): { closers: number[]; stops: number[] } {
	const closers: number[] = [];
	const stops: number[] = [];
	for (let i = 0; i < text.length; i++) {
		const ch = text.charAt(i);
		if ((ch === '’' || ch === "'") && mayCloseSingle(text, i)) closers.push(i);
		else if (ch === '"' || ch === '“' || ch === '”' || ch === '\n') stops.push(i);
	}
	return { closers, stops };
}

/** Index of the first element of the sorted `places` that is at least `from`. */
function lowerBound(places: readonly number[], from: number): number {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** End of the single quotation that opens at `open`, or -1: "’90s" and "rock ’n’ roll" are not quotations. */
function singleEnd(text: string, open: number, { closers, stops }: ReturnType<typeof singleMarks>): number {
	const close = text.charAt(open) === '‘' ? '’' : "'";
	const stop = Math.min(stops[lowerBound(stops, open)] ?? text.length, open + MAX_SINGLE);
	let candidate = -1;
	for (let k = lowerBound(closers, open + 2); k < closers.length; k++) {
		const i = closers[k] ?? stop;
		if (i >= stop) break;
		if (text.charAt(i) !== close) continue;
		// After an s it may be a plural's apostrophe ("the voters’ choice"): remember it, and look for a better one.
		if (!/s/i.test(before(text, i))) return i + 1;
		if (candidate < 0) candidate = i + 1;
	}
	return candidate;
}

/** `end` moved back over white space. */
function backOverSpace(text: string, end: number): number {
	let i = end;
	while (i > 0 && /\s/.test(text.charAt(i - 1))) i--;
	return i;
}

const opensSingle = (text: string, i: number): boolean =>
	/[‘']/.test(text.charAt(i)) &&
	OPENS_AFTER.test(before(text, i)) &&
	/[\p{L}\p{N}[(.…]/u.test(text.charAt(i + 1));

/**
 * Quotations of one paragraph, outermost only, in order, including their marks; `offset` is added to every position. An
 * unclosed one ends with the paragraph, because long quotations open each paragraph with a mark and close only the
 * last. Single marks count only outside double ones, and only if a closing one follows.
 */
export function findQuotations(text: string, offset = 0): Quoted[] {
	const found: Quoted[] = [];
	const add = (start: number, end: number, closed: boolean) =>
		found.push({ start: offset + start, end: offset + end, closed });
	const singles = singleMarks(text);
	let open = -1;
	for (let i = 0; i < text.length; i++) {
		const mark = doubleMark(text, i, open < 0 ? '' : text.charAt(open));
		if (mark) {
			if (mark.kind === 'open') {
				// A mark that opens within a quotation shows that the closing mark before it is missing.
				if (open >= 0) add(open, backOverSpace(text, i), false);
				open = i;
			} else if (mark.kind === 'close') {
				add(open, i + mark.length, true);
				open = -1;
			}
			i += mark.length - 1;
		} else if (open < 0 && opensSingle(text, i)) {
			const end = singleEnd(text, i, singles);
			if (end < 0) continue;
			add(i, end, true);
			i = end - 1;
		}
	}
	if (open >= 0) add(open, backOverSpace(text, text.length), false);
	return found;
}
