/** Quotation spans of a paragraph: curly, straight and doubled single marks, single marks told from apostrophes. */
import type { Span } from '../types';

export interface Quoted extends Span {
	/** False where the closing mark is missing: it then ends with the paragraph, or where the next one opens. */
	closed: boolean;
}

type Mark = { kind: 'open' | 'close' | 'none'; length: number };

const before = (text: string, i: number): string => (i > 0 ? text.charAt(i - 1) : ' ');
const OPENS_AFTER = /[\s([{—–\-/“‘\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/;

/** A straight mark opens after a space, closes otherwise; between two spaces it does what is due. */
function straight(text: string, i: number, length: number, inside: boolean): Mark['kind'] {
	const spaceBefore = OPENS_AFTER.test(before(text, i));
	const after = text.charAt(i + length);
	const spaceAfter = after === '' || /[\s.,;:!?)\]—–]/.test(after);
	if (spaceBefore && !spaceAfter) return 'open';
	if (spaceBefore && spaceAfter) return inside ? 'close' : after === '' ? 'none' : 'open';
	return inside ? 'close' : 'none';
}

/** The double mark at `i`; null where there is none. */
function doubleMark(text: string, i: number, inside: boolean): Mark | null {
	const ch = text.charAt(i);
	// A typist's “ for ”: it stands after a word and before a space.
	const misused = ch === '“' && inside && /\S/.test(before(text, i)) && /^[\s.,]?$/.test(text.charAt(i + 1));
	if (ch === '“' || ch === '„' || ch === '«') return { kind: misused ? 'close' : 'open', length: 1 };
	if (ch === '”' || ch === '»') return { kind: inside ? 'close' : 'none', length: 1 };
	if (ch === '"') return { kind: straight(text, i, 1, inside), length: 1 };
	if ((ch === "'" || ch === '`') && text.charAt(i + 1) === ch)
		return { kind: straight(text, i, 2, inside), length: 2 };
	return null;
}

/** Whether the single mark at `i` could close a quotation: no letter follows, no space stands before. */
const mayCloseSingle = (text: string, i: number): boolean =>
	!/[\p{L}\p{N}]/u.test(text.charAt(i + 1)) && !/\s/.test(before(text, i));

const MAX_SINGLE = 1200;

/** Places of single marks that could close, and of double marks and line ends, at which the search for one stops. */
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

/** First element of the sorted `places` that is `from` or more; its index. */
function lowerBound(places: readonly number[], from: number): number {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** End of the single quotation that opens at `open`, or -1: "’90s" and "rock ’n’ roll" open none. */
function singleEnd(text: string, open: number, { closers, stops }: ReturnType<typeof singleMarks>): number {
	const close = text.charAt(open) === '‘' ? '’' : "'";
	const stop = Math.min(stops[lowerBound(stops, open)] ?? text.length, open + MAX_SINGLE);
	let candidate = -1;
	for (let k = lowerBound(closers, open + 2); k < closers.length; k++) {
		const i = closers[k] ?? stop;
		if (i >= stop) break;
		if (text.charAt(i) !== close) continue;
		// After an s it may be a plural's apostrophe ("the voters’ choice"): keep it, look for a surer one.
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
 * Quotations of one paragraph, outermost only, in order, their marks included; `offset` is added to every place. One
 * that is not closed ends with the paragraph: long quotations are printed so, each paragraph opening anew. Single marks
 * count only outside double ones, and only where a closing one follows.
 */
export function findQuotations(text: string, offset = 0): Quoted[] {
	const found: Quoted[] = [];
	const add = (start: number, end: number, closed: boolean) =>
		found.push({ start: offset + start, end: offset + end, closed });
	const singles = singleMarks(text);
	let open = -1;
	for (let i = 0; i < text.length; i++) {
		const mark = doubleMark(text, i, open >= 0);
		if (mark) {
			if (mark.kind === 'open') {
				// A mark that opens within a quotation shows that the closing one of the earlier is missing.
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
