/** Polarisation: series → places in pixels, for one picture width: a row for each window, time running down. */
import { FINGER } from '../finger';
import { SIDED, type PolarisationSeries, type PolarisationWindow, type Sided } from './series';

export interface PlacedCount {
	stance: Sided;
	count: number;
	/** Middle of the mark; the count is to its right. */
	x: number;
}

export interface PlacedWindow extends PolarisationWindow {
	/** Top of the row, the line of its marks, and the baseline of its words. */
	top: number;
	y: number;
	wordsY: number;
	counts: PlacedCount[];
	/** Baseline of the words about the gap before it; null if there is none. */
	gapY: number | null;
}

export interface PolarisationLayout {
	width: number;
	height: number;
	windows: PlacedWindow[];
	/** Height of a row's tappable area, and width of a column. */
	tall: number;
	step: number;
	/** Where the bar of the index begins, and its length at 1. */
	bar: { x: number; length: number };
	/** Height of the heads. */
	head: number;
	/** The words of a window are above its marks. */
	narrow: boolean;
}

const NARROW_BELOW = 500;
const GAP = 26;

export function polarisationLayout({ windows }: PolarisationSeries, width: number): PolarisationLayout {
	const narrow = width < NARROW_BELOW;
	const [left, step, tall] = narrow ? [0, 46, FINGER] : [178, 58, 30];
	const x = left + step * SIDED.length + (narrow ? 4 : 20);
	const head = narrow ? 20 : 24;
	let y = head;
	const placed = windows.map((window): PlacedWindow => {
		const gapY = window.gap ? y + 17 : null;
		if (window.gap) y += GAP;
		const top = y;
		y += narrow ? tall + 18 : tall;
		return {
			...{ ...window, top, gapY, wordsY: narrow ? top + 15 : top + tall / 2 + 4 },
			y: narrow ? top + 16 + tall / 2 : top + tall / 2,
			counts: SIDED.flatMap((stance, i) => {
				const count = window.held[stance].length;
				return count ? [{ stance, count, x: left + step * (i + 0.3) }] : [];
			})
		};
	});
	// Room for "0.25" after the longest bar.
	return {
		width,
		height: y + 6,
		windows: placed,
		tall,
		step,
		head,
		narrow,
		bar: { x, length: width - x - 40 }
	};
}
