/** Lanes: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { groups as grouped, max } from 'd3-array';
import type { ArticleDayRow } from '../../data/queries/article-days';
import type { EventRow } from '../../data/queries/events';
import { dayFromNumber, dayNumber, type Day } from '../../model/day';
import { dayRange } from '../../model/format';
import type { Stance } from '../../model/vocab';
import { FINGER } from '../finger';
import { broken, textWidth } from '../text';
import { foldedAxis, foldedWidth, trueAxis, trueWidth, type TimeAxis } from './axis';
import { binned, lanesDrawn, type Bin, type Undrawn } from './many';
import type { Lane, LaneItem, LanesSeries } from './series';

export interface PlacedItem extends LaneItem {
	x: number;
	y: number;
	/** Height in the stack of its day: the tappable area. */
	height: number;
	/** Left end of the tail if the day is not known; null if it is. */
	tail: number | null;
	/** Whether the tail ends at a known bound; otherwise it continues, into the unknown or beyond the axis. */
	bounded: boolean;
	lane: number;
}

export interface PlacedLane extends Omit<Lane, 'items'> {
	top: number;
	height: number;
	/** The line of its marks. */
	y: number;
	/** The name on as many lines as it needs, and the baseline of the first. */
	nameLines: string[];
	nameY: number;
	items: PlacedItem[];
	/** Used instead of items if there are too many. */
	bars: PlacedBar[];
	row: number;
}

/** Counts of a run of days as a bar, one part per stance, upwards from the bottom of the lane. */
export interface PlacedBar extends Bin {
	x: number;
	width: number;
	parts: { stance: Stance | null; y: number; height: number }[];
}

export interface PlacedArticles {
	from: Day;
	to: Day;
	articles: number;
	x: number;
}

export interface PlacedEvent {
	event: EventRow;
	x0: number;
	x1: number;
	labelX: number;
	labelY: number;
	title: string;
}

export interface LanesLayout {
	/** Width of the picture; on a phone wider than its frame, which scrolls. */
	width: number;
	frame: number;
	height: number;
	/** Names are above their lanes and stay in place while time scrolls. */
	narrow: boolean;
	left: number;
	axis: TimeAxis;
	/** Top and bottom of the lanes; the axis line is at the bottom. */
	top: number;
	bottom: number;
	/** Baseline of the words about what is not drawn as marks; null if there are none. */
	wordsY: number | null;
	rugY: number;
	articles: PlacedArticles[];
	groups: { side: string; label: string; y: number; lanes: PlacedLane[] }[];
	events: PlacedEvent[];
	/** Bars of counts instead of marks, because there are too many marks to distinguish. */
	dense: boolean;
	/** Lanes without room; null if all are drawn. */
	undrawn: Undrawn | null;
}

export const MARK_RADIUS = 5.5;
/** A pile shows at most this many dashes; its label and the evidence give the number. */
export const PILE_MOST = 6;
export const DASH_STEP = 4;
/** Length of a tail without a left end, in pixels. */
const OPEN_TAIL = 30;
const EVENT_ROW = 17;
/** Font size of event names, in pixels; the serif is narrower than the sans that widths are measured in. */
export const EVENT_SIZE = 13;
/** Of bars, in pixels: the smallest width, which a finger can reach, and the height of the fullest. */
const NARROWEST_BAR = 24;
const TALLEST_BAR = 21;
/** Maximum width of a picture that scrolls on a phone, whatever time it covers. */
const WIDEST = 1400;
/** The smallest target that WCAG 2.2 AA allows: if every day has this width on a phone, the picture does not scroll. */
const DAY_LEAST = 24;
/** Height of the tappable area on a phone, of a mark and of a pile. */
const TAP = { mark: 24, pile: 24 };
/** Size and line of names. */
export const NAME = { size: 12.5, line: 15 };

/** Height of an item in the stack of its day: a mark or dash with a pointer, a finger on a phone. */
function itemHeight(item: LaneItem, narrow: boolean): number {
	if (narrow) return item.stance === null ? TAP.pile : TAP.mark;
	if (item.stance !== null) return 15;
	return Math.max(12, Math.min(item.utterances.length, PILE_MOST) * DASH_STEP + 4);
}

const stackHeight = (items: readonly LaneItem[], narrow: boolean) =>
	items.reduce((sum, item) => sum + itemHeight(item, narrow), 0);

