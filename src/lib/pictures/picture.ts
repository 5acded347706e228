/**
 * A chart as one standalone SVG: title, how to read it, the picture of the page, the key, and the context that must
 * survive being passed on. The build renders it for resvg, a page for readers who save what they see.
 */
import type { Positions } from '../charts/definition';
import { colour, type Theme } from '../components/theme';
import { escaped } from '../components/markup';
import { drawnKey, stanceItems, type KeyItem } from './key';
import { paragraph } from './words';

/** The content of an `<svg>` of this size, in pixels. */
export interface Drawn {
	inside: string;
	width: number;
	height: number;
	/** The chart's own key, as on its page. */
	key?: readonly KeyItem[];
	/** From its definition; if omitted, the stances get a key of their own. */
	positions?: Positions | undefined;
}

/** An SVG file and its size in pixels. */
export interface PictureFile {
	picture: string;
	width: number;
	height: number;
}

export interface PictureWords {
	title: string;
	/** How to read it. */
	how: string;
	/** Counts, filter in words, data version. */
	context: string;
	/** Where it comes from: the site's name, and its address if known. */
	source: string;
	/** The picture in one sentence, for screen readers. */
	summary: string;
}

const MARGIN = 28;

/** An SVG document of this size around `inside`, with an accessible name. */
export const svgDocument = (
	{ width, height, inside }: Drawn,
	words: Pick<PictureWords, 'title' | 'summary'>,
	theme: Theme
): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">` +
	`<title id="title">${escaped(words.title)}</title><desc id="desc">${escaped(words.summary)}</desc>` +
	`<rect width="${width}" height="${height}" fill="${colour('--paper', theme)}"/>${inside}</svg>`;

/** What the marks of a picture mean. */
const keyOf = ({ key = [], positions }: Drawn, theme: Theme): readonly KeyItem[] => [
	...(positions ? [] : stanceItems(theme)),
	...key
];

/** The chart with its words around it; `drawn` is a picture, or a sentence if there is too little to draw. */
export function framed(drawn: Drawn | string, width: number, words: PictureWords, theme: Theme): PictureFile {
	const [ink, muted] = [colour('--ink', theme), colour('--muted', theme)];
	const parts: string[] = [];
	const say = (text: string, y: number, size: number, leading: number, serif: boolean, weight: 400 | 600) => {
		const family = serif ? 'Source Serif 4' : 'Inter';
		const type = { size, weight, family, fill: serif ? ink : muted } as const;
		const { svg, bottom } = paragraph(text, MARGIN, y, width, type, leading);
		parts.push(svg);
		return bottom;
	};
	let y = say(words.title, MARGIN + 20, 23, 28, true, 600);
	y = say(words.how, y + 24, 13, 19, false, 400) + 22;
	if (typeof drawn === 'string') y = say(drawn, y + 20, 17, 24, true, 400) + 8;
	else {
		parts.push(`<g transform="translate(${MARGIN} ${y})">${drawn.inside}</g>`);
		const key = drawnKey(keyOf(drawn, theme), [MARGIN, y + drawn.height + 26, width], 12, theme);
		parts.push(key.svg);
		y = key.bottom;
	}
	y += 16;
	parts.push(`<path d="M${MARGIN} ${y}h${width}" stroke="${colour('--rule', theme)}" fill="none"/>`);
	y = say(words.context, y + 20, 11.5, 17, false, 400);
	y = say(words.source, y + 17, 11.5, 17, false, 400);
	const [wide, high] = [width + 2 * MARGIN, Math.ceil(y + MARGIN - 6)];
	const whole = { width: wide, height: high, inside: parts.join('') };
	return { picture: svgDocument(whole, words, theme), width: wide, height: high };
}
