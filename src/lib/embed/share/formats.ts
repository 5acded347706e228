/** The formats in which a desk saves a picture, and the drawing that fills one best. */
import type { Theme } from '../../components/theme';
import {
	framed,
	inFormat,
	type Drawn,
	type Format,
	type PictureFile,
	type PictureWords
} from '../../pictures/picture';

export interface NamedFormat extends Format {
	/** For file names. */
	id: string;
	name: string;
	/** Width in pixels, or points in print, at which it is usually seen. */
	seen: number;
}

/** Null: the picture as it is on the page. */
export const FORMATS: readonly NamedFormat[] = [
	{ id: '1x1', name: 'Square, 1:1 (1080 × 1080)', width: 1080, height: 1080, seen: 360 },
	{ id: '4x5', name: 'Portrait, 4:5 (1080 × 1350)', width: 1080, height: 1350, seen: 360 },
	{ id: '16x9', name: 'Wide, 16:9 (1920 × 1080)', width: 1920, height: 1080, seen: 960 },
	{ id: 'link', name: 'Link card, 1.91:1 (1200 × 628)', width: 1200, height: 628, seen: 500 },
	// 180 mm are 510 points.
	{ id: 'print', name: 'Print, 180 mm at 300 dpi', width: 2126, height: null, seen: 510 }
];

/** Smaller type cannot be read where a format is usually seen, in pixels or points. */
const LEAST_TYPE = 5.5;

export interface Filled {
	file: PictureFile;
	/** Why it may be hard to read; empty if it is not. */
	warning: string;
}

/** Of several drawings of one chart, the one whose type is largest in `format`. */
export function filled(
	drawings: readonly Drawn[],
	format: NamedFormat | null,
	words: PictureWords,
	theme: Theme
): Filled | null {
	const [first] = drawings;
	if (!first) return null;
	if (!format) return { file: framed(first, first.width, words, theme), warning: '' };
	const files = drawings.map((drawn) => inFormat(drawn, format, words, theme));
	const { type, ...file } = files.reduce((best, other) => (other.type > best.type ? other : best));
	const small = (type * format.seen) / format.width < LEAST_TYPE;
	return {
		file,
		warning: small
			? 'The type is small in this format: choose a taller one, or fewer actors by a filter.'
			: ''
	};
}