/** Stacks one day's items around the line of the lane. */
function stack(items: LaneItem[], y: number, axis: TimeAxis, lane: number, narrow: boolean): PlacedItem[] {
	let at = y - stackHeight(items, narrow) / 2;
	return items.map((item) => {
		const height = itemHeight(item, narrow);
		const x = axis.x(item.day);
		const first = axis.segments[0];
		const open = Math.max(x - Math.max(OPEN_TAIL, axis.unit * 0.6), first?.x0 ?? 0);
		const from = item.from !== null && first && item.from >= first.from ? item.from : null;
		const bound = from === null ? open : Math.min(axis.x(from), x - MARK_RADIUS - 4);
		at += height;
		return {
			...item,
			x,
			y: at - height / 2,
			height,
			tail: item.exact ? null : bound,
			bounded: from !== null,
			lane
		};
	});
}

/** Bars above the line `foot`; the fullest bin of all lanes holds `most` utterances. */
function placeBars(
	bins: readonly Bin[],
	days: number,
	axis: TimeAxis,
	foot: number,
	most: number
): PlacedBar[] {
	return bins.map((bin) => {
		let y = foot;
		const parts = bin.counts.map(({ stance, count }) => {
			const height = (count / most) * TALLEST_BAR;
			y -= height;
			return { stance, y, height };
		});
		const x = axis.x(bin.from) - axis.unit / 2;
		// The last one may reach beyond the last day.
		const width = Math.min(axis.unit * days, (axis.segments.at(-1)?.x1 ?? Infinity) - x);
		return { ...bin, x, width: Math.max(1.5, width - 1), parts };
	});
}

/** Event names on as few rows as possible without overlap. */
function placeEvents(events: readonly EventRow[], axis: TimeAxis, width: number) {
	const ends: number[] = [];
	const placed = events.map((event) => {
		const x0 = axis.x(event.from_on) - axis.unit / 2;
		const x1 = axis.x(event.to_on) + axis.unit / 2;
		const room = textWidth(event.label, EVENT_SIZE);
		const labelX = Math.max(0, Math.min(x0 + 4, width - room));
		const free = ends.findIndex((end) => end + 8 <= labelX);
		const row = free === -1 ? ends.length : free;
		ends[row] = labelX + room;
		return { event, x0, x1, labelX, row, title: `${event.label}, ${dayRange(event.from_on, event.to_on)}` };
	});
	return { placed, rows: ends.length };
}

/** Bars by lane id, their width in days, and the count of the fullest. */
interface Bars {
	byLane: ReadonlyMap<string, Bin[]>;
	days: number;
	most: number;
}

/** What the layout of every lane depends on. */
interface Grid {
	narrow: boolean;
	/** Width for names. */
	room: number;
	axis: TimeAxis;
	/** Null if marks are drawn. */
	bars: Bars | null;
}

/** The time axis and the width of the picture, which on a phone is at most `WIDEST` and scrolls if days are too narrow. */
function axisFor({ days }: LanesSeries, frame: number, left: number, narrow: boolean, trueScale: boolean) {
	const axisOf = trueScale ? trueAxis : foldedAxis;
	const wanted = (trueScale ? trueWidth : foldedWidth)(days, FINGER + 2);
	const fits = !narrow || axisOf(days, left, frame - 2).unit >= DAY_LEAST;
	const width = fits ? frame : Math.round(Math.min(Math.max(frame, wanted), WIDEST));
	return { axis: axisOf(days, left, width - (narrow ? 2 : 10)), width };
}

/** Days per bar: bars are wide enough for a finger, but none reaches into a fold. */
const daysPerBar = (axis: TimeAxis) =>
	axis.folds.length > 0 ? 1 : Math.max(1, Math.ceil(NARROWEST_BAR / axis.unit));

function barsFor(lanes: readonly Lane[], axis: TimeAxis): Bars {
	const days = daysPerBar(axis);
	const first = dayNumber(axis.segments[0]?.from ?? '');
	const byLane = new Map(lanes.map((lane) => [lane.id, binned(lane, first, days)]));
	return { byLane, days, most: max([...byLane.values()].flat(), (bin) => bin.total) ?? 1 };
}

