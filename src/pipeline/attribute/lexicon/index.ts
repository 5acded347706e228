/** The cue lexicon as lookup tables. */
import { ADJECTIVES } from './adjectives';
import { NOUNS } from './nouns';
import { VERBS, type CueClass } from './verbs';

export type { CueClass } from './verbs';

export interface Cue {
	lemma: string;
	/** Words after the verb that belong to the cue; usually none. */
	particle: readonly string[];
	/** Frame letters, as explained in `verbs.ts`. */
	frames: string;
	kind: CueClass;
}

const KINDS: readonly CueClass[] = ['speech', 'stance', 'belief', 'intention', 'evidence'];

/** The cue verbs, those with the most words first. */
export const CUE_VERBS: readonly Cue[] = KINDS.flatMap((kind) =>
	Object.entries(VERBS[kind]).flatMap(([frames, words]) =>
		words.split(' ').map((entry): Cue => {
			const [lemma = '', ...particle] = entry.split('-');
			return { lemma, particle, frames, kind };
		})
	)
).sort((a, b) => b.particle.length - a.particle.length);

function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, readonly string[]>();
	for (const [openers, words] of Object.entries(table))
		for (const word of words.split(' ')) found.set(word, openers.split(' '));
	return found;
}

/** Noun → the words that can open its content. */
export const CUE_NOUNS = byWord(NOUNS);

/** Adjective → the words that can open its content. */
export const CUE_ADJECTIVES = byWord(ADJECTIVES);
