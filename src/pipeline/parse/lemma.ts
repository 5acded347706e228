/** Base forms by ending. Exceptions are in the lexicon learned in training. */
import type { WordNet } from './wordnet';

type Part = 'noun' | 'verb' | 'adjective' | 'adverb';

const PARTS: Readonly<Record<string, Part>> = {
	NOUN: 'noun',
	VERB: 'verb',
	AUX: 'verb',
	ADJ: 'adjective',
	ADV: 'adverb'
};

/** Endings of inflected forms and their replacements in the base form, the most likely first. */
const ENDINGS: Readonly<Record<Part, readonly [RegExp, string][]>> = {
	noun: [
		[/ies$/, 'y'],
		[/(s|x|z|ch|sh)es$/, '$1'],
		[/men$/, 'man'],
		[/([^s])s$/, '$1']
	],
	verb: [
		[/ies$/, 'y'],
		[/(ss|x|zz|ch|sh)es$/, '$1'],
		[/([^s])s$/, '$1'],
		[/ied$/, 'y'],
		[/([bdgkmnprtlv])\1(?:ed|ing)$/, '$1'],
		[/(?:ed|ing)$/, 'e'],
		[/(?:ed|ing)$/, '']
	],
	adjective: [
		[/ie(?:r|st)$/, 'y'],
		[/([bdgmnpt])\1e(?:r|st)$/, '$1'],
		[/e(?:r|st)$/, 'e'],
		[/e(?:r|st)$/, '']
	],
	adverb: [
		[/e(?:r|st)$/, ''],
		[/e(?:r|st)$/, 'e']
	]
};

/**
 * The base form that WordNet knows, otherwise `lower` itself. A verb that WordNet does not know in any form loses its
 * ending.
 */
export function regularLemma(lower: string, upos: string, wordNet: WordNet): string {
	const part = PARTS[upos];
	if (!part) return lower;
	const candidates = ENDINGS[part]
		.filter(([ending]) => ending.test(lower))
		.map(([ending, base]) => lower.replace(ending, base));
	const inflected = part === 'verb' && /(?:ed|ing)$/.test(lower);
	if (!inflected && wordNet.has(lower, part) && (part !== 'noun' || !/[^su]s$/.test(lower))) return lower;
	const known = candidates.find((candidate) => candidate.length > 1 && wordNet.has(candidate, part));
	if (known) return known;
	if (wordNet.has(lower, part)) return lower;
	if (part === 'noun' || part === 'verb')
		return candidates.find((candidate) => candidate.length > 2) ?? lower;
	return lower;
}
