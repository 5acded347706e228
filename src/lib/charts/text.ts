/**
 * Room for text without a browser: widths of Inter's Latin letters in thousandths of an em, grouped by likeness and
 * rounded up, so that what is said to fit does fit. Letters outside the groups count as wide.
 */
const NARROW = /[iljI.,:;'’|! ()[\]ftr-]/;
const WIDE = /[mwMWQOGDHNUC@%&—–]/;

/** Width of `text` in pixels at `size`, a little over rather than under. */
export function textWidth(text: string, size: number, bold = false): number {
	let units = 0;
	for (const letter of text)
		units += NARROW.test(letter) ? 350 : WIDE.test(letter) ? 840 : letter > 'ɏ' ? 1000 : 610;
	return (units / 1000) * size * (bold ? 1.05 : 1);
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
