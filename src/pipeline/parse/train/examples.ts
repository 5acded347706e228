/** Sentences of a treebank as training examples of the parser. */
import { encode, mirrored, tagNumbers, type Encoded } from '../encoded';
import { lemmaOf } from '../lemmas';
import type { Lexicon } from '../lexicon';
import type { WordNet } from '../wordnet';
import { mirroredHeads, type ParseExample } from './parser';
import type { TaggedSentence } from './tagger';

/** Encodes a sentence with the given tags. */
export function encodeTagged(
	{ sentence, forms }: TaggedSentence,
	tags: Uint8Array,
	lexicon: Lexicon,
	wordNet: WordNet
): Encoded {
	const numbers = tagNumbers(lexicon.tags);
	const texts = sentence.words.map(({ start, end }) => sentence.text.slice(start, end));
	const lemmas = texts.map((text, i) =>
		lemmaOf(text, text.toLowerCase(), numbers.upos[tags[i] as number] ?? 'X', lexicon, wordNet)
	);
	return encode(texts, forms, lemmas, tags, numbers);
}

/** Examples with the tags that the tagger guessed during training. */
export function examplesOf(
	sentences: readonly TaggedSentence[],
	lexicon: Lexicon,
	wordNet: WordNet
): ParseExample[] {
	return sentences.map((one) => ({
		encoded: encodeTagged(one, one.guessed, lexicon, wordNet),
		heads: Int32Array.from(one.sentence.words, ({ head }) => (head < 0 ? one.sentence.words.length : head)),
		relations: Int32Array.from(one.sentence.words, ({ rel, head }) =>
			head < 0 ? -1 : lexicon.relations.indexOf(rel)
		)
	}));
}

export const mirroredExample = (example: ParseExample): ParseExample => ({
	encoded: mirrored(example.encoded),
	...mirroredHeads(example)
});
