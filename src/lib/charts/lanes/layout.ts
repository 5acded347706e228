/** Lanes: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { groups as grouped } from 'd3-array';
import type { EventRow } from '../../data/rows';
import { dayRange } from '../../model/format';
import { textWidth } from '../text';
import { foldedAxis, trueAxis, type TimeAxis } from './axis';
import type { Lane, LaneItem, LanesSeries } from './series';

export interface PlacedItem extends LaneItem {
	x: number;
	y: number;
	/** Room it takes in the stack of its day: what can be tapped. */
	height: number;
	/** Left end of the tail of an utterance whose day is not known; null for a known day. */
	tail: number | null;
	lane: number;
}

export interface PlacedLane extends Omit<Lane, 'items'> {
	top: number;
	height: number;
	/** The line its marks stand on. */
	y: number;
	/** Baseline of the name. */
	nameY: number;
	items: PlacedItem[];
	row: number;
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
	width: number;
	height: number;
	narrow: boolean;
	left: number;
	axis: TimeAxis;
	/** Where the lanes begin and end; the axis line stands at the end. */
	top: number;
	bottom: number;
	rugY: number;
	groups: { side: string; label: string; y: number; lanes: PlacedLane[] }[];
	events: PlacedEvent[];
}

export const MARK_RADIUS = 5.5;
const MARK_STEP = 15;
/** A pile of dashes shows at most this many; the label and the evidence give the number. */
export const PILE_MOST = 6;
export const DASH_STEP = 4;
/** Length of a tail that has no left end. */
const OPEN_TAIL = 30;
const EVENT_ROW = 17;
/** Of an event's name, in pixels; its serif letters are narrower than the sans ones that are measured. */
export const EVENT_SIZE = 13;

const itemHeight = (item: LaneItem) =>
	item.stance === null
		? Math.max(12, Math.min(item.utterances.length, PILE_MOST) * DASH_STEP + 4)
		: MARK_STEP;

/** Places one day's items around the lane's line as a stack. */
function stack(items: LaneItem[], y: number, axis: TimeAxis, lane: number): PlacedItem[] {
	const total = items.reduce((sum, item) => sum + itemHeight(item), 0);
	let at = y - total / 2;
	return items.map((item) => {
		const height = itemHeight(item);
		const x = axis.x(item.day);
		const open = Math.max(x - Math.max(OPEN_TAIL, axis.unit * 0.6), axis.segments[0]?.x0 ?? 0);
		const bound = item.from === null ? open : Math.min(axis.x(item.from), x - MARK_RADIUS - 4);
		at += height;
		return { ...item, x, y: at - height / 2, height, tail: item.exact ? null : bound, lane };
	});
}

/** Event names on as few rows as keep them apart. */
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

/** `trueScale` gives every day its place instead of folding empty stretches. */
export function lanesLayout(series: LanesSeries, width: number, trueScale = false): LanesLayout {
	const narrow = width < 500;
	const left = narrow ? 0 : Math.round(Math.min(190, width * 0.24));
	const axis = (trueScale ? trueAxis : foldedAxis)(series.days, left, width - (narrow ? 2 : 10));
	const { placed, rows } = placeEvents(series.events, axis, width);
	const top = rows * EVENT_ROW + 6;
	let y = top;
	let row = 0;
	const groups = series.groups.map((group) => {
		const heading = y + 18;
		y += narrow ? 27 : 24;
		const lanes = group.lanes.map((lane) => {
			const days = grouped(lane.items, (item) => item.day).map(([, items]) => items);
			const tallest = Math.max(
				0,
				...days.map((items) => items.reduce((sum, item) => sum + itemHeight(item), 0))
			);
			const name = narrow ? 17 : 0;
			const height = Math.max(narrow ? 20 : 25, tallest + 8) + name;
			const line = y + name + (height - name) / 2;
			const number = row++;
			const placedLane: PlacedLane = {
				...lane,
				top: y,
				height,
				y: line,
				nameY: narrow ? y + 13 : line + 4,
				items: days.flatMap((items) => stack(items, line, axis, number)),
				row: number
			};
			y += height;
			return placedLane;
		});
		return { side: group.side, label: group.label, y: heading, lanes };
	});
	const bottom = y + 8;
	return {
		width,
		height: bottom + (axis.ticks.some((tick) => tick.lines.length > 1) ? 66 : 52),
		narrow,
		left,
		axis,
		top,
		bottom,
		rugY: bottom + (axis.ticks.some((tick) => tick.lines.length > 1) ? 52 : 38),
		groups,
		events: placed.map(({ row: at, ...event }) => ({ ...event, labelY: at * EVENT_ROW + 12 }))
	};
}
