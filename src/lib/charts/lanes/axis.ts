/**
 * The time axis of the lanes. Folded: days with statements are adjacent, and runs of empty days become a break labelled
 * with its length; longer breaks are wider. True: every day has its place. Both map a day to pixels and know nothing
 * about what is drawn there.
 */
import { scaleLinear } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';
import { addDays, dayNumber, daysBetween, type Day } from '../../model/day';
import { dateOfMonth, dayAndMonth, monthAndYear, monthOf, shortDay, lengthOfTime } from '../../model/format';

export interface Tick {
	day: Day;
	/** Last day that the label covers: its own day, or the end of its month or year. */
	to: Day;
	x: number;
	/** One or two lines. */
	lines: string[];
}

export interface Segment {
	from: Day;
	to: Day;
	x0: number;
	x1: number;
}

export interface Fold {
	/** Number of empty days between its neighbours. */
	days: number;
	label: string;
	x0: number;
	x1: number;
}

export interface TimeAxis {
	/** Pixels of a day's middle; a day inside a fold is placed in the fold, days outside the axis at its ends. */
	x: (day: Day) => number;
	/** The day drawn at or nearest to pixel `x`; never one inside a fold. */
	dayAt: (x: number) => Day;
	/** Width of one day in pixels. */
	unit: number;
	segments: Segment[];
	folds: Fold[];
	ticks: Tick[];
}

/** Up to this many empty days are drawn rather than folded: a break would take as much room. */
const DRAWN_GAP = 2;
const LONG_FOLD = 62;
const WIDEST_DAY = 120;
/** If days get narrower than this, a folded axis is unreadable and the true scale is used. */
const NARROWEST_DAY = 7;

function runs(days: readonly Day[]): { from: Day; to: Day }[] {
	const found: { from: Day; to: Day }[] = [];
	for (const day of days) {
		const last = found.at(-1);
		if (last && daysBetween(last.to, day) <= DRAWN_GAP + 1) last.to = day;
		else found.push({ from: day, to: day });
	}
	return found;
}

/** Number of empty days between neighbouring runs. */
const gapsOf = (parts: readonly { from: Day; to: Day }[]) =>
	parts.slice(1).map((part, i) => daysBetween((parts[i] as { to: Day }).to, part.from) - 1);
const drawnDays = (parts: readonly { from: Day; to: Day }[]) =>
	parts.reduce((sum, part) => sum + daysBetween(part.from, part.to) + 1, 0);
const widthOfFold = (gap: number, roomy: boolean) => (gap > LONG_FOLD ? (roomy ? 74 : 48) : roomy ? 48 : 34);

/** Pixels that a folded axis over `days` needs if a day takes `unit` pixels. */
export function foldedWidth(days: readonly Day[], unit: number): number {
	const parts = runs(days);
	return gapsOf(parts).reduce((sum, gap) => sum + widthOfFold(gap, true), drawnDays(parts) * unit);
}

/** Pixels that an axis with every day needs if a day takes `unit` pixels; `days` must not be empty. */
export const trueWidth = (days: readonly Day[], unit: number): number =>
	(daysBetween(days[0] as Day, days.at(-1) as Day) + 1) * unit;

/**
 * A folded axis over `days` (ascending, unique, not empty) between the pixels `x0` and `x1`. Falls back to the true
 * scale if days would get too narrow.
 */
export function foldedAxis(days: readonly Day[], x0: number, x1: number): TimeAxis {
	const parts = runs(days);
	const gaps = gapsOf(parts);
	const roomy = x1 - x0 > 420;
	const foldWidth = (gap: number) => widthOfFold(gap, roomy);
	const drawn = drawnDays(parts);
	const unit = Math.min(WIDEST_DAY, (x1 - x0 - gaps.reduce((sum, gap) => sum + foldWidth(gap), 0)) / drawn);
	if (unit < NARROWEST_DAY) return trueAxis(days, x0, x1);

	const segments: Segment[] = [];
	const folds: Fold[] = [];
	let at = x0;
	for (const [i, part] of parts.entries()) {
		if (i > 0) {
			const gap = gaps[i - 1] as number;
			folds.push({ days: gap, label: lengthOfTime(gap), x0: at, x1: at + foldWidth(gap) });
			at += foldWidth(gap);
		}
		const width = (daysBetween(part.from, part.to) + 1) * unit;
		segments.push({ ...part, x0: at, x1: at + width });
		at += width;
	}
	const x = (day: Day) => place(day, segments, folds, unit);
	const dayAt = (px: number) => nearest(px, segments, unit);
	return { x, dayAt, unit, segments, folds, ticks: foldedTicks(segments, unit, x) };
}