/** The articles under the axis, by day or, under bars, by the days of a bar. */
function placeArticles(rows: readonly ArticleDayRow[], axis: TimeAxis, days: number): PlacedArticles[] {
	if (days === 1)
		return rows.map(({ published_on, articles }) => ({
			...{ from: published_on, to: published_on, articles },
			x: axis.x(published_on)
		}));
	const first = dayNumber(axis.segments[0]?.from ?? '');
	const bins = new Map<number, number>();
	for (const { published_on, articles } of rows) {
		const at = Math.floor((dayNumber(published_on) - first) / days);
		bins.set(at, (bins.get(at) ?? 0) + articles);
	}
	return [...bins].map(([at, articles]) => {
		const [from, to] = [dayFromNumber(first + at * days), dayFromNumber(first + at * days + days - 1)];
		return { from, to, articles, x: axis.x(from) - axis.unit / 2 + 4 };
	});
}

/** Places a lane whose top is at `top`; `row` counts all lanes. */
function placeLane(lane: Lane, top: number, row: number, { narrow, room, axis, bars }: Grid): PlacedLane {
	const days = bars ? [] : grouped(lane.items, (item) => item.day).map(([, items]) => items);
	const tallest = days.reduce((most, items) => Math.max(most, stackHeight(items, narrow)), 0);
	const nameLines = broken(lane.name, room, NAME.size);
	const names = nameLines.length * NAME.line;
	const name = narrow ? names + 3 : 0;
	const height = name + (narrow ? Math.max(bars ? 26 : TAP.mark, tallest) : Math.max(25, names, tallest + 8));
	const line = top + name + (height - name) / 2;
	const foot = line + TALLEST_BAR / 2;
	return {
		...lane,
		top,
		height,
		y: line,
		nameLines,
		nameY: narrow ? top + 14 : line + 4 - (names - NAME.line) / 2,
		items: days.flatMap((items) => stack(items, line, axis, row, narrow)),
		bars: bars ? placeBars(bars.byLane.get(lane.id) ?? [], bars.days, axis, foot, bars.most) : [],
		row
	};
}

/** Places the groups of lanes below each other, each under its heading. */
function placeGroups(drawn: LanesSeries['groups'], top: number, grid: Grid) {
	let bottom = top;
	let row = 0;
	const groups = drawn.map(({ side, label, lanes }) => {
		const y = bottom + 18;
		bottom += 24;
		const placed = lanes.map((lane) => {
			const one = placeLane(lane, bottom, row++, grid);
			bottom += one.height;
			return one;
		});
		return { side, label, y, lanes: placed };
	});
	return { groups, bottom };
}

/**
 * The layout for a frame of `frame` pixels. `trueScale` places every day instead of folding empty runs. `chosen` actors
 * always have a lane, even if others are dropped.
 */
export function lanesLayout(
	series: LanesSeries,
	frame: number,
	trueScale = false,
	chosen: readonly string[] = []
): LanesLayout {
	const narrow = frame < 500;
	const left = narrow ? 0 : Math.round(Math.min(190, frame * 0.24));
	const { axis, width } = axisFor(series, frame, left, narrow, trueScale);
	const { placed, rows } = placeEvents(series.events, axis, width);
	const { groups: drawn, dense, undrawn } = lanesDrawn(series, chosen);
	const lanes = drawn.flatMap((group) => group.lanes);
	const grid = { narrow, room: narrow ? frame : left - 10, axis, bars: dense ? barsFor(lanes, axis) : null };
	const top = rows * EVENT_ROW + 6;
	const { groups, bottom: below } = placeGroups(drawn, top, grid);
	// One line of words if something is not drawn as marks, clear of the lengths of folds, which may take two lines above
	// the axis; on a phone, room for the handles of a span.
	const worded = dense || undrawn !== null;
	const bottom = below + (worded ? (axis.folds.length > 0 ? 37 : 26) : 8) + (narrow ? 14 : 0);
	const twoLines = axis.ticks.some((tick) => tick.lines.length > 1);
	return {
		width,
		frame,
		height: bottom + (twoLines ? 66 : 52),
		narrow,
		left,
		axis,
		top,
		bottom,
		wordsY: worded ? below + 17 : null,
		rugY: bottom + (twoLines ? 52 : 38),
		articles: placeArticles(series.articleDays, axis, grid.bars?.days ?? 1),
		groups,
		events: placed.map(({ row: at, ...event }) => ({ ...event, labelY: at * EVENT_ROW + 12 })),
		dense,
		undrawn
	};
}
