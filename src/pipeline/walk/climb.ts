/** Climbs the tree from the words that name a proposition, to find which side is taken and by whom. */
import type { Base, Reading, Span } from '../types';
import { Findings, SIGN_OF } from './findings';
import type { Frame } from './frames';
import { takeActor, takeHolder, takeJudge, takeSubject } from './holding';
import { isSupposed, modality, negations } from './operators';
import type { Predicate, Predicates } from './predicates';
import { readingOf } from './reading';
import type { Tree } from './tree';

const ATTITUDES: ReadonlySet<Predicate['is']> = new Set([
	'support',
	'want',
	'oppose',
	'exclude',
	'concede',
	'refuse',
	'affirm',
	'doubt',
	'open',
	'neutral'
]);
/** Classes that take a side within a proposition's own phrase and belong to its subject. */
const OWN_SIDE: ReadonlySet<Predicate['is']> = new Set(['support', 'oppose', 'exclude', 'refuse']);
/** "Ukraine's bid", "applied for": common knowledge, and not a position in itself. */
const PURSUITS = /^(?:bid|hope|aspiration|ambition|application|dream|apply|wish|path|goal|quest)\b/u;
/** "What he called the retreat": a name and not a demand. */
const NAMING = /^call$/u;
const JUDGES: ReadonlySet<Predicate['is']> = new Set([
	'good',
	'bad',
	'open',
	'neutral',
	'affirm',
	'doubt',
	'exclude',
	'support',
	'oppose',
	'prevent'
]);

export class Climb {
	private readonly found: Findings;
	private readonly tree: Tree;
	private readonly predicates: Predicates;

	/** `frame` is the attribution of the whole clause, if it is a content parsed on its own; null for a sentence. */
	constructor(
		tree: Tree,
		predicates: Predicates,
		mention: Span,
		base: Base,
		kind: 'demand' | 'claim',
		frame: Frame | null = null
	) {
		this.tree = tree;
		this.predicates = predicates;
		this.found = new Findings(tree, predicates, mention, base, kind, frame);
	}

	/** Reads the mention whose topmost token is `top`. */
	run(top: number): Reading {
		let at = top;
		this.enter(top);
		for (let step = 0; step < 30 && this.found.holder === null; step++) {
			const relative = step === 0 ? this.relativeAbout(at) : null;
			const next = relative ?? this.tree.head(at);
			if (next < 0 || this.found.path.has(next)) break;
			if (this.isBoundary(at, next)) break;
			this.govern(at, next, relative !== null);
			at = next;
		}
		if (this.found.frame && this.found.holder === null && this.tree.head(at) < 0)
			this.attributed(this.found.frame);
		return readingOf(this.found, top);
	}

	/** Applies the cue that attributes the whole content: "opposes", "demands that", "does not rule out". */
	private attributed({ predicate, denied }: Frame): void {
		const { found } = this;
		if (!predicate || predicate.is === 'say') {
			if (denied && predicate) {
				found.sided = false;
				found.features.add('speech-denied');
			}
			return;
		}
		found.features.add(`frame:${predicate.is}`);
		if (predicate.is === 'exclude' && denied) {
			found.open = true;
			found.steps.push({ words: `${denied} ${predicate.words}`, does: 'keeps it open' });
			return;
		}
		found.takeSide(predicate);
		if (denied) found.turn(denied, `denies "${predicate.words}"`);
	}

	/** "NATO membership, which Ruritania opposes": the verb of a relative clause whose object is the mention. */
	private relativeAbout(i: number): number | null {
		for (const clause of this.tree.childrenBy(i, 'acl:relcl', 'acl')) {
			const pronoun = this.tree
				.childrenBy(clause, 'obj', 'nsubj:pass', 'obl', 'nsubj')
				.find((one) => /^(?:which|that)$/u.test(this.tree.token(one).lower));
			const bare =
				this.tree.childrenBy(clause, 'obj').length === 0 && this.tree.childrenBy(clause, 'nsubj').length > 0;
			const predicate = this.predicates.governing(this.tree, clause, pronoun ?? null);
			if (predicate && SIGN_OF[predicate.is] !== undefined && (pronoun !== undefined || bare)) return clause;
		}
		return null;
	}

