/** Heads of a grid's columns: level where every word fits into its column, else turned by 45 degrees, or upright. */
import { broken, textWidth } from './text';

export const HEAD_SIZE = 12;
export const HEAD_LINE = 13;

/** How the words of a head run: along the row, at 45 degrees, or up the column. */
export type Turn = 'level' | 'slanted' | 'upright';

export interface Heads {
	turn: Turn;
	/** Each label on the lines it needs; on one where it is slanted. */
	lines: string[][];
	/** Width of a column, and height of the heads, in pixels. */
	step: number;
	head: number;
}

/** A column head in lines of at most `room` pixels, or null if a word is wider. */
export function levelLines(label: string, room: number): string[] | null {
	const lines = broken(label, room, HEAD_SIZE, true);
	return lines.every((line) => textWidth(line, HEAD_SIZE, true) <= room) ? lines : null;
}

/** Places `labels` over columns between `left` and `width`, none wider than `most`. */
export function placeHeads(labels: readonly string[], left: number, width: number, most = Infinity): Heads {
	const step = Math.min(most, (width - left) / Math.max(labels.length, 1));
	const inColumn = labels.map((label) => levelLines(label, step - 8));
	if (inColumn.every((lines) => lines !== null)) {
		const lines = Math.max(1, ...inColumn.map((label) => label.length));
		return { turn: 'level', lines: inColumn, step, head: lines * HEAD_LINE + 14 };
	}
	// A label at 45° extends equally up and right; columns are narrowed until every label fits the picture.
	const reach = labels.map((label) => textWidth(label, HEAD_SIZE, true) * Math.SQRT1_2);
	const room = reach.map((length, i) => (width - left - length - 8) / (i + 0.5));
	return {
		turn: 'slanted',
		lines: labels.map((label) => [label]),
		step: Math.min(step, ...room),
		head: Math.max(...reach) + 22
	};
}

/** Narrow columns of `step` pixels: each head runs up its column on one line, as two would touch the neighbours'. */
export function uprightHeads(labels: readonly string[], step: number): Heads {
	const longest = Math.max(0, ...labels.map((label) => textWidth(label, HEAD_SIZE, true)));
	return { turn: 'upright', lines: labels.map((label) => [label]), step, head: longest + 16 };
}
