/** Delay: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { counted } from '../../model/format';
import { FINGER } from '../finger';
import { wrapped } from '../text';
import { leftOut, medianWords, type DelayMark, type DelayOutlet, type DelaySeries } from './series';

/** Each day has its own place, up to the last one needed, within these bounds. */
const DAYS = { least: 3, most: 7 };
/** Later days are grouped into ranges of growing length: the last day of each, and its label on one line or two. */
const LATER: { to: number; label: string }[] = [
	{ to: 14, label: '2nd week' },
	{ to: 30, label: 'to a month' },
	{ to: 90, label: 'to 3 months' },
	{ to: 365, label: 'to a year' },
	{ to: Infinity, label: 'later' }
];
/** On a phone, where each place is as wide as a finger: this many single days, unless everything needed fits. */
const PHONE = { whole: 2, fits: 6 };
const LATER_PHONE: typeof LATER = [
	{ to: 7, label: '3 to 7 days' },
	{ to: 14, label: '2nd week' },
	{ to: 30, label: 'to a month' },
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
}

/** What one tap opens: a report; on a phone the reports of a range; or those too many to draw one by one. */
export interface Target {
	id: string;
	marks: PlacedMark[];
	/** Drawn instead of the marks. */
	heap: { x: number; y: number; height: number } | null;
	box: { x: number; y: number; width: number; height: number };
	/** Its row, and its position along the row for arrow keys: by place, then upwards. */
	line: number;
	at: number;
	label: string;
}

export interface PlacedOutlet extends Omit<DelayOutlet, 'marks'> {
	top: number;
	height: number;
	/** The line that the marks sit on. */
	base: number;
	nameY: number;
	nameLines: string[];
	notes: string[];
	noteY: number;
	targets: Target[];
	/** Where the median points; null if there is none. */
	medianX: number | null;
}

export interface DelayLayout {
	width: number;
	height: number;
	narrow: boolean;
	left: number;
	room: number;
	bins: Bin[];
	/** Where single days end and ranges begin; null if there are no ranges. */
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
/** The part of a tap target that is below the line. */
const BELOW = 12;

function binsFor(last: number, from: number, to: number, narrow: boolean): Bin[] {
	const most = !narrow ? DAYS.most : last <= PHONE.fits ? PHONE.fits : PHONE.whole;
	const whole = Math.min(most, Math.max(DAYS.least, last));
	const stretched = narrow ? LATER_PHONE : LATER;
	const later =
		last <= whole ? [] : stretched.slice(0, stretched.findIndex((stretch) => last <= stretch.to) + 1);
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
		lines: bin.lines.flatMap((line) => wrapped(line, width - 2, 12, 3)),
		x: from + width * (i + 0.5),
		width
	}));
}

const binOf = (bins: readonly Bin[], days: number): Bin =>
	bins.find((bin) => bin.from <= days && days <= bin.to) ?? (bins.at(-1) as Bin);

/** A median of 1.5 is placed between the first and the second day. */
function binPlace(bins: readonly Bin[], days: number): number {
	const low = binOf(bins, Math.floor(days));
	const high = binOf(bins, Math.ceil(days));
	return (low.x + high.x) / 2;
}

/** How many marks fit side by side in a bin. */
const across = (bin: Bin) => Math.max(1, Math.floor((bin.width - 2) / STEP));

