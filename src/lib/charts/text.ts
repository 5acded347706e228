/** Room for text without a browser: the advance widths of the typeface that labels are set in. */

/** Inter 400, in thousandths of an em, from U+0020 to U+007E: what a browser measures. */
// prettier-ignore
const INTER = [
	281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360,
	631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511,
	966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765,
	639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456,
	323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600,
	612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662
];
/** Inter 600 is wider by this much, at the most common letters. */
const BOLD = 1.04;
/** Dashes, arrows and scripts that Inter does not have: as wide as a letter can be. */
const OTHER = 1000;

/** Width of a letter; an accented one is as wide as its base. */
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

/** `text`, or as much of it as fits into `room` pixels with an ellipsis, cut at a word where one is near. */
export function fitted(text: string, room: number, size: number, bold = false): string {
	if (textWidth(text, size, bold) <= room) return text;
	const letters = [...text];
	while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > room) letters.pop();
	const cut = letters.join('');
	const word = cut.lastIndexOf(' ');
	return `${(word > cut.length * 0.6 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** `text` in at most `most` lines of `room` pixels, broken at words; what does not fit ends in an ellipsis. */
export function wrapped(text: string, room: number, size: number, most: number, bold = false): string[] {
	const lines: string[] = [];
	let rest = text.split(' ');
	while (rest.length && lines.length < most - 1) {
		let taken = 1;
		while (taken < rest.length && textWidth(rest.slice(0, taken + 1).join(' '), size, bold) <= room) taken++;
		lines.push(fitted(rest.slice(0, taken).join(' '), room, size, bold));
		rest = rest.slice(taken);
	}
	return rest.length ? [...lines, fitted(rest.join(' '), room, size, bold)] : lines;
}
