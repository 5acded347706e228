/**
 * A chart as one SVG that stands alone: title, how to read it, the very picture of the page, what its marks mean, and
 * the context that must survive being passed on.
 */
import { textWidth } from '../charts/text';
import { STANCES, STANCE_LABELS } from '../model/vocab';
import { colour, drawnMark, type Drawn } from './drawn';
import { escaped } from '../components/markup';
import { line, paragraph } from './words';

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

/** The five stances with their marks, from `x` on, in as many lines as `room` asks for. */
function stanceKey(x: number, y: number, room: number): { svg: string; bottom: number } {
	let [left, top] = [x, y];
	const parts = STANCES.map((stance) => {
		const wide = 34 + textWidth(STANCE_LABELS[stance], 12);
		if (left + wide > x + room && left > x) [left, top] = [x, top + 20];
		const mark = `<g transform="translate(${left + 6} ${top - 4})">${drawnMark(stance, 5)}</g>`;
		const label = line(STANCE_LABELS[stance], left + 17, top, { size: 12, fill: colour('--muted') });
		left += wide;
		return mark + label;
	});
	return { svg: parts.join(''), bottom: top };
}

/** An SVG document of this size around `inside`, named for those who do not see it. */
export const svgDocument = (width: number, height: number, words: PictureWords, inside: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">` +
	`<title id="title">${escaped(words.title)}</title><desc id="desc">${escaped(words.summary)}</desc>` +
	`<rect width="${width}" height="${height}" fill="${colour('--paper')}"/>${inside}</svg>`;

/** The chart with its words around it; `drawn` is a picture, or a sentence where there is too little to draw. */
export function framed(
	drawn: Drawn | string,
	width: number,
	words: PictureWords
): { picture: string; width: number; height: number } {
	const [ink, muted] = [colour('--ink'), colour('--muted')];
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
		const key = stanceKey(MARGIN, y + drawn.height + 26, width);
		parts.push(key.svg);
		y = key.bottom;
	}
	y += 16;
	parts.push(`<path d="M${MARGIN} ${y}h${width}" stroke="${colour('--rule')}" fill="none"/>`);
	y = say(words.context, y + 20, 11.5, 17, false, 400);
	y = say(words.source, y + 17, 11.5, 17, false, 400);
	const [wide, high] = [width + 2 * MARGIN, Math.ceil(y + MARGIN - 6)];
	return { picture: svgDocument(wide, high, words, parts.join('')), width: wide, height: high };
}
