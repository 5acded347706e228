/** Features as 28-bit numbers: a template's number mixed with the contents of its slots. Zero means an empty place. */

/** Fewer bits make a smaller file; with 28, one absent feature in 500 collides with a known one. */
export const HASH_BITS = 28;
const MASK = (1 << HASH_BITS) - 1;

/** `h` with one more value mixed in; `value` is any 32-bit integer. */
export const mix = (h: number, value: number): number => {
	const x = Math.imul(h ^ value, 0x9e3779b1);
	return x ^ (x >>> 15);
};

/** A feature's number from the result of `mix`; never 0. */
export const finish = (h: number): number => {
	const x = Math.imul(h ^ (h >>> 13), 0x85ebca6b);
	return (x ^ (x >>> 16)) & MASK || 1;
};

/** FNV-1a over UTF-16 code units, never 0. */
export function hashText(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	h ^= h >>> 15;
	return h | 0 || 1;
}