function place(day: Day, segments: Segment[], folds: Fold[], unit: number): number {
	for (const [i, segment] of segments.entries()) {
		if (day < segment.from) {
			const fold = folds[i - 1];
			return fold ? (fold.x0 + fold.x1) / 2 : segment.x0;
		}
		if (day <= segment.to) return segment.x0 + (daysBetween(segment.from, day) + 0.5) * unit;
	}
	return segments.at(-1)?.x1 ?? 0;
}

function nearest(px: number, segments: Segment[], unit: number): Day {
	const off = ({ x0, x1 }: Segment) => Math.max(x0 - px, px - x1, 0);
	const { from, to, x0 } = segments.reduce((best, segment) => (off(segment) < off(best) ? segment : best));
	const days = Math.min(Math.max(Math.floor((px - x0) / unit), 0), daysBetween(from, to));
	return addDays(from, days);
}

/** A label for each day where there is room, on one line or two; the year where it changes. */
function foldedTicks(segments: Segment[], unit: number, x: (day: Day) => number): Tick[] {
	const every = Math.max(1, Math.ceil(17 / unit));
	let year = '';
	return segments.flatMap((segment) => {
		const count = daysBetween(segment.from, segment.to) + 1;
		return Array.from({ length: Math.ceil(count / every) }, (_, i) => {
			const day = addDays(segment.from, i * every);
			const last = addDays(day, every - 1);
			const to = last < segment.to ? last : segment.to;
			const newYear = day.slice(0, 4) !== year;
			year = day.slice(0, 4);
			if (unit >= 76) return { day, to, x: x(day), lines: [newYear ? shortDay(day) : dayAndMonth(day)] };
			const newMonth =
				i === 0 || dateOfMonth(day) === '1' || (every > 1 && Number(dateOfMonth(day)) <= every);
			const month = newYear ? monthAndYear(day) : monthOf(day);
			const lines = newMonth || newYear ? [dateOfMonth(day), month] : [dateOfMonth(day)];
			return { day, to, x: x(day), lines };
		});
	});
}

/** An axis with a place for every day from the first to the last of `days`. */
export function trueAxis(days: readonly Day[], x0: number, x1: number): TimeAxis {
	const from = days[0] as Day;
	const to = days.at(-1) as Day;
	const unit = (x1 - x0) / (daysBetween(from, to) + 1);
	const scale = scaleLinear([dayNumber(from) - 0.5, dayNumber(to) + 0.5], [x0, x1]).clamp(true);
	const x = (day: Day) => scale(dayNumber(day));
	const segments = [{ from, to, x0, x1 }];
	const dayAt = (px: number) => nearest(px, segments, unit);
	return { x, dayAt, unit, segments, folds: [], ticks: trueTicks(from, to, x, x1 - x0) };
}

/** Days, months or years, whichever gives about 70 pixels per label. */
function trueTicks(from: Day, to: Day, x: (day: Day) => number, room: number): Tick[] {
	const days = daysBetween(from, to) + 1;
	const wanted = Math.max(2, Math.floor(room / 70));
	const [interval, lines] =
		days <= wanted * 14
			? [
					utcDay.every(Math.max(1, Math.ceil(days / wanted))),
					(day: Day) => [dayAndMonth(day), day.slice(0, 4)]
				]
			: days <= wanted * 366
				? [
						utcMonth.every(Math.max(1, Math.ceil(days / 30.4 / wanted))),
						(day: Day) => [monthOf(day), day.slice(0, 4)]
					]
				: [utcYear.every(Math.max(1, Math.ceil(days / 365 / wanted))), (day: Day) => [day.slice(0, 4)]];
	const start = new Date(`${from}T00:00:00Z`);
	const stop = new Date(`${addDays(to, 1)}T00:00:00Z`);
	const firsts = (interval ?? utcDay).range(start, stop).map((date) => date.toISOString().slice(0, 10));
	return firsts.map((day, i) => {
		const next = firsts[i + 1];
		return { day, to: next ? addDays(next, -1) : to, x: x(day), lines: lines(day) };
	});
}
