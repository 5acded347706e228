/** Balance: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { STANCES, type Stance } from '../../model/vocab';
import {
	asideOf,
	countOf,
	digits,
	fittingUnit,
	GAP,
	headLines,
	headWidth,
	MARK_AT,
	MIDDLE,
	roomsAt,
	WORDS_AT
} from './rooms';
import type { BalanceBar, BalanceRow, BalanceSeries } from './series';

/** Which way words and numbers run from their place. */
type Anchor = 'start' | 'end';

export interface PlacedBar extends BalanceBar {
	/** Left end and length; a total is a mark at `x` without length. */
	x: number;
	width: number;
	numberX: number;
	anchor: Anchor;
	/** What can be tapped: bar and number. */
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

export interface Heading {
	stance: Stance;
	lines: string[];
	/** Middle of its mark, and where its words begin or end. */
	markX: number;
	x: number;
	anchor: Anchor;
}

export interface BalanceLayout {
	width: number;
	height: number;
	/** Names stand above the bars instead of beside them. */
	narrow: boolean;
	left: number;
	top: number;
	bottom: number;
	barHeight: number;
	/** Pixels for one of what is counted. */
	unit: number;
	/** Where opposing bars end and supporting ones begin; between them stand those that do neither. */
	edges: [number, number];
	/** Where the bars without a position begin; null where there are none. */
	apart: number | null;
	headings: Heading[];
	rows: PlacedRow[];
	/** Baseline of the line of totals, and of the line that names the silent sides. */
	totalY: number;
	totals: PlacedBar[];
	silentY: number;
}

/** Opposing is to the left. */
const leftward = (stance: Stance) => stance === 'oppose' || stance === 'ambivalent';
const anchorOf = (stance: Stance): Anchor => (leftward(stance) ? 'end' : 'start');
const wayOf = (stance: Stance) => (leftward(stance) ? -1 : 1);

export function balanceLayout(series: BalanceSeries, width: number): BalanceLayout {
	const narrow = width < 640;
	const left = narrow ? 0 : Math.round(Math.max(112, width * 0.2));
	const [top, rowHeight, barHeight] = narrow ? [50, 68, 20] : [30, 42, 20];
	/** What can be tapped beyond a bar, above and below: on a phone a finger's height in all. */
	const beyond = narrow ? 12 : 6;
	const unit = fittingUnit(series, width - left, narrow);
	const room = roomsAt(series, unit, narrow);
	// What is left over is shared out at both ends, so that the middle stays in the middle.
	const spare = Math.max(0, width - left - room.oppose - room.between - room.support - room.none);
	const begin = left + room.oppose + spare / 2;
	const edges: [number, number] = [begin, begin + room.between];
	const middle = (edges[0] + edges[1]) / 2;
	const apart = room.none ? width - room.none + asideOf(narrow) : null;

	const placed = (bar: BalanceBar, row: BalanceRow, barY: number): PlacedBar => {
		const between = countOf(row.bars, 'ambivalent') + countOf(row.bars, 'conditional');
		const from = {
			oppose: edges[0] - bar.count * unit,
			ambivalent: middle - (between * unit) / 2,
			conditional: middle + (between * unit) / 2 - bar.count * unit,
			support: edges[1],
			none: apart ?? width
		};
		const [x, length] = [from[bar.stance], bar.count * unit];
		const target = {
			x: leftward(bar.stance) ? x - digits(bar.count) : x,
			y: barY - beyond,
			width: length + digits(bar.count),
			height: barHeight + 2 * beyond
		};
		const numberX = leftward(bar.stance) ? x - GAP : x + length + GAP;
		return { ...bar, x, width: length, numberX, anchor: anchorOf(bar.stance), target };
	};
	const rows = series.rows.map((row, i): PlacedRow => {
		const y = top + i * rowHeight;
		const barY = narrow ? y + 35 : y + (rowHeight - barHeight) / 2;
		return {
			...row,
			top: y,
			barY,
			nameY: narrow ? y + 17 : y + rowHeight / 2 - 2,
			bars: row.bars.map((bar) => placed(bar, row, barY))
		};
	});
	const bottom = top + series.rows.length * rowHeight;
	const totalY = bottom + (narrow ? 50 : 23);
	const silentY = totalY + (narrow ? 34 : 26);

	const both = countOf(series.totals, 'ambivalent') > 0 && countOf(series.totals, 'conditional') > 0;
	/** The line that a heading or a total of this extent leans on; one alone in the middle stands upon it. */
	const leansOn = (stance: Stance, extent: number): number =>
		({
			oppose: edges[0],
			ambivalent: both ? middle - MIDDLE : middle + extent / 2,
			conditional: both ? middle + MIDDLE : middle - extent / 2,
			support: edges[1],
			none: apart ?? width
		})[stance];
	const headed = STANCES.filter(
		(stance) => stance === 'oppose' || stance === 'support' || countOf(series.totals, stance) > 0
	);
	const headings = headed.map((stance): Heading => {
		const base = leansOn(stance, headWidth(stance, narrow));
		return {
			stance,
			lines: headLines(stance, narrow),
			markX: base + wayOf(stance) * MARK_AT,
			x: base + wayOf(stance) * (narrow ? 1 : WORDS_AT),
			anchor: anchorOf(stance)
		};
	});
	const totals = series.totals.map((bar): PlacedBar => {
		const reach = WORDS_AT + digits(bar.count);
		const base = leansOn(bar.stance, reach);
		const way = wayOf(bar.stance);
		return {
			...bar,
			x: base + way * MARK_AT,
			width: 0,
			numberX: base + way * WORDS_AT,
			anchor: anchorOf(bar.stance),
			target: {
				x: Math.min(base, base + way * reach),
				y: totalY - 4.5 - barHeight / 2 - beyond,
				width: reach,
				height: barHeight + 2 * beyond
			}
		};
	});
	const height = series.silent.length ? silentY + 8 : totalY + 12;
	return {
		...{ width, height, narrow, left, top, bottom, barHeight, unit, edges, apart },
		...{ headings, rows, totalY, totals, silentY }
	};
}
