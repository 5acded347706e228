/** Trains the tagger. */
import type { Lexicon } from '../lexicon';
import { bestTag, features } from '../tag';
import { tagContext, tagFeatures } from '../tag-features';
import { wordForm, type WordForm } from '../word';
import type { WordNet } from '../wordnet';
import type { TreebankSentence } from './conllu';
import { Perceptron } from './perceptron';
import { random, shuffled } from './random';

export interface TaggedSentence {
	sentence: TreebankSentence;
	forms: WordForm[];
	/** Tags guessed before the tagger learned the sentence; the parser is trained on these. */
	guessed: Uint8Array;
}

/** The form of each word in its sentence, computed once. */
export function formsOf(
	sentences: readonly TreebankSentence[],
	lexicon: Lexicon,
	wordNet: WordNet
): TaggedSentence[] {
	const known = new Map<string, WordForm>();
	const formOf = (text: string): WordForm => {
		const form = known.get(text) ?? wordForm(text, lexicon, wordNet);
		known.set(text, form);
		return form;
	};
	return sentences.map((sentence) => ({
		sentence,
		forms: sentence.words.map(({ start, end }) => formOf(sentence.text.slice(start, end))),
		guessed: new Uint8Array(sentence.words.length)
	}));
}

/** Learns one sentence; writes the tags guessed beforehand to `guessed`. */
function learn(
	perceptron: Perceptron,
	{ sentence, forms }: TaggedSentence,
	lexicon: Lexicon,
	guessed: Uint8Array
): void {
	const scores = new Float64Array(lexicon.tags.length);
	const context = tagContext(forms);
	forms.forEach((form, i) => {
		const word = sentence.words[i];
		const gold = lexicon.tags.indexOf(`${word?.upos} ${word?.xpos}`);
		const only = form.open?.length === 1 ? form.open[0] : undefined;
		if (only !== undefined) {
			guessed[i] = only;
			return;
		}
		scores.fill(0);
		const count = tagFeatures(context, i, guessed, features);
		perceptron.score(features, count, scores);
		const best = bestTag(scores, form.open);
		guessed[i] = best;
		if (gold >= 0 && best !== gold) perceptron.update(features, count, gold, best);
	});
}

/**
 * Share of the first round's sentences whose tags are guessed again in the second round, because little was known at
 * first.
 */
const GUESSED_AGAIN = 0.3;

export function trainTagger(
	sentences: readonly TaggedSentence[],
	lexicon: Lexicon,
	rounds: number,
	log: (line: string) => void
): Perceptron {
	const perceptron = new Perceptron();
	const next = random(11);
	let early: ReadonlySet<TaggedSentence> = new Set();
	for (let round = 0; round < rounds; round++) {
		const order = shuffled(sentences, next);
		if (round === 0) early = new Set(order.slice(0, Math.floor(order.length * GUESSED_AGAIN)));
		let right = 0;
		let all = 0;
		for (const one of order) {
			const guessed = new Uint8Array(one.forms.length);
			learn(perceptron, one, lexicon, guessed);
			if (round === 0 || (round === 1 && early.has(one))) one.guessed.set(guessed);
			one.sentence.words.forEach(({ upos, xpos }, i) => {
				all++;
				if (lexicon.tags[guessed[i] as number] === `${upos} ${xpos}`) right++;
			});
		}
		log(`tagger, round ${round + 1}: ${((100 * right) / all).toFixed(2)}% right before learning`);
	}
	return perceptron;
}
