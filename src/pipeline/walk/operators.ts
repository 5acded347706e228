/** Words attached to a token of the tree that change its meaning: negation, modality, condition. */
import type { Tree } from './tree';

const NEGATIVE =
	/^(?:not|n't|never|no|neither|nor|hardly|scarcely|barely|nowhere|nobody|nothing|none|without|little|few)$/u;
const NOT_NEGATIVE = /^(?:only|just|merely|least|simply|so)$/u;
const COMPARATIVE = /^(?:closer|nearer|stronger|better|greater|higher|surer|readier|likelier|more)$/u;
const LESS_THAN_SO = /^(?:JJR|RBR)$/u;

const neighbour = (tree: Tree, i: number) => (i < tree.size ? tree.token(i) : null);

/** The tokens that negate token `i`, without those in `ignored`. */
export function negations(tree: Tree, i: number, ignored: ReadonlySet<number>): number[] {
	const found = tree.children(i).filter((child) => {
		const { lower, rel } = tree.token(child);
		if (ignored.has(child) || !NEGATIVE.test(lower)) return false;
		if (
			/^(?:advmod|det|aux|cc|neg|discourse|case|mark)/u.test(rel) &&
			NOT_NEGATIVE.test(neighbour(tree, child + 1)?.lower ?? '')
		)
			return false;
		if (lower === 'no' && neighbour(tree, child + 1)?.lower === 'doubt') return !tree.is(child, 'discourse');
		return /^(?:advmod|det|cc|neg|nsubj|case|amod)/u.test(rel);
	});
	// "No ally opposes it", "nobody wants it": the negation is in the subject.
	for (const subject of tree.childrenBy(i, 'nsubj'))
		found.push(
			...tree.childrenBy(subject, 'det', 'cc').filter((child) => {
				const { lower } = tree.token(child);
				return /^(?:no|neither)$/u.test(lower) && !ignored.has(child);
			})
		);
	// "Never been closer": denies that it was ever closer, so it affirms.
	const isComparative = (one: number) =>
		LESS_THAN_SO.test(tree.token(one).xpos) || COMPARATIVE.test(tree.token(one).lower);
	const comparative =
		isComparative(i) || tree.childrenBy(i, 'advmod', 'xcomp', 'ccomp', 'amod').some(isComparative);
	return found.filter((child) => {
		const { lower } = tree.token(child);
		return !(comparative && /^(?:never|nothing|no)$/u.test(lower));
	});
}

export type Modality = 'must' | 'will' | 'would' | 'may' | null;

const MODAL: readonly [Exclude<Modality, null>, RegExp][] = [
	['must', /^(?:must|should|shall|ought|need|shd)$/u],
	['would', /^(?:would|'d)$/u],
	['will', /^(?:will|'ll|wo)$/u],
	['may', /^(?:may|might|could|can|ca)$/u]
];

/** The modal of a verb. */
export function modality(tree: Tree, i: number, ignored: ReadonlySet<number>): Modality {
	const words = tree
		.childrenBy(i, 'aux')
		.filter((child) => !ignored.has(child))
		.map((child) => tree.token(child).lower);
	for (const [is, pattern] of MODAL) if (words.some((word) => pattern.test(word))) return is;
	return null;
}

const CONDITION = new RegExp(
	`^(?:${[
		'if|unless|provided|providing|once|until|only if|only when|as long as|so long as|on condition|assuming',
		'only after|after|before'
	].join('|')})$`,
	'u'
);
const TRADE = /^(?:in (?:exchange|return)(?: for)?|subject to|depending on)$/u;
const SURE_CONDITION = /^(?:if|unless|provided|providing|as long as|so long as|assuming|once)$/u;

/** The top token of the clause or phrase on which a word depends: "if …", "in return for …"; null if there is none. */
export function conditionOf(tree: Tree, i: number, path: ReadonlySet<number>): number | null {
	for (const child of tree.children(i)) {
		if (path.has(child)) continue;
		if (tree.is(child, 'advcl')) {
			const mark = tree.markOf(child).replace(/^even\s/u, 'even ');
			const before = neighbour(tree, Math.max(0, Math.min(...tree.under(child)) - 1))?.lower;
			if (SURE_CONDITION.test(mark) && before !== 'even' && before !== 'as') return child;
			if (CONDITION.test(mark) && before === 'only') return child;
		}
		if (tree.is(child, 'obl', 'nmod') && TRADE.test(tree.caseOf(child))) return child;
	}
	return null;
}

/** Whether a clause is a supposition or an indirect question: "if", "whether". */
export const isSupposed = (tree: Tree, i: number): boolean =>
	/^(?:if|whether|unless|lest)\b/u.test(tree.markOf(i)) ||
	tree.childrenBy(i, 'advmod').some((child) => /^(?:whether)$/u.test(tree.token(child).lower));