	/** Whether the path crosses into a clause that says nothing about the mention. */
	private isBoundary(child: number, parent: number): boolean {
		if (this.tree.is(child, 'parataxis', 'list', 'dislocated', 'vocative')) {
			return this.predicates.governing(this.tree, parent, child)?.is !== 'say';
		}
		if (this.tree.is(child, 'acl') && this.tree.token(child).rel === 'acl:relcl') {
			this.found.note(child, 'is in a clause that describes another word');
			return true;
		}
		if (this.tree.is(child, 'advcl')) {
			const mark = this.tree.markOf(child);
			if (isSupposed(this.tree, child)) {
				this.found.supposed = true;
				this.found.note(child, `is a supposition ("${mark}")`);
				return true;
			}
			// "…, calling for": the same subject continues; "because", "when": a separate clause.
			return mark !== '' && !/^(?:to|in|by|for|against|that|while|as|in order to)$/u.test(mark);
		}
		return false;
	}

	/** Reads the words attached to the mention, and those that judge it. */
	private enter(i: number): void {
		this.found.path.add(i);
		this.found.modified(i, true);
		const { upos } = this.tree.token(i);
		const preposition = this.tree.caseOf(i);
		if (upos !== 'VERB' && preposition) this.byPreposition(i, preposition);
		// The mention may itself begin with a verb of attitude: "refuses any guarantees".
		if ((this.found.sided || this.found.base === 'open') && upos === 'VERB') {
			const predicate = this.predicates.governing(this.tree, i, null);
			// In a claim, "Russia wants peace" is about Russia and is the speaker's position.
			const own = this.found.kind === 'demand' && modality(this.tree, i, new Set()) === null;
			if (own && predicate && OWN_SIDE.has(predicate.is)) takeHolder(this.found, i, predicate);
		}
		this.judgedBy(i);
	}

	/** "Against NATO membership", as a predicate or after a word that takes no side. */
	private byPreposition(i: number, preposition: string): void {
		if (
			this.tree
				.within(this.found.mention)
				.some((one) => this.tree.is(one, 'case') && this.tree.head(one) === i)
		)
			return;
		const predicative = this.tree.childrenBy(i, 'cop').length > 0;
		const [is] = this.predicates.of(preposition);
		const sign = is && SIGN_OF[is];
		if (!sign || (!predicative && preposition === 'for')) return;
		this.found.side(i, { is, words: preposition });
		if (predicative) takeHolder(this.found, i, { is, words: preposition });
	}

	/** Adjectives that judge the mention itself: "unacceptable". */
	private judgedBy(i: number): void {
		for (const child of this.tree.childrenBy(i, 'amod')) {
			if (this.found.spanTokens.has(child)) continue;
			const predicate = this.predicates.governing(this.tree, child, null);
			if (predicate && (predicate.is === 'bad' || predicate.is === 'open')) {
				this.found.side(child, predicate);
			}
		}
	}

	/** Reads a word that governs the path so far. */
	private govern(child: number, parent: number, downwards: boolean): void {
		const { found, tree } = this;
		found.path.add(parent);
		if (tree.is(child, 'conj') && !downwards) return this.joined(child, parent);
		const { lemma, upos } = tree.token(parent);
		if (lemma === 'have' && tree.is(child, 'xcomp')) {
			found.oblige(parent);
			found.modified(parent, false);
			return;
		}
		const isSubject = !downwards && tree.is(child, 'nsubj', 'csubj');
		const active = isSubject && tree.token(child).rel === 'nsubj';
		const nominal = !/^(?:VERB|AUX)$/u.test(upos);
		const predicate = this.predicateOf(parent, downwards ? null : child, active);
		if (predicate?.is === 'say') return this.speech(parent, child, predicate);
		if (predicate) return this.attitude(parent, predicate, active, nominal);
		found.modified(parent, false);
		if (nominal) this.unclassifiedNoun(parent, isSubject);
		else this.unclassifiedVerb(child, parent, isSubject);
	}

