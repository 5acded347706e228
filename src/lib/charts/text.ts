/** Text widths without a browser, from the advance widths of the typeface of labels. */

/** Inter 400, in thousandths of an em, from U+0020 to U+007E, as measured in a browser. */
// prettier-ignore
const INTER = [
	281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360,
	631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511,
	966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765,
	639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456,
	323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600,
	612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662
];
/** Inter 600 is wider by this factor, measured on the most common letters. */
const BOLD = 1.04;
/** Dashes, arrows and scripts missing from Inter: as wide as a letter can be. */
const OTHER = 1000;

/** Width of a letter; an accented one is as wide as its base letter. */
function advance(letter: string): number {
	const base = letter.normalize('NFD').codePointAt(0) ?? 0;
	return INTER[base - 0x20] ?? OTHER;
}

/** Width of `text` in pixels at `size`. */
export function textWidth(text: string, size: number, bold = false): number {
	let units = 0;
	for (const letter of text) units += advance(letter);
	return (units / 1000) * size * (bold ? BOLD : 1);
}

/** `text`, or as much of it as fits into `room` pixels with an ellipsis, cut at a word boundary if one is near. */
export function fitted(text: string, room: number, size: number, bold = false): string {
	if (textWidth(text, size, bold) <= room) return text;
	const letters = [...text];
	while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > room) letters.pop();
	const cut = letters.join('');
	const word = cut.lastIndexOf(' ');
	return `${(word > cut.length * 0.6 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** `text` in lines of at most `room` pixels; a longer word has its own line. */
export function broken(text: string, room: number, size: number, bold = false): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= room)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** `text` in at most `most` lines of `room` pixels, broken at words; text that does not fit ends in an ellipsis. */
export function wrapped(text: string, room: number, size: number, most: number, bold = false): string[] {
	const lines = broken(text, room, size, bold);
	const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines;
	return shown.map((line) => fitted(line, room, size, bold));
}
