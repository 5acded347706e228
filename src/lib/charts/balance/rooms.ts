/** Balance: how much room each part of the picture takes, and how long a bar of one may be. */
import { STANCE_LABELS, type Stance } from '../../model/vocab';
import { textWidth } from '../text';
import type { BalanceBar, BalanceSeries } from './series';

/** A bar of one is at most this long: few utterances must not look like many. */
const MOST_UNIT = 40;
const NUMBER_SIZE = 12;
const HEAD_SIZE = 11.5;
/** From the end of a bar to its number. */
export const GAP = 5;
/** From the line that a heading or a total leans on to the middle of its mark, and to words beside the mark. */
export const MARK_AT = 7;
export const WORDS_AT = 16;
/** From the middle of the picture to what leans on it from either side. */
export const MIDDLE = 6;
/** Between two parts of the picture. */
const APART = 8;

/** Room for a number at the end of a bar. */
export const digits = (count: number): number => textWidth(String(count), NUMBER_SIZE, true) + GAP + 2;

/** One line, or two on a narrow picture. */
export const headLines = (stance: Stance, narrow: boolean): string[] =>
	narrow ? STANCE_LABELS[stance].split(/ (?=it open|position)/) : [STANCE_LABELS[stance]];

/** Room for a heading: its mark stands beside the words, or on a narrow picture above them. */
export const headWidth = (stance: Stance, narrow: boolean): number =>
	(narrow ? 1 : WORDS_AT) +
	Math.max(...headLines(stance, narrow).map((line) => textWidth(line, HEAD_SIZE, true)));

export const countOf = (bars: readonly BalanceBar[], stance: Stance): number =>
	bars.find((bar) => bar.stance === stance)?.count ?? 0;

export interface Rooms {
	oppose: number;
	/** Keeps it open and conditional, about the middle. */
	between: number;
	support: number;
	/** No position, with the gap that sets it apart; 0 where nobody has none. */
	none: number;
}

/** From the bars with a side to those without. */
export const asideOf = (narrow: boolean): number => (narrow ? 10 : 22);

/** Room that each part takes at `unit` pixels for one of what is counted. */
export function roomsAt(series: BalanceSeries, unit: number, narrow: boolean): Rooms {
	const total = (stance: Stance) => countOf(series.totals, stance);
	const ofSide = (stance: Stance) => {
		const longest = Math.max(0, ...series.rows.map((row) => countOf(row.bars, stance)));
		return APART + Math.max(headWidth(stance, narrow), longest * unit + digits(total(stance)));
	};
	const between = (['ambivalent', 'conditional'] as const).filter((stance) => total(stance) > 0);
	const block = Math.max(
		0,
		...series.rows.map((row) => countOf(row.bars, 'ambivalent') + countOf(row.bars, 'conditional'))
	);
	const numbers = 2 * Math.max(0, ...between.map((stance) => digits(total(stance))));
	const head = Math.max(0, ...between.map((stance) => headWidth(stance, narrow)));
	const heads = between.length > 1 ? 2 * (head + MIDDLE) : head;
	return {
		oppose: ofSide('oppose'),
		between: between.length ? APART + Math.max(heads, block * unit + numbers + APART) : 0,
		support: ofSide('support'),
		none: total('none') ? asideOf(narrow) + ofSide('none') : 0
	};
}

/** The most pixels for one of what is counted that leave all parts their room in `width`. */
export function fittingUnit(series: BalanceSeries, width: number, narrow: boolean): number {
	const fits = (unit: number) => {
		const { oppose, between, support, none } = roomsAt(series, unit, narrow);
		return oppose + between + support + none <= width;
	};
	if (fits(MOST_UNIT)) return MOST_UNIT;
	let [low, high] = [0, MOST_UNIT];
	for (let step = 0; step < 40; step++) {
		const middle = (low + high) / 2;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}
