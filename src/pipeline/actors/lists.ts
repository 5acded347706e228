/** Lists of sources: "Ruritania, Latvia and Poland", "several allies, including Norway and Canada". */

const AND = String.raw`(?:and|nor|as well as|along with|together with|but also)`;
const PIECE = String.raw`[^,;:—–()]+?`;
const LIST = new RegExp(
	String.raw`^(?:(?:both|neither|either|not only)\s+)?(?<list>${PIECE}(?:,\s+${PIECE})*?,?\s+${AND}\s+[^,;:—–()]+?)(?:,?\s(?:all|both|each|alike))?(?=[,;:—–(]|$)`,
	'iu'
);
/** "Several allies, including …", "three governments, among them …": the members named represent the others. */
const AMONG = new RegExp(
	String.raw`^(?:\p{L}+\s){0,4}(?:${[
		'allies|countries|states|members|capitals|governments|leaders|nations|partners|senators|lawmakers',
		'ministers|parties|others'
	].join('|')}),?\s(?:including|among them|such as|notably|led by)\s(?<list>.+)$`,
	'iu'
);
const SPLIT = new RegExp(String.raw`\s*(?:,\s*(?:${AND}\s+)?|\s${AND}\s+)`, 'iu');
/** "The Kremlin and, more cautiously, the United Nations". */
const ASIDE = new RegExp(String.raw`\b(${AND}),\s(?:\p{Ll}+\s)?\p{Ll}+ly,\s`, 'giu');
/** Every member but the last ends in a name: "Hollin, the premier and leader of her party" is one person. */
const ENDS_IN_NAME = /(?:^|\s)\p{Lu}[\p{L}.’'-]*$/u;

/** The members that a phrase lists: at least two, or one after "including". Empty if it is not a list of names. */
export function listIn(phrase: string): string[] {
	const text = phrase.replace(ASIDE, '$1 ').trim();
	const among = AMONG.exec(text)?.groups?.list;
	const list = among ?? LIST.exec(text)?.groups?.list;
	if (list === undefined) return [];
	const pieces = list
		.split(SPLIT)
		.map((piece) => piece.trim())
		.filter(Boolean);
	if (among !== undefined && pieces.length === 1) return pieces;
	return pieces.slice(0, -1).every((piece) => ENDS_IN_NAME.test(piece)) ? pieces : [];
}
