/** Balance: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { STANCES, stanceLabel, type Stance } from '../../model/vocab';
import { textWidth } from '../text';
import type { BalanceBar, BalanceRow, BalanceSeries } from './series';

export interface PlacedBar extends BalanceBar {
	/** Left end and length; a total is a mark at `x` and has no length. */
	x: number;
	width: number;
	numberX: number;
	/** The tappable area: bar and number. */
	target: { x: number; y: number; width: number; height: number };
}

export interface PlacedRow extends Omit<BalanceRow, 'bars'> {
	top: number;
	/** Top of its bars. */
	barY: number;
	/** Baseline of the name. */
	nameY: number;
	bars: PlacedBar[];
}

/** A stance's column: its bars begin at `x`. */
export interface Column {
	stance: Stance;
	lines: string[];
	x: number;
}

export interface BalanceLayout {
	width: number;
	height: number;
	/** Names are above the bars instead of beside them. */
	narrow: boolean;
	left: number;
	top: number;
	bottom: number;
	barHeight: number;
	/** Pixels per counted unit. */
	unit: number;
	columns: Column[];
	rows: PlacedRow[];
	/** Baselines of the line of totals and of the line that names the silent sides. */
	totalY: number;
	totals: PlacedBar[];
	silentY: number;
}

/** Longest bar for a count of one, in pixels: small counts must not look large. */
const MOST_UNIT = 30;
const HEAD_SIZE = 12;
const NUMBER_SIZE = 12;
/** Gap between the end of a bar and its number, and between columns. */
const GAP = 5;
const APART = 14;
/** From a column's line to the middle of a mark, and to the words beside the mark. */
const MARK_AT = 7;
const WORDS_AT = 16;

const digits = (count: number): number => textWidth(String(count), NUMBER_SIZE, true) + GAP;

const countOf = (bars: readonly BalanceBar[], stance: Stance): number =>
	bars.find((bar) => bar.stance === stance)?.count ?? 0;

/** A stance's name, on two short lines if the column is narrow. */
const headLines = (label: string, narrow: boolean): string[] =>
	narrow ? label.split(/ (?=it open|position|depends)/) : [label];

/** Each stance has its own column, as wide as its longest bar and its heading need; all use one scale. */
function placeColumns(series: BalanceSeries, left: number, width: number, narrow: boolean) {
	const heads = STANCES.map((stance) => headLines(stanceLabel(stance, series.kind), narrow));
	const headRoom = heads.map(
		(lines) =>
			(narrow ? 2 : WORDS_AT) + Math.max(...lines.map((line) => textWidth(line, HEAD_SIZE, true))) + APART
	);
	const longest = STANCES.map((stance) =>
		Math.max(0, ...series.rows.map((row) => countOf(row.bars, stance)))
	);
	const numbers = STANCES.map((stance) => digits(countOf(series.totals, stance)) + APART);
	const rooms = (unit: number) =>
		STANCES.map((_, i) => Math.max(headRoom[i] ?? 0, (longest[i] ?? 0) * unit + (numbers[i] ?? 0)));
	const total = (unit: number) => rooms(unit).reduce((sum, room) => sum + room, 0);
	let [low, high] = [0, MOST_UNIT];
	if (total(high) > width - left)
		for (let step = 0; step < 40; step++) {
			const middle = (low + high) / 2;
			if (total(middle) <= width - left) low = middle;
			else high = middle;
		}
	else low = high;
	const unit = low;
	const widths = rooms(unit);
	// Spare width is shared equally.
	const spare = Math.max(0, width - left - total(unit)) / STANCES.length;
	let x = left;
	const columns = STANCES.map((stance, i): Column => {
		const at = x;
		x += (widths[i] ?? 0) + spare;
		return { stance, lines: heads[i] ?? [], x: at };
	});
	return { unit, columns };
}

export function balanceLayout(series: BalanceSeries, width: number): BalanceLayout {
	const narrow = width < 640;
	const left = narrow ? 0 : Math.round(Math.max(112, width * 0.18));
	const [top, rowHeight, barHeight] = narrow ? [50, 68, 20] : [30, 42, 20];
	/** Tappable pixels above and below the bar; on a phone the total is a finger's height. */
	const beyond = narrow ? 12 : 6;
	const { unit, columns } = placeColumns(series, left, width, narrow);
	const columnX = (stance: Stance) => columns[STANCES.indexOf(stance)]?.x ?? left;
	const rows = series.rows.map((row, i): PlacedRow => {
		const y = top + i * rowHeight;
		const barY = narrow ? y + 35 : y + (rowHeight - barHeight) / 2;
		const bars = row.bars.map((bar): PlacedBar => {
			const [x, length] = [columnX(bar.stance), bar.count * unit];
			const target = {
				...{ x, y: barY - beyond, height: barHeight + 2 * beyond },
				width: length + digits(bar.count)
			};
			return { ...bar, x, width: length, numberX: x + length + GAP, target };
		});
		return { ...row, top: y, barY, nameY: narrow ? y + 17 : y + rowHeight / 2 - 2, bars };
	});
	const bottom = top + series.rows.length * rowHeight;
	const totalY = bottom + (narrow ? 50 : 23);
	const silentY = totalY + (narrow ? 34 : 26);
	const totals = series.totals.map((bar): PlacedBar => {
		const x = columnX(bar.stance);
		return {
			...bar,
			x: x + MARK_AT,
			width: 0,
			numberX: x + WORDS_AT,
			target: {
				x,
				y: totalY - 4.5 - barHeight / 2 - beyond,
				width: WORDS_AT + digits(bar.count),
				height: barHeight + 2 * beyond
			}
		};
	});
	const height = series.silent.length ? silentY + 8 : totalY + 12;
	return {
		...{ width, height, narrow, left, top, bottom, barHeight, unit },
		...{ columns, rows, totalY, totals, silentY }
	};
}

export { MARK_AT, WORDS_AT };
