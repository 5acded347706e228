/**
 * The height of an embed at a given width, computed without a browser, for documents that must state a height in
 * advance. Text is measured in Inter and taken slightly wider, because the reader's font is unknown; the result is more
 * likely a line too high than too low. A test compares it with a browser's.
 */
import { parseHTML } from 'linkedom';
import { broken, textWidth } from '../charts/text';

/** Padding around everything, in pixels; these and the following values repeat Embed.svelte's. */
const BODY = { sides: 24, ends: 22 };
const LEADING = 1.45;
/** How much wider than Inter other sans-serif fonts are. */
const WIDER = 1.04;
/** Margins around parts of the page. */
const MARGINS = { how: 13, key: 6, footer: 18, empty: 48 };
const GAP = { lines: 3, keyItems: 16, keyLines: 4, keyMark: 6.4 };
/** Maximum width of an empty embed's text. */
const EMPTY_ROOM = 544;

const textIn = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function textHeight(element: Element, room: number, size: number, leading = LEADING, bold = false): number {
	return broken(textIn(element), room, size * WIDER, bold).length * size * leading;
}

/** Width and height of the pictures, the narrowest first. */
const pictures = (page: Element) =>
	[...page.querySelectorAll('.picture svg')].flatMap((svg) => {
		const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
		return width && height ? [{ width, height }] : [];
	});

/** The same scaling as Picture.svelte: the widest that fits, up to the next one's width or a third larger. */
function pictureHeight(page: Element, room: number): number {
	const all = pictures(page);
	const at = Math.max(
		0,
		all.findLastIndex(({ width }) => width <= room)
	);
	const [shown, next] = [all[at], all[at + 1]];
	if (!shown) return 0;
	const most = shown.width * (next ? Math.min(next.width / shown.width, 1.35) : 1.06);
	return shown.height * (Math.min(room, most) / shown.width);
}

/** Height of the key's items in as many lines as they need. */
function keyHeight(key: Element, room: number): number {
	let [left, lines] = [0, 0];
	let line = 12.5 * LEADING;
	for (const item of key.querySelectorAll('span')) {
		const marks = [...item.querySelectorAll('svg')];
		const parts = [...item.childNodes].filter((node) => node.nodeType === 1 || node.textContent?.trim());
		const words = textWidth(textIn(item), 12.5) * WIDER + (parts.length - 1) * GAP.keyMark;
		const width = marks.reduce((sum, svg) => sum + Number(svg.getAttribute('width')), words);
		for (const svg of marks) line = Math.max(line, Number(svg.getAttribute('height')));
		if (lines === 0 || left + width > room) [left, lines] = [0, lines + 1];
		left += width + GAP.keyItems;
	}
	return lines ? MARGINS.key + lines * line + (lines - 1) * GAP.keyLines : 0;
}

/** Height in whole pixels of the embed `document` in a frame `width` pixels wide. */
export function frameHeight(document: string, width: number): number {
	const { document: page } = parseHTML(document);
	for (const hidden of page.querySelectorAll('[hidden]')) hidden.remove();
	const room = width - BODY.sides;
	const part = (selector: string, height: (element: Element) => number) => {
		const element = page.querySelector(selector);
		return element ? height(element) : 0;
	};
	const footer = [...page.querySelectorAll('footer p')];
	return Math.ceil(
		BODY.ends +
			part('.asked', (asked) => textHeight(asked, room, 13, LEADING, true)) +
			part('h1', (title) => textHeight(title, room, 20, 1.2, true)) +
			part('.how', (how) => textHeight(how, room, 12.5) + MARGINS.how) +
			part('main', (main) => pictureHeight(main, room)) +
			part('main .empty', (empty) => textHeight(empty, Math.min(room, EMPTY_ROOM), 16, 1.4) + MARGINS.empty) +
			part('main .key', (key) => keyHeight(key, room)) +
			MARGINS.footer +
			footer.reduce((sum, line) => sum + textHeight(line, room, 12), (footer.length - 1) * GAP.lines)
	);
}
