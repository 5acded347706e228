/** Shift: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { STANCES, stanceLabel, type Stance } from '../../model/vocab';
import { FINGER } from '../finger';
import { broken, textWidth } from '../text';
import { leftOut, type ShiftActor, type ShiftSeries } from './series';

export interface PlacedShift extends ShiftActor {
	top: number;
	height: number;
	/** The line of its marks. */
	y: number;
	/** The places of the two marks: side by side in one column if the position did not change. */
	from: number;
	to: number;
	/** The tappable area of either mark. */
	targets: { before: Box; after: Box };
	row: number;
	/** The name by line, and the baselines of its first line and of the days below it. */
	nameLines: string[];
	nameY: number;
	daysY: number;
}

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface ShiftLayout {
	width: number;
	height: number;
	/** Names are above the marks instead of beside them. */
	narrow: boolean;
	left: number;
	top: number;
	bottom: number;
	columns: { stance: Stance; label: string; x: number }[];
	groups: { label: string; y: number; actors: PlacedShift[] }[];
	/** Lines of text under the picture that name who cannot be compared. */
	notes: { text: string; y: number }[];
}

export const MARK_RADIUS = 6;
/** Size and line of names. */
export const NAME = { size: 13, line: 15 };
export const NOTE_SIZE = 12;
const NOTE_LINE = 16;
/** Half the distance between the marks of an actor who did not move. */
const STAYED = 12;

/** `text` in lines of at most `room` pixels, broken at spaces; a longer word has its own line. */
export function lines(text: string, room: number, size: number): string[] {
	const found: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (line && textWidth(longer, size) > room) {
			found.push(line);
			line = word;
		} else line = longer;
	}
	return line ? [...found, line] : found;
}

/**
 * The tappable area of a mark at `x` whose counterpart is at `other`: centred on it or, if the counterpart is near,
 * from halfway between them outwards, where the row is free and the picture has a margin.
 */
function target(x: number, other: number, y: number, narrow: boolean): Box {
	const near = Math.abs(other - x) < FINGER;
	const [width, height] = narrow ? [FINGER, FINGER] : [near ? STAYED * 2 : 40, 28];
	const start = near ? (x + other) / 2 - (x < other ? width : 0) : x - width / 2;
	return { x: start, y: y - height / 2, width, height };
}

export function shiftLayout(series: ShiftSeries, width: number): ShiftLayout {
	const narrow = width < 640;
	const [head, rowHeight, groupHead] = narrow ? [36, 70, 28] : [30, 42, 30];
	const left = narrow ? 0 : Math.round(width * 0.32);
	const column = (width - left - (narrow ? 0 : 8)) / STANCES.length;
	const columns = STANCES.map((stance, i) => ({
		stance,
		label: stanceLabel(stance, series.kind),
		x: Math.round(left + column * (i + 0.5))
	}));
	const columnX = (stance: Stance) => columns[STANCES.indexOf(stance)]?.x ?? 0;
	let y = head;
	let row = 0;
	const place = (actor: ShiftActor): PlacedShift => {
		const top = y;
		const nameLines = broken(actor.name, narrow ? width : left - 4, NAME.size, true);
		const further = (nameLines.length - 1) * NAME.line;
		const height = rowHeight + further;
		const middle = top + (narrow ? 47 + further : height / 2);
		y += height;
		const nameY = narrow ? top + 15 : middle - 2 - further / 2;
		const daysY = nameY + further + (narrow ? 15 : 14);
		const aside = actor.moved ? 0 : STAYED;
		const from = columnX(actor.before.stance) - aside;
		const to = columnX(actor.after.stance) + aside;
		const targets = { before: target(from, to, middle, narrow), after: target(to, from, middle, narrow) };
		return {
			...actor,
			...{ top, height, y: middle, from, to, targets, row: row++, nameLines, nameY, daysY }
		};
	};
	const groups = [
		{ label: 'Moved', members: series.moved },
		{ label: 'Stayed', members: series.stayed }
	]
		.filter(({ members }) => members.length > 0)
		.map(({ label, members }) => {
			y += groupHead;
			return { label, y: y - 9, actors: members.map(place) };
		});
	const bottom = y + 2;
	const notes = leftOut(series, narrow ? 6 : 10)
		.flatMap((text) => lines(text, width, NOTE_SIZE))
		.map((text, i) => ({ text, y: bottom + 22 + i * NOTE_LINE }));
	const height = (notes.at(-1)?.y ?? bottom) + 8;
	return { width, height, narrow, left, top: head, bottom, columns, groups, notes };
}
