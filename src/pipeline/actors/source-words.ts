/** The words of a source phrase: normalised, stripped to its head, and split where it names several. */
export const PRONOUN =
	/^(?:he|she|they|it|we|i|you|him|her|them|his|their|its|that|this)(?:['’](?:m|re|ve|s|d|ll))?$/iu;
export const SINGULAR = /^(?:he|she|him|her|his)$/iu;

const OPENER =
	'who|whom|whose|which|that|where|while|when|speaking|backing|briefed|familiar|during|following';
/** A relative clause or apposition after the head: it describes the source and mentions others in passing. */
const AFTER_HEAD = new RegExp(String.raw`\s*(?:[,—–;(]\s|\s(?:${OPENER})\s).*$`, 'isu');
export const CONJUNCTION =
	/\s*(?:,\s*(?:and|nor|as well as)?|\band\b|\bnor\b|\bas well as\b|\balong with\b|&)\s+/iu;

/** "MR. HOLLIN" in normal case; abbreviations are unchanged. */
export const recased = (words: string): string =>
	/\p{Ll}/u.test(words)
		? words
		: words.replace(
				/\p{Lu}[\p{Lu}’'-]{4,}|(?<=\s|^)(?:MR|MRS|MS|DR|SEN|GEN|AMB)(?=\.)/gu,
				(word) => word.charAt(0) + word.slice(1).toLowerCase()
			);

/** Words that may precede the source within its span. */
const BEFORE_HEAD = /^(?:(?:that|which|as|and|but|while|both|neither|even)\s+)+/iu;

/** The phrase around its head, without relative clauses, appositions and leading conjunctions. */
export const stripped = (phrase: string): string =>
	phrase.trim().replace(BEFORE_HEAD, '').replace(AFTER_HEAD, '').trim();

/** An office, a comma, and a name of at least two words. */
export const APPOSED = (() => {
	const particle = String.raw`(?:de|del|van|von|der|al|el|bin|ben|la|le)`;
	const name = String.raw`\p{Lu}[\p{L}’'-]+(?:\s+(?:${particle}\s+)*\p{Lu}[\p{L}’'.-]*)+`;
	return new RegExp(String.raw`^(?<office>[^,]+),\s+(?<name>${name})(?:\sof\s[^,]+)?\s*,?\s*$`, 'u');
})();

/** "The official", "the same source": a source described before. */
export const AGAIN = /^(?:the|this|that|these|those)\s+(?:same\s+)?([\p{L}-]+)$/iu;
