/** The words by which holders are recognised. */
import type { Codebook } from '../codebook/types';
import { compilePhrases, type Phrases } from '../text/phrases';

export interface HolderWords {
	unnamed: Phrases;
	notSources: Phrases;
	titles: Phrases;
	bodies: Phrases;
	both: Phrases;
	joint: Phrases;
	documents: Phrases;
	media: Phrases;
	relay: Phrases;
	attitude: Phrases;
	attitudeNouns: Phrases;
	described: Phrases;
	/** Words of approval and refusal. */
	taking: Phrases;
	/** Words that assert claims: "Russia wants peace" states what the speaker believes. */
	claims: Phrases;
}

/** The lexicon's holder words, compiled once per build. */
export function holderWords({ lexicon: { words, holder, stance }, propositions }: Codebook): HolderWords {
	const compiled = (patterns: readonly string[]) => compilePhrases(patterns, words);
	return {
		unnamed: compiled(holder.unnamed),
		notSources: compiled(holder.not_sources),
		titles: compiled(holder.titles),
		bodies: compiled(holder.bodies),
		both: compiled(holder.both),
		joint: compiled(holder.joint),
		documents: compiled(holder.documents),
		media: compiled(holder.media),
		relay: compiled(holder.relay),
		attitude: compiled([...holder.attitude, ...holder.described]),
		attitudeNouns: compiled(holder.attitude_nouns),
		described: compiled(holder.described),
		taking: compiled([
			...holder.attitude,
			...holder.described,
			...stance.want,
			...stance.support,
			...stance.oppose,
			...stance.concede,
			...stance.open
		]),
		claims: compiled(
			propositions
				.filter(({ kind }) => kind === 'claim')
				.flatMap((claim) => [...claim.names, ...claim.for, ...claim.against])
		)
	};
}
