/** PDF → its text, a paragraph a line: lines are joined by their places on the page, running heads left off. */
import { getDocumentProxy } from 'unpdf';

interface PrintedLine {
	text: string;
	/** Left and right edge and base line, in points; y grows upwards. */
	left: number;
	right: number;
	y: number;
	/** Height of its letters in points. */
	size: number;
	page: number;
}

/** What pdf.js gives of a run of letters; `transform` ends with the place of its base line. */
interface Run {
	str: string;
	transform: number[];
	width: number;
	height: number;
	hasEOL: boolean;
}

const ENDS_SENTENCE = /[.!?…:]["'”’»)\]]*$/;
/** Times the usual distance of lines from which on there is a paragraph between them. */
const GAP = 1.3;
/** Difference of letters' size from which on a line is of another kind, such as a headline. */
const SIZE = 0.12;
const PAGE_NUMBER = /^(?:page )?[-–—]? ?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})? ?[-–—]?$/i;

/** The lines of a page, in the order in which the file gives them. */
function linesOf(runs: readonly Run[], page: number): PrintedLine[] {
	const lines: PrintedLine[] = [];
	let open: PrintedLine | null = null;
	for (const { str, transform, width, height, hasEOL } of runs) {
		const [left = 0, y = 0] = transform.slice(4);
		// A raised mark of a note stays in its line.
		if (open && Math.abs(open.y - y) > Math.max(open.size, height) * 0.6) open = null;
		if (open) {
			open.text += str;
			open.right = Math.max(open.right, left + width);
			open.size = Math.max(open.size, height);
		} else if (str.trim())
			lines.push((open = { text: str, left, right: left + width, y, size: height, page }));
		if (hasEOL) open = null;
	}
	return lines
		.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
		.filter(({ text }) => text);
}

/** Text by which a running head is the same on every page. */
const headKey = (line: PrintedLine): string => line.text.replace(/\d+/g, '#');

/** Pages without the lines at their ends that number them or come again on other pages. */
function withoutHeads(pages: readonly PrintedLine[][]): PrintedLine[] {
	const ends = pages.map((lines) => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])]);
	const counts = new Map<string, number>();
	for (const lines of ends)
		for (const key of new Set(lines.map(headKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
	const isHead = (line: PrintedLine): boolean =>
		PAGE_NUMBER.test(line.text) || (counts.get(headKey(line)) ?? 0) > Math.max(1, pages.length / 3);
	return pages.flatMap((lines, i) => lines.filter((line) => !ends[i]?.includes(line) || !isHead(line)));
}

/** The distance of lines within a paragraph: the lower quartile of all. */
function usualGap(lines: readonly PrintedLine[]): number {
	const gaps = lines
		.map((line, i) => (lines[i - 1]?.y ?? -Infinity) - line.y)
		.filter((gap, i) => gap > 0 && gap < 4 * (lines[i]?.size ?? 0))
		.sort((a, b) => a - b);
	return gaps[Math.floor(gaps.length / 4)] ?? Infinity;
}

const inCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether the first word of `line` would have fitted behind `last`, so that no margin broke the line there. */
function leavesRoom(line: PrintedLine, last: PrintedLine, lines: readonly PrintedLine[]): boolean {
	// Columns have margins of their own, and so have headlines.
	const column = lines.filter(
		({ left, size }) =>
			Math.abs(left - last.left) < 3 * last.size && Math.abs(size - last.size) <= SIZE * last.size
	);
	const margin = Math.max(...column.map(({ right }) => right));
	const letter = (line.right - line.left) / line.text.length;
	const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) + 1;
	return last.right + 1.5 * word * letter < margin;
}

/** Makes what says whether a line opens a paragraph, by the line before it. */
function opener(lines: readonly PrintedLine[]) {
	const gap = usualGap(lines);
	return (line: PrintedLine, last: PrintedLine): boolean => {
		if (Math.abs(line.size - last.size) > SIZE * last.size) return true;
		if (inCapitals(line.text) !== inCapitals(last.text)) return true;
		const ended = ENDS_SENTENCE.test(last.text);
		// On a new page or in a new column a sentence goes on.
		if (line.page !== last.page || line.y > last.y) return ended;
		if (last.y - line.y > GAP * gap) return true;
		const indent = (line.left - last.left) / line.size;
		return (ended && indent > 0.8 && indent < 5) || leavesRoom(line, last, lines);
	};
}

/** `next` behind `text`, a word that a hyphen parts at the line's end made whole, unless `all` writes it with one. */
function joined(text: string, next: string, all: string): string {
	const head = /(\p{Ll}+)-$/u.exec(text)?.[1];
	const tail = /^\p{Ll}+/u.exec(next)?.[0];
	if (head === undefined || tail === undefined) return `${text}${text.endsWith('-') ? '' : ' '}${next}`;
	return `${all.includes(`${head}-${tail}`) ? text : text.slice(0, -1)}${next}`;
}

/** The text of a PDF; empty where its pages are pictures. Throws where `bytes` are no PDF. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
	const document = await getDocumentProxy(new Uint8Array(bytes));
	const pages: PrintedLine[][] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		pages.push(
			linesOf(
				items.flatMap((item) => ('str' in item ? [item as Run] : [])),
				number
			)
		);
	}
	const lines = withoutHeads(pages);
	const opens = opener(lines);
	const all = lines.map(({ text }) => text).join('\n');
	const paragraphs: string[] = [];
	lines.forEach((line, i) => {
		const last = lines[i - 1];
		const text = paragraphs.at(-1);
		if (!last || text === undefined || opens(line, last)) paragraphs.push(line.text);
		else paragraphs[paragraphs.length - 1] = joined(text, line.text, all);
	});
	return paragraphs.join('\n');
}
