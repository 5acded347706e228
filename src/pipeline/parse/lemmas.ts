/** Base form of a word in its part of speech. */
import type { Lexicon } from './lexicon';
import { regularLemma } from './lemma';
import type { WordNet } from './wordnet';

/** The base form in lower case; names keep their form. */
export function lemmaOf(
	text: string,
	lower: string,
	upos: string,
	lexicon: Lexicon,
	wordNet: WordNet
): string {
	if (upos === 'PROPN') return text;
	return lexicon.lemma(lower, upos) ?? regularLemma(lower, upos, wordNet);
}
