/** Holders' names inside a sentence, with article and grammatical number. */

/** Names that take "the" within a sentence. */
const WITH_ARTICLE = /^(United |European |Kremlin\b|White House\b|Institute )/;
const UNNAMED = / \(unnamed\)$/;
/** Peoples, regions and abbreviations keep their capital; a description starts in lower case. */
const PROPER = /^(?:[A-Z]{2,}\b|\w+(?:an|ish|ese|ch)\b|Western\b|Eastern\b|Kremlin\b|White House\b)/;

/** The head noun of a name: "European allies" in "European allies of Ukraine". */
const head = (name: string) => name.replace(UNNAMED, '').split(/ (?:of|for|in|from) /)[0] ?? name;

/**
 * Whether a name takes a plural verb: it describes several actors ("Western governments", "Critics (unnamed)"). A
 * proper name that only looks like a plural does not ("United States").
 */
export function isPlural(name: string): boolean {
	const noun = head(name).split(' ').at(-1) ?? '';
	const common = UNNAMED.test(name) || /^\p{Ll}/u.test(noun);
	return common && /[^s]s$/.test(noun) && !/[iu]s$/.test(noun);
}

/**
 * A name inside a sentence: "the United States", "unnamed US officials", "an unnamed senior US official"; most names
 * unchanged.
 */
export function inSentence(name: string): string {
	if (!UNNAMED.test(name)) return WITH_ARTICLE.test(name) ? `the ${name}` : name;
	const bare = name.replace(UNNAMED, '');
	const small = PROPER.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
	return `${isPlural(name) ? '' : 'an '}unnamed ${small}`;
}
