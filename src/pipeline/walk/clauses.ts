/**
 * Clauses of a sentence that say who holds what: "Hollin said *Ruritania, which opposes membership*, would be consulted".
 * They find the holders inside others' words, and subjects that stand far from their verbs.
 */
import type { Attribution, Span } from '../types';
import { CUE_VERBS } from '../attribute/lexicon';
import { without } from '../text/spans';
import { membersOf, subject } from './holders';
import { modality } from './operators';
import type { Predicates, PredicateClass } from './predicates';
import type { Tree } from './tree';

const HELD: ReadonlySet<PredicateClass> = new Set([
	'support',
	'want',
	'oppose',
	'exclude',
	'concede',
	'refuse',
	'affirm',
	'doubt',
	'open',
	'say'
]);
/** Verbs whose content the speaker shares: "small countries know what neutrality is worth". */
const FACTIVE = new Set(
	'know see hear learn find understand realise realize remember forget notice discover show'.split(' ')
);
/** Light verbs, and needs, which are what the speaker asserts. */
const NOT_HELD = new Set('have be do make take get need deserve require end ask'.split(' '));
const BELIEVED = new Set(
	CUE_VERBS.filter(
		({ kind, particle, lemma }) => kind !== 'evidence' && particle.length === 0 && !FACTIVE.has(lemma)
	).map(({ lemma }) => lemma)
);
const PARTICLE = /^(?:out|up|down|away|back|off|aside|over)$/u;
const COMPLEMENTS = ['ccomp', 'xcomp', 'obj', 'obl', 'advcl', 'nmod', 'acl'] as const;
const HOLDER = /^(?:NOUN|PROPN|NUM|ADJ)$/u;

/** Whether a token expresses what somebody holds or says of one of its complements. */
function isHeld(tree: Tree, i: number, predicates: Predicates): boolean {
	const { upos, lemma } = tree.token(i);
	const predicate = upos === 'VERB' || (upos === 'ADJ' && tree.childrenBy(i, 'cop').length > 0);
	if (!predicate || NOT_HELD.has(lemma.toLowerCase())) return false;
	const complements = [...tree.childrenBy(i, ...COMPLEMENTS), null];
	// "Too early to tell", "not pressing them to accept".
	if (tree.markOf(i) === 'to') return false;
	// "Has not backed away" is not backing.
	const particles = tree
		.childrenBy(i, 'compound:prt', 'advmod')
		.map((child) => tree.token(child).lower)
		.filter((word) => PARTICLE.test(word));
	const says = tree.childrenBy(i, 'ccomp').length > 0;
	// "Commented on the initiative": the topic is not what was said.
	const held = complements.some((child) =>
		predicates
			.looked(tree, i, child)
			.some(
				({ is, words }) =>
					HELD.has(is) && (is !== 'say' || says) && particles.every((word) => words.includes(word))
			)
	);
	if (held) return true;
	return upos === 'VERB' && BELIEVED.has(lemma.toLowerCase()) && says;
}

/** Whether the token shares the subject of a word above that says what is held: "vowed to oppose". */
function isGoverned(tree: Tree, i: number, held: ReadonlySet<number>): boolean {
	for (let at = i; tree.is(at, 'xcomp', 'conj') && tree.childrenBy(at, 'nsubj').length === 0;) {
		at = tree.head(at);
		if (held.has(at)) return true;
	}
	return false;
}

/** The words under a predicate that are neither its holder nor a clause of somebody else's. */
function contentOf(tree: Tree, i: number, taken: readonly Span[]): Span[] {
	const own = tree.under(i, (child) => {
		const apart = tree.is(child, 'conj', 'parataxis') && tree.childrenBy(child, 'nsubj').length > 0;
		return tree.head(child) === i && (apart || tree.is(child, 'nsubj', 'cc', 'mark', 'punct'));
	});
	const span = tree.spanOf(own);
	return span ? without([span], taken).filter(({ start, end }) => end - start > 2) : [];
}

/** A name, or people described by a noun who say or believe something. */
function canHold(tree: Tree, i: number, noun: number): boolean {
	if (tree.token(noun).upos === 'PROPN') return true;
	const owner = tree.childrenBy(noun, 'nmod:poss')[0];
	if (owner !== undefined && tree.token(owner).upos === 'PRON') return false;
	return tree.childrenBy(i, 'ccomp').length > 0;
}

/** "Must accept", "demands that Kyiv renounce": somebody else's demand. */
function isDemanded(tree: Tree, i: number, predicates: Predicates): boolean {
	if (modality(tree, i, new Set()) === 'must') return true;
	const above = tree.head(i);
	if (above < 0 || !tree.is(i, 'ccomp', 'xcomp', 'acl')) return false;
	if (tree.token(above).lemma === 'have' && tree.is(i, 'xcomp')) return true;
	const asked = predicates.looked(tree, above, i).some(({ is }) => is === 'want' || is === 'allow');
	return asked && /^(?:VB|VBP)$/u.test(tree.token(i).xpos) && modality(tree, i, new Set()) === null;
}

/** The holders, cues and contents of a tree's clauses, without those of pronouns. */
export function heldClauses(tree: Tree, predicates: Predicates): Attribution[] {
	const held = new Set<number>();
	for (let i = 0; i < tree.size; i++) if (isHeld(tree, i, predicates)) held.add(i);
	return [...held].flatMap((i): Attribution[] => {
		if (isGoverned(tree, i, held)) return [];
		const own = subject(tree, i);
		if (!own?.own || own.first || own.empty || own.token > i || !HOLDER.test(tree.token(own.token).upos))
			return [];
		if (!canHold(tree, i, own.token) || isDemanded(tree, i, predicates)) return [];
		const source = membersOf(tree, own.token);
		const cue = tree.predicateSpan(i);
		const content = contentOf(tree, i, [...source, cue]);
		if (source.length === 0 || content.length === 0) return [];
		return [{ source, cue: [cue], content, mode: 'narrated', mention: source }];
	});
}
