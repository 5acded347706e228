/** Column heads of a grid: wrapped if every word fits into its column, otherwise turned by 45 degrees. */
import { textWidth } from './text';

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

/** `label` on as few lines as fit into `room` pixels, or null where a word does not. */
export function wrapped(label: string, room: number, size = HEAD_SIZE): string[] | null {
	const lines: string[] = [];
	for (const word of label.split(' ')) {
		if (textWidth(word, size, true) > room) return null;
		const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
		if (lines.length && textWidth(longer, size, true) <= room) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** Places `labels` over columns between `left` and `width`, none wider than `most`. */
export function placeHeads(labels: readonly string[], left: number, width: number, most = Infinity): Heads {
	const step = Math.min(most, (width - left) / Math.max(labels.length, 1));
	const broken = labels.map((label) => wrapped(label, step - 8));
	if (broken.every((lines) => lines !== null)) {
		const lines = Math.max(1, ...broken.map((label) => label.length));
		return { turned: false, lines: broken, step, head: lines * HEAD_LINE + 14 };
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
