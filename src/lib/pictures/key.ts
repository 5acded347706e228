/** The key of a standalone picture: the stances, and a chart's own key as on its page. */
import { stanceShape } from '../charts/marks/shapes';
import { textWidth } from '../charts/text';
import { colour, type Theme } from '../components/theme';
import { STANCES, STANCE_LABELS, type Stance } from '../model/vocab';
import { line } from './words';

/** A mark in a key: the content of its `<svg>`, and its viewBox. */
interface KeyMark {
	inside: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Alternating marks and words: "● 1 ● 2", "◌ earlier position". */
export type KeyItem = readonly (KeyMark | string)[];

/** DOM node types, in a browser and elsewhere. */
const ELEMENT = 1;
const TEXT = 3;

/**
 * Reads the items of a key, each an element with `<svg>`s and words. `inside` renders the content of an `<svg>` with
 * its styles as attributes.
 */
export const readKey = (items: Iterable<Element>, inside: (svg: Element) => string): KeyItem[] =>
	[...items].map((item) =>
		[...item.childNodes].flatMap((node): (KeyMark | string)[] => {
			const words = node.nodeType === TEXT ? (node.textContent ?? '').trim().replace(/\s+/g, ' ') : '';
			if (words) return [words];
			if (node.nodeType !== ELEMENT) return [];
			const svg = node as Element;
			const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
				.split(/\s+/)
				.map(Number);
			return [{ inside: inside(svg), x, y, width, height }];
		})
	);

/** A stance's mark around the origin, as StanceMark draws it. */
function stanceMark(stance: Stance, r: number, theme: Theme): string {
	const { outline, fill, solid } = stanceShape(stance, r);
	const own = colour(`--${stance}`, theme);
	const ground = solid ? own : colour('--paper', theme);
	const inner = fill ? `<path d="${fill}" fill="${own}"/>` : '';
	return `<path d="${outline}" fill="${ground}" stroke="${own}" stroke-width="1.5"/>${inner}`;
}

/** The five stances with their marks. */
export const stanceItems = (theme: Theme): KeyItem[] =>
	STANCES.map((stance) => [
		{ inside: stanceMark(stance, 5, theme), x: -7, y: -7, width: 14, height: 14 },
		STANCE_LABELS[stance]
	]);

const GAP = 6;
const BETWEEN = 18;

/**
 * Draws a key from `x` on, in as many lines as `room` requires; `y` is the first baseline, `size` the font size in
 * pixels.
 */
export function drawnKey(
	items: readonly KeyItem[],
	[x, y, room]: readonly [number, number, number],
	size: number,
	theme: Theme
): { svg: string; bottom: number } {
	const scale = size / 12;
	const fill = colour('--muted', theme);
	const widthOf = (part: KeyMark | string) =>
		typeof part === 'string' ? textWidth(part, size) : part.width * scale;
	const tallest = Math.max(0, ...items.flat().map((part) => (typeof part === 'string' ? 0 : part.height)));
	const leading = Math.max(20, tallest + 4) * scale;
	let [left, base] = [x, y];
	const parts = items.flatMap((item) => {
		const wide = item.reduce((sum, part) => sum + widthOf(part) + GAP, -GAP);
		if (left + wide > x + room && left > x) [left, base] = [x, base + leading];
		let at = left;
		left += wide + BETWEEN * scale;
		return item.map((part) => {
			const from = at;
			at += widthOf(part) + GAP;
			if (typeof part === 'string') return line(part, from, base, { size, fill });
			// Centres the mark on the x-height of the line.
			const top = base - 4 * scale - (part.y + part.height / 2) * scale;
			return `<g transform="translate(${from - part.x * scale} ${top}) scale(${scale})">${part.inside}</g>`;
		});
	});
	return { svg: parts.join(''), bottom: base };
}
