/** Classes of predicates: what a word says about its complement or its subject. */
import type { Lexicon } from '../codebook/lexicon';
import type { Tree } from './tree';

export const PREDICATE_CLASSES = [
	'support',
	'want',
	'oppose',
	'exclude',
	'concede',
	'refuse',
	'allow',
	'prevent',
	'affirm',
	'doubt',
	'open',
	'neutral',
	'good',
	'bad',
	'say',
	'light'
] as const;
export type PredicateClass = (typeof PREDICATE_CLASSES)[number];

export interface Predicate {
	is: PredicateClass;
	/** The words that were looked up: "call for". */
	words: string;
}

/** Looks words up in the lexicon's classes, particles and prepositions first: "rule out", "call for", "off the table". */
export class Predicates {
	private readonly classes = new Map<string, PredicateClass[]>();

	constructor({ predicates }: Pick<Lexicon, 'predicates'>) {
		for (const name of PREDICATE_CLASSES)
			for (const words of predicates[name] ?? [])
				this.classes.set(words, [...(this.classes.get(words) ?? []), name]);
	}

	/** The classes of exactly these words. */
	of(words: string): readonly PredicateClass[] {
		return this.classes.get(words) ?? [];
	}

	/** The class of a token as the governor of `child`; null if it has none. */
	governing(tree: Tree, i: number, child: number | null): Predicate | null {
		return this.looked(tree, i, child)[0] ?? null;
	}

	/** All classes of a token as the governor of `child`, from the longest words that have any. */
	looked(tree: Tree, i: number, child: number | null): Predicate[] {
		const { lemma, lower, upos } = tree.token(i);
		const particles = tree.childrenBy(i, 'compound:prt').map((prt) => tree.token(prt).lower);
		const adverbs = tree
			.childrenBy(i, 'advmod')
			.map((one) => tree.token(one).lower)
			.filter((word) => /^(?:out|up|down|away|back|off|aside|in)$/u.test(word));
		const added = [...particles, ...adverbs].join(' ');
		const preposition = child === null ? '' : tree.caseOf(child) || prepositionMark(tree, child);
		const own = upos === 'VERB' || upos === 'AUX' ? '' : tree.caseOf(i);
		const shapes = [lemma.toLowerCase(), lower].flatMap((word) => [
			[word, added, preposition],
			[word, preposition],
			[word, added],
			[own, word],
			[word]
		]);
		const objects = tree.childrenBy(i, 'obj').filter((one) => one !== child);
		const withObject = objects.flatMap((one) => {
			const object = tree.token(one).lemma.toLowerCase();
			return [
				[lemma, object, preposition],
				[lemma, object]
			];
		});
		for (const parts of [...withObject, ...shapes]) {
			const words = parts.filter(Boolean).join(' ');
			if (parts[0] === '' && parts.length === 2) continue;
			const found = this.classes.get(words);
			if (found) return found.map((is) => ({ is, words }));
		}
		return [];
	}
}

/** "Against admitting": a preposition before a clause is the clause's mark. */
const prepositionMark = (tree: Tree, child: number): string =>
	tree
		.childrenBy(child, 'mark')
		.map((one) => tree.token(one))
		.filter(({ upos, lower }) => upos === 'ADP' || /^(?:for|against|from|of|on|to)$/u.test(lower))
		.map(({ lower }) => lower)
		.filter((word) => word !== 'to')
		.join(' ');
