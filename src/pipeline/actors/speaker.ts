/**
 * Names on the labels of a transcript, rewritten as in a sentence: "SEN. MARR", "FOREIGN MINISTER FISK", "OKSANA BROD".
 */

const COURTESY =
	'mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|sen|rep|gen|col|maj|capt|lt|adm|amb|gov|hon|madam';
/** Titles before a name that do not identify an office. */
const ADDRESS = new RegExp(String.raw`^(?:the\s)?(?:(?:${COURTESY})\b\.?\s+)+`, 'iu');
const SMALL = /^(?:OF|FOR|AND|THE|DE|DEL|DI|DA|VAN|VON|DER|AL|EL)$/u;
const ACRONYM = /^(?:US|UK|EU|UN|USA|UAE|NATO|OSCE|IAEA|PM|FM|MP|MEP|CEO|U\.S\.|U\.K\.|U\.N\.|E\.U\.)$/u;

const inSentence = (word: string, first: boolean): string => {
	if (ACRONYM.test(word)) return word;
	if (SMALL.test(word) && !first) return word.toLowerCase();
	return (
		word.charAt(0) +
		word
			.slice(1)
			.toLowerCase()
			.replace(/(?<=^mc|[-’']|^o['’])\p{Ll}(?=\p{Ll})/gu, (letter) => letter.toUpperCase())
	);
};

/** A label in sentence case; unchanged if it has lower-case letters. */
export const recasedLabel = (label: string): string =>
	/\p{Ll}/u.test(label.replace(/^Mc/u, ''))
		? label
		: label
				.split(/\s+/u)
				.map((word, i) => inSentence(word, i === 0))
				.join(' ');

/** The name after "Mr." or "Sen." on a label; null if it has no such title. */
export function addressedName(label: string): string | null {
	const name = label.replace(ADDRESS, '');
	return name !== label && /^\p{Lu}/u.test(name) ? name : null;
}
