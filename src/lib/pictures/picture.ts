/**
 * A chart as one standalone SVG: title, how to read it, the picture of the page, the key, and the context that must
 * survive being passed on. The build renders it for resvg, a page for readers who save what they see.
 */
import type { PositionKey } from '../charts/definition';
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
	positions?: PositionKey | undefined;
}

/** Content with its size, before it is a document. */
type Composed = Pick<Drawn, 'inside' | 'width' | 'height'>;

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
	/** A desk's own note, under the picture. */
	note?: string;
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

/** A group that Illustrator, Inkscape and Figma show as a layer of this name. */
const layer = (name: string, inside: string) => `<g id="${name}">${inside}</g>`;

type Place = readonly [x: number, y: number, room: number];

/** The words of a picture as layers, each from a place on; `bottom` is the last baseline. */
function wordLayers(words: PictureWords, theme: Theme) {
	const [ink, muted] = [colour('--ink', theme), colour('--muted', theme)];
	const say = (text: string, [x, y, room]: Place, size: number, leading: number, serif: boolean) => {
		const type = { size, family: serif ? 'Source Serif 4' : 'Inter', fill: serif ? ink : muted } as const;
		const weight = size === 23 ? 600 : 400;
		return paragraph(text, x, y, room, { ...type, weight }, leading);
	};
	return {
		headline(place: Place) {
			const { svg, bottom } = say(words.title, place, 23, 28, true);
			return { svg: layer('Headline', svg), bottom };
		},
		how([x, y, room]: Place) {
			const { svg, bottom } = say(words.how, [x, y, room], 13, 19, false);
			return { svg: layer('Reading', svg), bottom };
		},
		sentence: (text: string, place: Place) => say(text, place, 17, 24, true),
		/** The note, a rule, what was counted and where it comes from. */
		foot([x, y, room]: Place) {
			const note = words.note ? say(words.note, [x, y + 26, room], 13.5, 19, true) : { svg: '', bottom: y };
			const rule = note.bottom + 16;
			const context = say(words.context, [x, rule + 20, room], 11.5, 17, false);
			const source = say(words.source, [x, context.bottom + 17, room], 11.5, 17, false);
			const drawn = `<path d="M${x} ${rule}h${room}" stroke="${colour('--rule', theme)}" fill="none"/>`;
			const svg = (note.svg && layer('Note', note.svg)) + layer('Source', drawn + context.svg + source.svg);
			return { svg, bottom: source.bottom };
		}
	};
}

/** The words above and below the picture. */
function stacked(drawn: Drawn | string, width: number, words: PictureWords, theme: Theme): Composed {
	const say = wordLayers(words, theme);
	const headline = say.headline([MARGIN, MARGIN + 20, width]);
	const how = say.how([MARGIN, headline.bottom + 24, width]);
	const top = how.bottom + 22;
	const parts = [headline.svg, how.svg];
	let y: number;
	if (typeof drawn === 'string') {
		const { svg, bottom } = say.sentence(drawn, [MARGIN, top + 20, width]);
		parts.push(svg);
		y = bottom + 8;
	} else {
		const key = drawnKey(keyOf(drawn, theme), [MARGIN, top + drawn.height + 26, width], 12, theme);
		parts.push(
			`<g id="Chart" transform="translate(${MARGIN} ${top})">${drawn.inside}</g>`,
			layer('Key', key.svg)
		);
		y = key.bottom;
	}
	const foot = say.foot([MARGIN, y, width]);
	const inside = [...parts, foot.svg].join('');
	return { width: width + 2 * MARGIN, height: Math.ceil(foot.bottom + MARGIN - 6), inside };
}

/** The words in a column beside the picture, for wide formats. */
function beside(drawn: Drawn, words: PictureWords, theme: Theme): Composed {
	const say = wordLayers(words, theme);
	const column = Math.max(280, Math.round(drawn.width * 0.5));
	const headline = say.headline([MARGIN, MARGIN + 20, column]);
	const how = say.how([MARGIN, headline.bottom + 24, column]);
	const key = drawnKey(keyOf(drawn, theme), [MARGIN, how.bottom + 34, column], 12, theme);
	const foot = say.foot([MARGIN, key.bottom, column]);
	const height = Math.max(foot.bottom, MARGIN + drawn.height) + MARGIN - 6;
	const chart = `<g id="Chart" transform="translate(${2 * MARGIN + column} ${MARGIN})">${drawn.inside}</g>`;
	return {
		width: column + drawn.width + 3 * MARGIN,
		height: Math.ceil(height),
		inside: headline.svg + how.svg + chart + layer('Key', key.svg) + foot.svg
	};
}

const asFile = (whole: Composed, words: PictureWords, theme: Theme): PictureFile => ({
	picture: svgDocument(whole, words, theme),
	width: whole.width,
	height: whole.height
});

/**
 * The chart with its words around it; `drawn` is a picture, or a sentence if there is too little to draw. Words, chart
 * and key are groups with a name, and text is text.
 */
export const framed = (
	drawn: Drawn | string,
	width: number,
	words: PictureWords,
	theme: Theme
): PictureFile => asFile(stacked(drawn, width, words, theme), words, theme);

/** A size to fill: a height of null follows from the picture. */
export interface Format {
	width: number;
	height: number | null;
}

/**
 * The chart with its words in a format of the given size, as large as it fits: words above and below, or beside where
 * that leaves the chart larger. `type` is the size of its smallest labels there, in pixels.
 */
export function inFormat(
	drawn: Drawn,
	{ width, height }: Format,
	words: PictureWords,
	theme: Theme
): PictureFile & { type: number } {
	const scaleOf = (whole: Composed) =>
		Math.min(width / whole.width, height === null ? Infinity : height / whole.height);
	const [above, aside] = [stacked(drawn, drawn.width, words, theme), beside(drawn, words, theme)];
	const whole = height !== null && scaleOf(aside) > scaleOf(above) ? aside : above;
	const scale = scaleOf(whole);
	const high = height ?? Math.ceil(whole.height * scale);
	const [x, y] = [(width - whole.width * scale) / 2, (high - whole.height * scale) / 2];
	const inside = `<g transform="translate(${x} ${y}) scale(${scale})">${whole.inside}</g>`;
	return { ...asFile({ width, height: high, inside }, words, theme), type: SMALLEST * scale };
}

/** Font size of the smallest words of a picture. */
const SMALLEST = 11.5;
