/**
 * Finds the holder of a predicate: its subject, the controller of its infinitive, the agent of a passive, the owner of
 * a noun.
 */
import type { Span } from '../types';
import type { Tree } from './tree';

const FIRST = /^(?:i|we|us|me|my|our|ours|myself|ourselves)$/u;
const RELATIVE = /^(?:who|which|that|whom|whose)$/u;
const EMPTY = /^(?:it|there|this|that|what|one|you|everyone|everybody|anyone)$/u;

/** The subject of a word, its own or by control. */
export interface Subject {
	token: number;
	/** The speaker's own "I" and "we". */
	first: boolean;
	/** An expletive: "it", "there". */
	empty: boolean;
	/** Its own subject, not one by control. */
	own: boolean;
}

const subjectOf = (tree: Tree, i: number): number | null =>
	tree
		.childrenBy(i, 'nsubj')
		.find((one) => tree.token(one).rel === 'nsubj' || tree.token(one).rel === 'nsubj:outer') ?? null;
const passiveSubjectOf = (tree: Tree, i: number): number | null =>
	tree.childrenBy(i, 'nsubj:pass')[0] ?? null;

/** The agent of a passive: "opposed by Ruritania". */
const agentOf = (tree: Tree, i: number): number | null =>
	tree.childrenBy(i, 'obl', 'nmod').find((one) => tree.caseOf(one) === 'by') ?? null;

const describe = (tree: Tree, token: number, own: boolean): Subject => {
	const { lower } = tree.token(token);
	return { token, first: FIRST.test(lower), empty: EMPTY.test(lower), own };
};

/** The noun that a relative pronoun refers to. */
function antecedent(tree: Tree, subject: number, clause: number): number {
	if (!RELATIVE.test(tree.token(subject).lower)) return subject;
	let at = clause;
	while (at >= 0 && !tree.is(at, 'acl')) at = tree.is(at, 'conj') ? tree.head(at) : -1;
	const noun = at >= 0 ? tree.head(at) : -1;
	return noun >= 0 ? noun : subject;
}

/** The subject of a predicate, by control if it has none of its own; null if the sentence has none. */
export function subject(tree: Tree, i: number, depth = 0): Subject | null {
	const passive = tree.childrenBy(i, 'aux:pass').length > 0;
	const own = subjectOf(tree, i) ?? (passive ? null : passiveSubjectOf(tree, i));
	if (own !== null) return describe(tree, antecedent(tree, own, i), true);
	const agent = agentOf(tree, i);
	if (passive || passiveSubjectOf(tree, i) !== null)
		return agent === null ? null : describe(tree, agent, true);
	const head = tree.head(i);
	if (head < 0 || depth > 4) return null;
	if (tree.is(i, 'conj', 'parataxis')) return subject(tree, head, depth + 1);
	if (tree.is(i, 'acl')) {
		if (tree.token(i).rel === 'acl:relcl') return null;
		const noun = tree.token(head);
		return agent !== null
			? describe(tree, agent, true)
			: /ing$/u.test(tree.token(i).lower) && /^(?:NOUN|PROPN|PRON)$/u.test(noun.upos)
				? describe(tree, head, false)
				: owner(tree, head);
	}
	if (tree.is(i, 'xcomp', 'ccomp')) {
		const [object] = tree.childrenBy(head, 'obj', 'iobj').filter((one) => one < i);
		if (object !== undefined && /^(?:VERB)$/u.test(tree.token(head).upos))
			return describe(tree, object, false);
		return subject(tree, head, depth + 1);
	}
	if (tree.is(i, 'advcl')) return subject(tree, head, depth + 1);
	return null;
}

/** The owner of a noun: "Moscow's opposition", "the opposition of Moscow", "its bid". */
export function owner(tree: Tree, i: number): Subject | null {
	const [poss] = tree.childrenBy(i, 'nmod:poss');
	if (poss !== undefined) return describe(tree, poss, true);
	const [of] = tree.childrenBy(i, 'nmod').filter((one) => /^(?:by|from|among)$/u.test(tree.caseOf(one)));
	return of === undefined ? null : describe(tree, of, true);
}

/** The members of a list, each as a span, including those named after "including". */
export function membersOf(tree: Tree, i: number): Span[] {
	const included = tree
		.childrenBy(i, 'nmod', 'obl', 'acl', 'advcl')
		.filter((one) => /^(?:including|like|such as|among them|led by)$/u.test(tree.caseOf(one)));
	const all = [i, ...included].flatMap((one) => [
		one,
		...tree
			.childrenBy(one, 'conj')
			.filter((member) => /^(?:NOUN|PROPN|PRON|ADJ|X)$/u.test(tree.token(member).upos))
	]);
	return all.flatMap((one) => {
		const parts = tree.under(
			one,
			(child) =>
				included.includes(child) ||
				(tree.head(child) === one &&
					(tree.is(child, 'conj', 'cc', 'case', 'cop', 'aux', 'nsubj', 'mark', 'advmod', 'discourse') ||
						tree.token(child).rel === 'punct')) ||
				/^(?:acl:relcl|advcl|ccomp|parataxis)/u.test(tree.token(child).rel)
		);
		const kept = contiguous(parts, one);
		return tree.spanOf(kept) ?? [];
	});
}

/** The run of neighbouring tokens around one; gaps of a single token are allowed. */
function contiguous(parts: readonly number[], around: number): number[] {
	const at = parts.indexOf(around);
	let [from, to] = [at, at];
	while (from > 0 && (parts[from] ?? 0) - (parts[from - 1] ?? 0) <= 2) from--;
	while (to < parts.length - 1 && (parts[to + 1] ?? 0) - (parts[to] ?? 0) <= 2) to++;
	return parts.slice(from, to + 1);
}
