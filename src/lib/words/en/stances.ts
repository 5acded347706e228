/** The closed vocabularies in English: stances as labels and as counted verbs, sides, modes. */
import type { Stance } from '../../model/stances';

type Labels = Record<Stance, string>;
/** The verbs of a stance for one actor and for several. */
type Verbs = Record<Stance, readonly [one: string, several: string]>;

const demand: Labels = {
	oppose: 'Opposes',
	ambivalent: 'Keeps it open',
	conditional: 'Conditional',
	support: 'Supports',
	none: 'No position'
};

/** A claim is agreed with or disputed; one does not "support" that an attack is likely. */
const claim: Labels = {
	...demand,
	oppose: 'Disputes',
	ambivalent: 'Leaves it open',
	conditional: 'It depends',
	support: 'Agrees'
};

const demandVerbs: Verbs = {
	oppose: ['opposes it', 'oppose it'],
	ambivalent: ['keeps it open', 'keep it open'],
	conditional: ['makes it conditional', 'make it conditional'],
	support: ['supports it', 'support it'],
	none: ['takes no position', 'take no position']
};

const claimVerbs: Verbs = {
	oppose: ['disputes it', 'dispute it'],
	ambivalent: ['leaves it open', 'leave it open'],
	conditional: ['says it depends', 'say it depends'],
	support: ['agrees', 'agree'],
	none: ['takes no position', 'take no position']
};

export const stances = {
	labels: { demand, claim },
	verbs: { demand: demandVerbs, claim: claimVerbs },
	meanings: {
		oppose: 'is against it, or asserts that it is false',
		ambivalent: 'takes both sides, or refuses to close the question',
		conditional: 'would accept it, or would give it up, on a stated condition',
		support: 'is for it, or asserts that it is true',
		none: 'addresses it without taking a side'
	} as Labels,
	/** In a key that covers both demands and claims. */
	either: (one: string, other: string) => `${one} or ${other.toLowerCase()}`
};
