/** Column heads of a grid: wrapped if every word fits into its column, otherwise turned by 45 degrees. */
import { broken, textWidth } from './text';

export const HEAD_SIZE = 11;
export const HEAD_LINE = 13;

export interface Heads {
	turned: boolean;
	/** Each label by line; a turned label has one line. */
	lines: string[][];
	/** Width of a column, and height of the heads, in pixels. */
	step: number;
	head: number;
}

/** A column head in lines of at most `room` pixels, or null if a word is wider. */
export function uprightHead(label: string, room: number): string[] | null {
	const lines = broken(label, room, HEAD_SIZE, true);
	return lines.every((line) => textWidth(line, HEAD_SIZE, true) <= room) ? lines : null;
}

/** Places `labels` over columns between `left` and `width`, none wider than `most`. */
export function placeHeads(labels: readonly string[], left: number, width: number, most = Infinity): Heads {
	const step = Math.min(most, (width - left) / Math.max(labels.length, 1));
	const upright = labels.map((label) => uprightHead(label, step - 8));
	if (upright.every((lines) => lines !== null)) {
		const lines = Math.max(1, ...upright.map((label) => label.length));
		return { turned: false, lines: upright, step, head: lines * HEAD_LINE + 14 };
	}
	// A label at 45° extends equally up and right; columns are narrowed until every label fits the picture.
	const reach = labels.map((label) => textWidth(label, HEAD_SIZE, true) * Math.SQRT1_2);
	const room = reach.map((length, i) => (width - left - length - 8) / (i + 0.5));
	return {
		turned: true,
		lines: labels.map((label) => [label]),
		step: Math.min(step, ...room),
		head: Math.max(...reach) + 22
	};
}