/** The marks of one outlet in one range: stacked above `base`, with a target each or one for all. */
function placeTargets(
	outlet: DelayOutlet,
	bin: Bin,
	held: readonly DelayMark[],
	base: number,
	line: number,
	narrow: boolean
): Target[] {
	const many = held.length > MOST_DRAWN;
	const wide = Math.min(held.length, across(bin));
	const marks = held.map((mark, i): PlacedMark => {
		const inRow = Math.min(wide, held.length - Math.floor(i / wide) * wide);
		return {
			...mark,
			x: bin.x + ((i % wide) - (inRow - 1) / 2) * STEP,
			y: base - 9 - Math.floor(i / wide) * STEP
		};
	});
	const [first] = marks;
	if (!first) return [];
	if (!narrow && !many)
		return marks.map((mark, i) => ({
			id: mark.row.utterance_id,
			marks: [mark],
			heap: null,
			box: { x: mark.x - STEP / 2, y: mark.y - STEP / 2, width: STEP, height: STEP },
			line,
			at: bin.x + i / 1000,
			label: mark.label
		}));
	const height = many ? HEAP_HEIGHT : Math.ceil(held.length / wide) * STEP;
	const below = narrow ? BELOW : 0;
	const room = Math.max(height + 16, narrow ? FINGER - below : 0);
	return [
		{
			id: String(bin.from),
			marks,
			heap: many ? { x: bin.x, y: base - height, height } : null,
			box: { x: bin.x - bin.width / 2, y: base - room, width: bin.width, height: room + below },
			line,
			at: bin.x,
			label:
				held.length === 1
					? first.label
					: `${outlet.name}: ${counted(held.length, 'report')}, ${bin.lines.join(' ')}`
		}
	];
}

/** What the layout of every outlet depends on. */
interface Grid {
	narrow: boolean;
	/** Width for names and notes. */
	room: number;
	bins: readonly Bin[];
}

/** Places an outlet whose row, the one with this `number`, begins at `top`. */
function placeOutlet(
	outlet: DelayOutlet,
	top: number,
	number: number,
	{ narrow, room, bins }: Grid
): PlacedOutlet {
	const notes = [
		...(outlet.median === null ? [] : [medianWords(outlet.median)]),
		...wrapped(leftOut(outlet), room, 12, 2)
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
	const stack = Math.max(narrow ? FINGER - BELOW - 12 : STEP, ...heights) + 14;
	const label = nameLines.length * 15 + notes.length * 14 + 8;
	const height = narrow ? label + stack + 10 : Math.max(label + 6, stack + 14);
	const base = top + height - (narrow ? 12 : Math.max(12, (height - stack) / 2));
	return {
		...outlet,
		top,
		height,
		base,
		nameY: top + 17,
		nameLines,
		notes,
		noteY: top + 17 + nameLines.length * 15,
		targets: [...byBin].flatMap(([bin, held]) => placeTargets(outlet, bin, held, base, number, narrow)),
		medianX: outlet.median === null ? null : binPlace(bins, outlet.median)
	};
}

/** The outlets without a mark in lines of words, the first 20 pixels below `bottom`. */
function footnotesFor({ silent }: DelaySeries, bottom: number, width: number) {
	if (silent.length === 0) return [];
	const outlets = silent.map(({ name, undated, ahead }) => `${name}: ${leftOut({ undated, ahead })}`);
	return wrapped(`Not drawn: ${outlets.join('; ')}.`, width, 12, 4).map((text, i) => ({
		text,
		y: bottom + 20 + i * 15
	}));
}

/** The layout for a picture of `width` pixels. */
export function delayLayout(series: DelaySeries, width: number): DelayLayout {
	const narrow = width < 500;
	const left = narrow ? 0 : Math.round(Math.min(240, width * 0.3));
	const room = narrow ? width : left - 14;
	const last = Math.max(0, ...series.outlets.map(({ marks }) => marks.at(-1)?.days ?? 0));
	const bins = binsFor(last, left, width, narrow);
	const folded = bins.find((bin) => bin.to > bin.from);
	const heads = Math.max(...bins.map(({ lines }) => lines.length));
	const axisY = heads * 12 + 4;
	const top = axisY + 8;
	let bottom = top;
	const outlets = series.outlets.map((outlet, number) => {
		const placed = placeOutlet(outlet, bottom, number, { narrow, room, bins });
		bottom += placed.height;
		return placed;
	});
	const footnotes = footnotesFor(series, bottom, width);
	return {
		width,
		height: (footnotes.at(-1)?.y ?? bottom) + 8,
		narrow,
		left,
		room,
		bins,
		fold: folded ? folded.x - folded.width / 2 : null,
		axisY,
		top,
		outlets,
		footnotes
	};
}
