/** Delay: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { wrapped } from '../text';
import { leftOut, medianWords, type DelayMark, type DelayOutlet, type DelaySeries } from './series';

/** Each whole day has a place of its own, up to the last one needed, but within these. */
const DAYS = { least: 3, most: 7 };
/** What is later is folded into stretches that grow: the last day of each, and its name on one line or two. */
const LATER: { to: number; label: string }[] = [
	{ to: 14, label: '2nd week' },
	{ to: 30, label: 'to a month' },
	{ to: 90, label: 'to 3 months' },
	{ to: 365, label: 'to a year' },
	{ to: Infinity, label: 'later' }
];

export interface Bin {
	/** First and last day, inclusive. */
	from: number;
	to: number;
	/** Middle and width. */
	x: number;
	width: number;
	lines: string[];
}

export interface PlacedMark extends DelayMark {
	x: number;
	y: number;
	/** Order along the row for the arrow keys: by place, then upwards. */
	at: number;
	line: number;
}

/** More reports than can be drawn one by one. */
export interface Heap {
	bin: Bin;
	marks: DelayMark[];
	y: number;
	height: number;
	at: number;
	line: number;
	label: string;
}

export interface PlacedOutlet extends Omit<DelayOutlet, 'marks'> {
	top: number;
	height: number;
	/** The line the marks stand on. */
	base: number;
	nameY: number;
	nameLines: string[];
	notes: string[];
	noteY: number;
	marks: PlacedMark[];
	heaps: Heap[];
	/** Where the median points to; null without one. */
	medianX: number | null;
}

export interface DelayLayout {
	width: number;
	height: number;
	narrow: boolean;
	left: number;
	room: number;
	bins: Bin[];
	/** Where whole days end and stretches begin; null where there are none. */
	fold: number | null;
	axisY: number;
	top: number;
	outlets: PlacedOutlet[];
	/** Outlets without a mark, in words. */
	footnotes: { text: string; y: number }[];
}

export const MARK_RADIUS = 5.5;
const STEP = 13;
/** A stack of more marks than this becomes a bar with its number. */
const MOST_DRAWN = 24;
const HEAP_HEIGHT = 44;

function binsFor(last: number, from: number, to: number): Bin[] {
	const whole = Math.min(DAYS.most, Math.max(DAYS.least, last));
	const later = last <= whole ? [] : LATER.slice(0, LATER.findIndex((stretch) => last <= stretch.to) + 1);
	const width = (to - from) / (whole + 1 + later.length);
	const days = Array.from({ length: whole + 1 }, (_, day) => ({
		from: day,
		to: day,
		lines: [day === 0 ? 'same day' : day === 1 ? '1 day later' : String(day)]
	}));
	const stretches = later.map((stretch, i) => ({
		from: (later[i - 1]?.to ?? whole) + 1,
		to: stretch.to,
		lines: [stretch.label]
	}));
	return [...days, ...stretches].map((bin, i) => ({
		...bin,
		lines: bin.lines.flatMap((line) => wrapped(line, width - 2, 11, 3)),
		x: from + width * (i + 0.5),
		width
	}));
}

const binOf = (bins: readonly Bin[], days: number): Bin =>
	bins.find((bin) => bin.from <= days && days <= bin.to) ?? (bins.at(-1) as Bin);

/** A median of one and a half stands between the first day and the second. */
function placeOf(bins: readonly Bin[], days: number): number {
	const low = binOf(bins, Math.floor(days));
	const high = binOf(bins, Math.ceil(days));
	return (low.x + high.x) / 2;
}

/** How many marks stand side by side in a bin. */
const across = (bin: Bin) => Math.max(1, Math.floor((bin.width - 2) / STEP));

export function delayLayout(series: DelaySeries, width: number): DelayLayout {
	const narrow = width < 500;
	const left = narrow ? 0 : Math.round(Math.min(240, width * 0.3));
	const room = narrow ? width : left - 14;
	const last = Math.max(0, ...series.outlets.map(({ marks }) => marks.at(-1)?.days ?? 0));
	const bins = binsFor(last, left, width);
	const folded = bins.find((bin) => bin.to > bin.from);
	const heads = Math.max(...bins.map(({ lines }) => lines.length));
	const axisY = heads * 12 + 4;
	let y = axisY + 8;

	const outlets = series.outlets.map((outlet, number): PlacedOutlet => {
		const rest = leftOut(outlet);
		const notes = [
			...(outlet.median === null ? [] : [medianWords(outlet.median)]),
			...wrapped(rest, room, 11, 2)
		].filter(Boolean);
		const nameLines = wrapped(outlet.name, room, 12.5, narrow ? 1 : 2, true);
		const byBin = new Map<Bin, DelayMark[]>();
		for (const mark of outlet.marks) {
			const bin = binOf(bins, mark.days);
			byBin.set(bin, [...(byBin.get(bin) ?? []), mark]);
		}
		const heights = [...byBin].map(([bin, marks]) =>
			marks.length > MOST_DRAWN ? HEAP_HEIGHT : Math.ceil(marks.length / across(bin)) * STEP
		);
		const stack = Math.max(STEP, ...heights) + 14;
		const label = nameLines.length * 15 + notes.length * 14 + 8;
		const top = y;
		const height = narrow ? label + stack + 10 : Math.max(label + 6, stack + 14);
		const base = top + height - (narrow ? 12 : Math.max(12, (height - stack) / 2));
		y += height;
		const marks: PlacedMark[] = [];
		const heaps: Heap[] = [];
		for (const [bin, held] of byBin) {
			if (held.length > MOST_DRAWN) {
				heaps.push({
					bin,
					marks: held,
					y: base - HEAP_HEIGHT,
					height: HEAP_HEIGHT,
					at: bin.x,
					line: number,
					label: `${outlet.name}: ${held.length} reports, ${bin.lines.join(' ')}`
				});
				continue;
			}
			const wide = Math.min(held.length, across(bin));
			held.forEach((mark, i) => {
				const inRow = Math.min(wide, held.length - Math.floor(i / wide) * wide);
				marks.push({
					...mark,
					x: bin.x + ((i % wide) - (inRow - 1) / 2) * STEP,
					y: base - 9 - Math.floor(i / wide) * STEP,
					at: bin.x + i / 1000,
					line: number
				});
			});
		}
		return {
			...outlet,
			top,
			height,
			base,
			nameY: top + 17,
			nameLines,
			notes,
			noteY: top + 17 + nameLines.length * 15,
			marks,
			heaps,
			medianX: outlet.median === null ? null : placeOf(bins, outlet.median)
		};
	});
	const silent = series.silent.map(({ name, undated, ahead }) => `${name}: ${leftOut({ undated, ahead })}`);
	const footnotes = (silent.length ? wrapped(`Not drawn: ${silent.join('; ')}.`, width, 11, 4) : []).map(
		(text, i) => ({ text, y: y + 20 + i * 15 })
	);
	return {
		width,
		height: (footnotes.at(-1)?.y ?? y) + 8,
		narrow,
		left,
		room,
		bins,
		fold: folded ? folded.x - folded.width / 2 : null,
		axisY,
		top: axisY + 8,
		outlets,
		footnotes
	};
}
