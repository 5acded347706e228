/** Tags the words of a sentence, greedily from left to right. */
import { TAG_FEATURES, tagContext, tagFeatures } from './tag-features';
import type { WordForm } from './word';

/** Trained weights, or weights being trained. */
export interface Scorer {
	score(features: Int32Array, count: number, scores: Float64Array): void;
}

export const features = new Int32Array(TAG_FEATURES);

/** The tag with the best score, out of `allowed` if given. */
export function bestTag(scores: Float64Array, allowed: readonly number[] | null): number {
	let best = allowed ? (allowed[0] ?? 0) : 0;
	if (allowed) {
		for (const tag of allowed) if ((scores[tag] as number) > (scores[best] as number)) best = tag;
	} else
		for (let tag = 1; tag < scores.length; tag++)
			if ((scores[tag] as number) > (scores[best] as number)) best = tag;
	return best;
}

/** The tag number of each word; `count` is the number of different tags. */
export function tagWords(words: readonly WordForm[], weights: Scorer, count: number): Uint8Array {
	const tags = new Uint8Array(words.length);
	const scores = new Float64Array(count);
	const context = tagContext(words);
	words.forEach((word, i) => {
		const only = word.open?.length === 1 ? word.open[0] : undefined;
		if (only !== undefined) tags[i] = only;
		else {
			scores.fill(0);
			weights.score(features, tagFeatures(context, i, tags, features), scores);
			tags[i] = bestTag(scores, word.open);
		}
	});
	return tags;
}
