/** Decides who holds what a climb has found: the subject of an attitude, its owner, its judge, or the speaker. */
import type { Findings } from './findings';
import { owner, subject } from './holders';
import { modality } from './operators';
import type { Predicate } from './predicates';

const JUDGED_TO = /accept|toler|anathema|unthinkable|welcome/u;

/** Makes the subject of a verb the holder; false if it has none. */
export function takeSubject(found: Findings, i: number): boolean {
	const holder = subject(found.tree, i);
	if (!holder) return false;
	found.holder = holder;
	if (found.predicates.governing(found.tree, i, null)?.is === 'say') found.features.add('said');
	return true;
}

/**
 * Makes the subject of an attitude its holder. If it is only wished for ("allies must support it"), the speaker holds
 * it.
 */
export function takeHolder(found: Findings, i: number, { is }: Predicate): void {
	const { tree } = found;
	// "Russia wants to drag it out": somebody's claim about Russia.
	if (found.kind === 'claim' && is !== 'affirm' && is !== 'doubt') return;
	const verbal =
		/^(?:VERB|AUX)$/u.test(tree.token(i).upos) ||
		tree.childrenBy(i, 'cop').length > 0 ||
		tree.token(i).upos === 'ADJ';
	if (!verbal) {
		const whose = owner(tree, i);
		if (whose && !whose.empty) {
			found.holder = whose;
			found.cueAt = i;
			found.features.add('noun-cue');
		}
		return;
	}
	const own = subject(tree, i);
	const mood = modality(tree, i, new Set());
	if (mood === 'must' && own && !own.first) {
		found.features.add('demanded');
		return;
	}
	const controlled = tree.is(i, 'xcomp', 'ccomp', 'advcl', 'acl') && own !== null && !own.own;
	const governor = tree.head(i);
	if (controlled && governor >= 0 && tree.is(i, 'xcomp')) {
		// "Vowed to oppose", "refused to support": the governing verb decides the side, and its subject is the holder.
		if (found.predicates.looked(tree, governor, i).some(({ is: above }) => above !== 'say')) return;
		const ordered = tree.childrenBy(governor, 'obj', 'iobj').some((one) => one < i);
		if (ordered) return;
	}
	if (!own) return;
	if (own.empty) return;
	// "Demands that Kyiv renounce its bid": Kyiv does not hold this position.
	const wanted =
		tree.is(i, 'ccomp', 'xcomp') && governor >= 0 ? found.predicates.looked(tree, governor, i) : [];
	const framed = governor < 0 && found.frame?.predicate ? [found.frame.predicate] : [];
	const bare = /^(?:VB|VBP)$/u.test(tree.token(i).xpos) && mood === null;
	if (
		own.own &&
		!own.first &&
		[...wanted, ...framed].some((one) => one.is === 'want' || one.is === 'allow') &&
		(bare || tree.token(i).upos === 'VERB')
	) {
		found.features.add('demanded');
		return;
	}
	if (is === 'want' && tree.is(i, 'conj') && own.first) return;
	// "Would be ready", reported by somebody else: an expectation of theirs.
	if (is === 'want' && mood !== null && mood !== 'will' && found.frame) return;
	found.holder = own;
	found.cueAt = i;
}

/** "Unacceptable to Russia": the judge is the holder, if named. */
export function takeJudge(found: Findings, i: number, { words }: Predicate): void {
	if (found.kind === 'claim' || !JUDGED_TO.test(words)) return;
	const judge = found.tree
		.childrenBy(i, 'obl', 'nmod')
		.find((one) => found.tree.caseOf(one) === 'to' && /^(?:PROPN|NOUN)$/u.test(found.tree.token(one).upos));
	if (judge === undefined) return;
	found.holder = { token: judge, first: false, empty: false, own: true };
	found.cueAt = i;
}

/**
 * For "allow" and "prevent": the subject is the holder if this is reported as a fact; if it ought to happen, it is
 * the speaker's demand.
 */
export function takeActor(found: Findings, i: number, { is }: Predicate): void {
	const { tree } = found;
	const own = subject(tree, i);
	const mood = modality(tree, i, new Set());
	if (is === 'allow') {
		if (mood === 'must' || mood === 'will') found.sided = true;
		return;
	}
	if (own && own.own && !own.empty && mood !== 'must' && mood !== 'may') {
		found.holder = own;
		found.cueAt = i;
	}
}
