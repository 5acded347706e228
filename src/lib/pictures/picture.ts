/**
 * A chart as one SVG that stands alone: title, how to read it, the very picture of the page, what its marks mean, and
 * the context that must survive being passed on. The build writes it for resvg, a page for whoever saves what they see.
 */
import { stanceShape } from '../charts/marks/shapes';
import { textWidth } from '../charts/text';
import { colour, type Theme } from '../components/theme';
import { STANCES, STANCE_LABELS, type Stance } from '../model/vocab';
import { escaped } from '../components/markup';
import { line, paragraph } from './words';

/** What stands inside an `<svg>` of this size, in pixels. */
export interface Drawn {
	inside: string;
	width: number;
	height: number;
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
	/** Where it comes from: the site's name, and its address where that is known. */
	source: string;
	/** The picture in a sentence, for those who do not see it. */
	summary: string;
}

const MARGIN = 28;

/** A stance's mark around the origin, as StanceMark draws it. */
export function stanceMark(stance: Stance, r: number, theme: Theme): string {
	const { outline, fill, solid } = stanceShape(stance, r);
	const own = colour(`--${stance}`, theme);
	const ground = solid ? own : colour('--paper', theme);
	const inner = fill ? `<path d="${fill}" fill="${own}"/>` : '';
	return `<path d="${outline}" fill="${ground}" stroke="${own}" stroke-width="1.5"/>${inner}`;
}

/** The five stances with their marks, from `x` on, in as many lines as `room` asks for. */
function stanceKey(x: number, y: number, room: number, theme: Theme): { svg: string; bottom: number } {
	let [left, top] = [x, y];
	const parts = STANCES.map((stance) => {
		const wide = 34 + textWidth(STANCE_LABELS[stance], 12);
		if (left + wide > x + room && left > x) [left, top] = [x, top + 20];
		const mark = `<g transform="translate(${left + 6} ${top - 4})">${stanceMark(stance, 5, theme)}</g>`;
		const label = line(STANCE_LABELS[stance], left + 17, top, { size: 12, fill: colour('--muted', theme) });
		left += wide;
		return mark + label;
	});
	return { svg: parts.join(''), bottom: top };
}

/** An SVG document of this size around `inside`, named for those who do not see it. */
export const svgDocument = (
	{ width, height, inside }: Drawn,
	words: Pick<PictureWords, 'title' | 'summary'>,
	theme: Theme
): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">` +
	`<title id="title">${escaped(words.title)}</title><desc id="desc">${escaped(words.summary)}</desc>` +
	`<rect width="${width}" height="${height}" fill="${colour('--paper', theme)}"/>${inside}</svg>`;

/** The chart with its words around it; `drawn` is a picture, or a sentence where there is too little to draw. */
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
		const key = stanceKey(MARGIN, y + drawn.height + 26, width, theme);
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
