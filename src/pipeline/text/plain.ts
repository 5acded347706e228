/** Normalises text without changing its length, so that offsets are preserved. */

/** Straightens curly marks. */
export const straighten = (text: string): string => text.replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"');

const TWO_CAPITALS = /(?<![\p{L}.])[A-Z]\.?[A-Z](?:\.|(?!\p{L}))/gu;

/** Lower case, except for "US", "U.S." and the like, which must not be taken for "us". */
export function lowered(text: string): string {
	let from = 0;
	let result = '';
	for (const { 0: capitals, index } of text.matchAll(TWO_CAPITALS)) {
		result += lowerCase(text.slice(from, index)) + capitals;
		from = index + capitals.length;
	}
	return result + lowerCase(text.slice(from));
}

/** A few letters change their length in lower case (İ): those are left unchanged. */
function lowerCase(text: string): string {
	const lower = text.toLowerCase();
	if (lower.length === text.length) return lower;
	const one = (char: string) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char);
	return [...text].map(one).join('');
}

/** The letters and digits of a text in lower case, for comparing lines: "It's OVER!" → "it s over". */
export const wordKey = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Words as the source of a regular expression that matches just them. */
export const escapedWords = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
