/** Holders' names as they appear inside a sentence: with their article and number. */

/** Names that want "the" within a sentence. */
const WITH_ARTICLE = /^(United |European |Kremlin\b|White House\b|Institute )/;
const UNNAMED = / \(unnamed\)$/;
/** Peoples, regions and abbreviations keep their capital; a description begins small. */
const PROPER = /^(?:[A-Z]{2,}\b|\w+(?:an|ish|ese|ch)\b|Western\b|Eastern\b|Kremlin\b|White House\b)/;

/** The noun that a name turns on: "European allies" of "European allies of Ukraine". */
const head = (name: string) => name.replace(UNNAMED, '').split(/ (?:of|for|in|from) /)[0] ?? name;

/**
 * Whether a name takes a plural verb: it describes several ("Western governments", "Critics (unnamed)"). A proper name
 * that only looks like a plural does not ("United States").
 */
export function isPlural(name: string): boolean {
	const noun = head(name).split(' ').at(-1) ?? '';
	const common = UNNAMED.test(name) || /^\p{Ll}/u.test(noun);
	return common && /[^s]s$/.test(noun) && !/[iu]s$/.test(noun);
}

/** "the United States", "unnamed US officials", "an unnamed senior US official"; most names as they are. */
export function inSentence(name: string): string {
	if (!UNNAMED.test(name)) return WITH_ARTICLE.test(name) ? `the ${name}` : name;
	const bare = name.replace(UNNAMED, '');
	const small = PROPER.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
	return `${isPlural(name) ? '' : 'an '}unnamed ${small}`;
}