	/** The class that decides what `parent` says about its argument; of a subject, one that judges. */
	private predicateOf(parent: number, argument: number | null, active: boolean): Predicate | undefined {
		const all = this.predicates
			.looked(this.tree, parent, argument)
			.filter(({ is, words }) => is !== 'want' || !(PURSUITS.test(words) || NAMING.test(words)));
		const first = active
			? all.find(({ is }) => JUDGES.has(is))
			: all.find(({ is }) => is !== 'good' && is !== 'bad');
		return first ?? all[0];
	}

	/** A classified word takes its side, and somebody holds it. */
	private attitude(i: number, predicate: Predicate, active: boolean, nominal: boolean): void {
		const { found, tree } = this;
		found.side(i, predicate);
		if (!(predicate.is === 'exclude' && found.open)) found.modified(i, false);
		const preposition = nominal ? tree.caseOf(i) : '';
		if (
			preposition &&
			tree.childrenBy(i, 'cop').length === 0 &&
			/^(?:against|despite|over|without)$/u.test(preposition)
		) {
			// "Spoke against any support for": the preposition governs the noun.
			const [is] = this.predicates.of(preposition);
			if (is === 'oppose') found.side(i, { is, words: preposition });
		}
		if (active && !ATTITUDES.has(predicate.is)) {
			found.features.add('judged');
			takeJudge(found, i, predicate);
			return;
		}
		// "Commented on their initiative": somebody who mentions another's side does not take it.
		if (predicate.is === 'neutral' && found.sided) return;
		if (ATTITUDES.has(predicate.is) && !active) takeHolder(found, i, predicate);
		else if (predicate.is === 'allow' || predicate.is === 'prevent') takeActor(found, i, predicate);
	}

	/** An unclassified noun or adjective decides nothing, but its preposition and its adjectives may. */
	private unclassifiedNoun(i: number, isSubject: boolean): void {
		const preposition = this.tree.caseOf(i);
		if (preposition) this.byPreposition(i, preposition);
		this.judgedBy(i);
		if (this.tree.childrenBy(i, 'cop').length > 0 && !isSubject) this.found.unknown += 1;
	}

	/** Members of a list share the governor of the first. */
	private joined(child: number, parent: number): void {
		const { found, tree } = this;
		// A conjunct with its own subject is a separate clause.
		if (tree.childrenBy(child, 'nsubj', 'csubj').length > 0) return;
		if (/^(?:VERB|AUX)$/u.test(tree.token(parent).upos) && tree.childrenBy(child, 'aux').length === 0) {
			const mood = modality(tree, parent, new Set());
			if (mood === 'must' && found.kind === 'demand') found.oblige(parent);
		}
		if (!/^(?:VERB|AUX)$/u.test(tree.token(parent).upos)) {
			const preposition = tree.caseOf(child) ? '' : tree.caseOf(parent);
			if (preposition) this.byPreposition(parent, preposition);
		}
	}

	/** An unclassified verb passes its object's side on, and its subject is the holder. */
	private unclassifiedVerb(child: number, parent: number, isSubject: boolean): void {
		const { found, tree } = this;
		found.unknown += 1;
		found.features.add('unknown-verb');
		if (isSubject || !found.sided) return;
		const finite = tree.childrenBy(parent, 'nsubj').length > 0;
		const noun = tree.is(child, 'obj', 'obl', 'ccomp', 'xcomp') && finite;
		// Within attributed content, "has reached", "means" and the like remain the speaker's.
		if (noun && found.frame === null && takeSubject(found, parent)) found.cueAt = parent;
	}

	/** A verb of saying: its subject is the holder, unless the mention is only the topic. */
	private speech(i: number, child: number, { words }: Predicate): void {
		const { found, tree } = this;
		// "Commented on the initiative": the topic is not what was said.
		if (tree.is(child, 'obl', 'nmod')) {
			found.steps.push({ words, does: 'speaks of it' });
			return;
		}
		const denied = negations(tree, i, new Set());
		if (denied.length > 0) {
			found.unknown += 2;
			found.features.add('speech-denied');
			found.note(i, 'is denied: nothing follows from it');
			found.sided = false;
		}
		found.steps.push({ words, does: 'attributes it' });
		if (takeSubject(found, i)) found.cueAt = i;
	}
}
