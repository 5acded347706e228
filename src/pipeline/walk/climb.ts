/** Climbs the tree from the words that name a proposition, to find which side is taken and by whom. */
import type { Base, Reading, Span, Step } from '../types';
import { membersOf, owner, subject, type Subject } from './holders';
import { conditionOf, isSupposed, modality, negations, type Modality } from './operators';
import type { Predicate, Predicates } from './predicates';
import type { Tree } from './tree';
import { wordIn } from '../text/word-list';

/** The words that attribute a content. */
export interface Frame {
	/** The class of the verb; null for verbs of saying and unclassified ones. */
	predicate: Predicate | null;
	/** Words that negate it: "does not", "neither Kyiv nor Moscow". */
	denied: string | null;
	modality: Modality;
}

interface State {
	sign: 1 | -1;
	/** Whether words that take a side were found. */
	sided: boolean;
	open: boolean;
	neutral: boolean;
	conceded: boolean;
	supposed: boolean;
	negated: boolean;
	unknown: number;
	condition: number | null;
	steps: Step[];
	features: Set<string>;
}

const SIGN_OF: Partial<Record<Predicate['is'], 1 | -1>> = {
	support: 1,
	want: 1,
	affirm: 1,
	good: 1,
	oppose: -1,
	exclude: -1,
	concede: -1,
	doubt: -1,
	bad: -1,
	prevent: -1,
	refuse: -1
};
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

const JUDGED_TO = /accept|toler|anathema|unthinkable|welcome/u;
/** Verbs whose subject commits to a side, whatever the object. */
const COMMITTING = wordIn(
	`
	plan intend aim seek mean proceed insist push press campaign lobby work strive stand back vote decide
	agree refuse resolve commit
`,
	'u'
);
/** In words: beyond this distance, trees are wrong more often than right. */
const FAR = 18;

export class Climb {
	private readonly state: State;
	private readonly path = new Set<number>();
	private readonly spanTokens: ReadonlySet<number>;
	private readonly counted = new Set<number>();
	private holder: Subject | null = null;
	private cueAt: number | null = null;

	constructor(
		private readonly tree: Tree,
		private readonly predicates: Predicates,
		private readonly mention: Span,
		private readonly base: Base,
		private readonly kind: 'demand' | 'claim',
		/** The attribution of the whole clause, if it is a content parsed on its own; null for a sentence. */
		private readonly frame: Frame | null = null
	) {
		this.spanTokens = new Set(tree.within(mention));
		this.state = {
			sign: base === 'against' || base === 'contrary' ? -1 : 1,
			sided: base === 'for' || base === 'against',
			open: base === 'open',
			neutral: base === 'neutral',
			conceded: false,
			supposed: false,
			negated: false,
			unknown: 0,
			condition: null,
			steps: [],
			features: new Set([`base:${base}`])
		};
	}

	/** Reads the mention whose topmost token is `top`. */
	run(top: number): Reading {
		let at = top;
		this.enter(at, null);
		for (let step = 0; step < 30 && this.holder === null; step++) {
			const relative = step === 0 ? this.relativeAbout(at) : null;
			const next = relative ?? this.tree.head(at);
			if (next < 0 || this.path.has(next)) break;
			if (this.isBoundary(at, next)) break;
			this.govern(at, next, relative !== null);
			at = next;
		}
		if (this.frame && this.holder === null && this.tree.head(at) < 0) this.attributed(this.frame);
		return this.reading(top);
	}

	/** Applies the cue that attributes the whole content: "opposes", "demands that", "does not rule out". */
	private attributed({ predicate, denied }: Frame): void {
		const { state } = this;
		if (!predicate || predicate.is === 'say') {
			if (denied && predicate) {
				state.sided = false;
				state.features.add('speech-denied');
			}
			return;
		}
		state.features.add(`frame:${predicate.is}`);
		if (predicate.is === 'exclude' && denied) {
			state.open = true;
			state.steps.push({ words: `${denied} ${predicate.words}`, does: 'keeps it open' });
			return;
		}
		this.takeSide(predicate);
		if (denied) this.turn(denied, `denies "${predicate.words}"`);
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
			this.note(child, 'stands in a clause that describes another word');
			return true;
		}
		if (this.tree.is(child, 'advcl')) {
			const mark = this.tree.markOf(child);
			if (isSupposed(this.tree, child)) {
				this.state.supposed = true;
				this.note(child, `is a supposition ("${mark}")`);
				return true;
			}
			// "…, calling for": the same subject continues; "because", "when": a separate clause.
			return mark !== '' && !/^(?:to|in|by|for|against|that|while|as|in order to)$/u.test(mark);
		}
		return false;
	}

	private note(i: number, does: string): void {
		this.state.steps.push({ words: this.tree.token(i).text, does });
	}

	private turn(words: string, does: string): void {
		this.state.sign = this.state.sign === 1 ? -1 : 1;
		this.state.steps.push({ words, does });
	}

	/** Reads the words attached to a token on the path; at the start, also those that judge the mention. */
	private enter(i: number, from: number | null): void {
		this.path.add(i);
		this.besides(i, true);
		if (from !== null) return;
		const { upos } = this.tree.token(i);
		const preposition = this.tree.caseOf(i);
		if (upos !== 'VERB' && preposition) this.byPreposition(i, preposition);
		// The mention may itself begin with a verb of attitude: "refuses any guarantees".
		if ((this.state.sided || this.base === 'open') && upos === 'VERB') {
			const predicate = this.predicates.governing(this.tree, i, null);
			// In a claim, "Russia wants peace" is about Russia and is the speaker's position.
			const own = this.kind === 'demand' && modality(this.tree, i, new Set()) === null;
			if (own && predicate && OWN_SIDE.has(predicate.is)) this.takeHolder(i, predicate);
		}
		this.judgedBy(i);
	}

	/** "Against NATO membership", as a predicate or after a word that takes no side. */
	private byPreposition(i: number, preposition: string): void {
		if (this.tree.within(this.mention).some((one) => this.tree.is(one, 'case') && this.tree.head(one) === i))
			return;
		const predicative = this.tree.childrenBy(i, 'cop').length > 0;
		const [is] = this.predicates.of(preposition);
		const sign = is && SIGN_OF[is];
		if (!sign || (!predicative && preposition === 'for')) return;
		this.side(i, { is, words: preposition });
		if (predicative) this.takeHolder(i, { is, words: preposition });
	}

	/** Adjectives that judge the mention itself: "unacceptable". */
	private judgedBy(i: number): void {
		for (const child of this.tree.childrenBy(i, 'amod')) {
			if (this.spanTokens.has(child)) continue;
			const predicate = this.predicates.governing(this.tree, child, null);
			if (predicate && (predicate.is === 'bad' || predicate.is === 'open')) {
				this.side(child, predicate);
			}
		}
	}

	/** Negation, modality and conditions attached to a word on the path. */
	private besides(i: number, atMention: boolean): void {
		const { state, tree } = this;
		const ignored = state.sided && atMention ? this.spanTokens : new Set<number>();
		const denied = negations(tree, i, ignored);
		const verbal = /^(?:VERB|AUX|ADJ)$/u.test(tree.token(i).upos) || tree.childrenBy(i, 'cop').length > 0;
		for (const one of denied) {
			if (this.counted.has(one)) continue;
			this.counted.add(one);
			this.turn(tree.token(one).text, `denies "${tree.token(i).text}"`);
			state.negated = true;
			state.features.add('negation');
			if (atMention && (verbal || tree.is(one, 'det')) && this.kind === 'demand') state.sided = true;
		}
		const mood = modality(tree, i, ignored);
		if (mood && verbal) {
			state.features.add(`modal:${mood}`);
			if (mood === 'must') this.oblige(i);
			else if (mood === 'will' && this.kind === 'demand' && atMention) this.oblige(i);
			else if (mood === 'may' && denied.length > 0) state.sided ||= this.kind === 'demand';
		}
		const condition = conditionOf(tree, i, this.path);
		if (condition !== null && state.condition === null && !this.spanTokens.has(condition)) {
			state.condition = condition;
			state.features.add('condition');
			this.note(condition, 'states a condition');
		}
	}

	private oblige(i: number): void {
		if (this.kind !== 'demand' && !this.state.sided) return;
		const denied = this.state.steps.at(-1)?.does.startsWith('denies');
		if (!this.state.sided || !denied) this.note(i, 'is said to have to be or to be going to be');
		this.state.sided = true;
		this.state.features.add('obliged');
	}

	/** Takes the side of a predicate, unless its negation keeps the question open. */
	private side(i: number, { is, words }: Predicate): void {
		const { state } = this;
		const sign = SIGN_OF[is];
		state.features.add(`class:${is}`);
		if (is === 'open') {
			state.open = true;
			state.steps.push({ words, does: 'keeps it open' });
			return;
		}
		if (is === 'neutral') {
			if (!state.sided) state.neutral = true;
			state.steps.push({ words, does: 'speaks of it' });
			return;
		}
		if (sign === undefined) return;
		const denied = negations(this.tree, i, new Set());
		// "Has not ruled out" keeps it open.
		if (is === 'exclude' && (denied.length > 0 || this.refusedAbove(i))) {
			state.open = true;
			state.steps.push({ words, does: 'is not done: keeps it open' });
			return;
		}
		this.takeSide({ is, words });
	}

	private takeSide({ is, words }: Predicate): void {
		const { state } = this;
		const sign = SIGN_OF[is];
		if (is === 'open') state.open = true;
		else if (is === 'neutral') state.neutral ||= !state.sided;
		if (sign === undefined) {
			state.steps.push({ words, does: 'attributes it' });
			return;
		}
		if (is === 'concede') state.conceded = true;
		if (sign < 0) this.turn(words, 'turns it away');
		else state.steps.push({ words, does: 'is for what follows' });
		state.sided = true;
		state.neutral = false;
	}

	private refusedAbove(i: number): boolean {
		const head = this.tree.head(i);
		if (head < 0 || !this.tree.is(i, 'xcomp', 'ccomp', 'advcl')) return false;
		const predicate = this.predicates.governing(this.tree, head, i);
		return predicate?.is === 'refuse' || negations(this.tree, head, new Set()).length > 0;
	}

	/** Reads a word that governs the path so far. */
	private govern(child: number, parent: number, downwards: boolean): void {
		const { tree, state } = this;
		const token = tree.token(parent);
		const isSubject = !downwards && tree.is(child, 'nsubj', 'csubj');
		const joined = tree.is(child, 'conj') && !downwards;
		this.path.add(parent);
		if (joined) return this.joined(child, parent);
		const argument = downwards ? null : child;
		if (token.lemma === 'have' && tree.is(child, 'xcomp')) {
			this.oblige(parent);
			this.besides(parent, false);
			return;
		}
		const all = this.predicates
			.looked(tree, parent, argument)
			.filter(({ is, words }) => is !== 'want' || !(PURSUITS.test(words) || NAMING.test(words)));
		const active = isSubject && tree.token(child).rel === 'nsubj';
		const predicate =
			(active ? all.find(({ is }) => JUDGES.has(is)) : all.find(({ is }) => is !== 'good' && is !== 'bad')) ??
			all[0];
		const nominal = !/^(?:VERB|AUX)$/u.test(token.upos);
		if (nominal && !predicate) {
			const preposition = tree.caseOf(parent);
			this.besides(parent, false);
			if (preposition) this.byPreposition(parent, preposition);
			this.judgedBy(parent);
			if (tree.childrenBy(parent, 'cop').length > 0 && !isSubject) state.unknown += 1;
			return;
		}
		if (!predicate) {
			this.besides(parent, false);
			this.unnamedVerb(child, parent, isSubject);
			return;
		}
		if (predicate.is === 'say') {
			this.speech(parent, child, predicate);
			return;
		}
		const excluding = predicate.is === 'exclude';
		this.side(parent, predicate);
		if (!(excluding && state.open)) this.besides(parent, false);
		else this.path.add(parent);
		const preposition = nominal ? tree.caseOf(parent) : '';
		if (
			preposition &&
			tree.childrenBy(parent, 'cop').length === 0 &&
			/^(?:against|despite|over|without)$/u.test(preposition)
		) {
			// "Spoke against any support for": the preposition governs the noun.
			const [is] = this.predicates.of(preposition);
			if (is === 'oppose') this.side(parent, { is, words: preposition });
		}
		if (active && !ATTITUDES.has(predicate.is)) {
			state.features.add('judged');
			this.takeJudge(parent, predicate);
			return;
		}
		// "Commented on their initiative": somebody who mentions another's side does not take it.
		if (predicate.is === 'neutral' && state.sided) return;
		if (ATTITUDES.has(predicate.is) && !active) this.takeHolder(parent, predicate);
		else if (predicate.is === 'allow' || predicate.is === 'prevent') this.takeActor(parent, predicate);
	}

	/** Members of a list share the governor of the first. */
	private joined(child: number, parent: number): void {
		const { tree } = this;
		// A conjunct with its own subject is a separate clause.
		if (tree.childrenBy(child, 'nsubj', 'csubj').length > 0) return;
		if (/^(?:VERB|AUX)$/u.test(tree.token(parent).upos) && tree.childrenBy(child, 'aux').length === 0) {
			const mood = modality(tree, parent, new Set());
			if (mood === 'must' && this.kind === 'demand') this.oblige(parent);
		}
		if (!/^(?:VERB|AUX)$/u.test(tree.token(parent).upos)) {
			const preposition = tree.caseOf(child) ? '' : tree.caseOf(parent);
			if (preposition) this.byPreposition(parent, preposition);
		}
	}

	/** An unclassified verb passes its object's side on, and its subject is the holder. */
	private unnamedVerb(child: number, parent: number, isSubject: boolean): void {
		const { state, tree } = this;
		state.unknown += 1;
		state.features.add('unknown-verb');
		if (isSubject) return;
		if (!state.sided) return;
		const finite = tree.childrenBy(parent, 'nsubj').length > 0;
		const noun = tree.is(child, 'obj', 'obl', 'ccomp', 'xcomp') && finite;
		// Within attributed content, "has reached", "means" and the like remain the speaker's.
		if (noun && this.frame === null && this.holderOf(parent)) this.cueAt = parent;
	}

	private speech(i: number, child: number, { words }: Predicate): void {
		const { state, tree } = this;
		// "Commented on the initiative": the topic is not what was said.
		if (tree.is(child, 'obl', 'nmod')) {
			state.steps.push({ words, does: 'speaks of it' });
			return;
		}
		const denied = negations(tree, i, new Set());
		if (denied.length > 0) {
			state.unknown += 2;
			state.features.add('speech-denied');
			this.note(i, 'is denied: nothing follows from it');
			state.sided = false;
		}
		state.steps.push({ words, does: 'attributes it' });
		if (this.holderOf(i)) this.cueAt = i;
	}

	private holderOf(i: number): boolean {
		const found = subject(this.tree, i);
		if (!found) return false;
		this.holder = found;
		if (this.predicates.governing(this.tree, i, null)?.is === 'say') this.state.features.add('said');
		return true;
	}

	/**
	 * Makes the subject of an attitude its holder. If it is only wished for ("allies must support it"), the speaker holds
	 * it.
	 */
	private takeHolder(i: number, { is }: Predicate): void {
		const { tree, state } = this;
		// "Russia wants to drag it out": somebody's claim about Russia.
		if (this.kind === 'claim' && is !== 'affirm' && is !== 'doubt') return;
		const verbal =
			/^(?:VERB|AUX)$/u.test(tree.token(i).upos) ||
			tree.childrenBy(i, 'cop').length > 0 ||
			tree.token(i).upos === 'ADJ';
		if (!verbal) {
			const whose = owner(tree, i);
			if (whose && !whose.empty) {
				this.holder = whose;
				this.cueAt = i;
				state.features.add('noun-cue');
			}
			return;
		}
		const own = subject(tree, i);
		const mood = modality(tree, i, new Set());
		if (mood === 'must' && own && !own.first) {
			state.features.add('demanded');
			return;
		}
		const controlled = tree.is(i, 'xcomp', 'ccomp', 'advcl', 'acl') && own !== null && !own.own;
		const governor = tree.head(i);
		if (controlled && governor >= 0 && tree.is(i, 'xcomp')) {
			// "Vowed to oppose", "refused to support": the governing verb decides the side, and its subject is the holder.
			if (this.predicates.looked(tree, governor, i).some(({ is: above }) => above !== 'say')) return;
			const ordered = tree.childrenBy(governor, 'obj', 'iobj').some((one) => one < i);
			if (ordered) return;
		}
		if (!own) return;
		if (own.empty) return;
		// "Demands that Kyiv renounce its bid": Kyiv does not hold this position.
		const wanted =
			tree.is(i, 'ccomp', 'xcomp') && governor >= 0 ? this.predicates.looked(tree, governor, i) : [];
		const framed = governor < 0 && this.frame?.predicate ? [this.frame.predicate] : [];
		const bare = /^(?:VB|VBP)$/u.test(tree.token(i).xpos) && mood === null;
		if (
			own.own &&
			!own.first &&
			[...wanted, ...framed].some((one) => one.is === 'want' || one.is === 'allow') &&
			(bare || tree.token(i).upos === 'VERB')
		) {
			state.features.add('demanded');
			return;
		}
		if (is === 'want' && tree.is(i, 'conj') && own.first) return;
		// "Would be ready", reported by somebody else: an expectation of theirs.
		if (is === 'want' && mood !== null && mood !== 'will' && this.frame) return;
		this.holder = own;
		this.cueAt = i;
	}

	/** "Unacceptable to Russia": the judge is the holder, if named. */
	private takeJudge(i: number, { words }: Predicate): void {
		if (this.kind === 'claim' || !JUDGED_TO.test(words)) return;
		const judge = this.tree
			.childrenBy(i, 'obl', 'nmod')
			.find((one) => this.tree.caseOf(one) === 'to' && /^(?:PROPN|NOUN)$/u.test(this.tree.token(one).upos));
		if (judge === undefined) return;
		this.holder = { token: judge, first: false, empty: false, own: true };
		this.cueAt = i;
	}

	/**
	 * For "allow" and "prevent": the subject is the holder if this is reported as a fact; if it ought to happen, it is
	 * the speaker's demand.
	 */
	private takeActor(i: number, { is }: Predicate): void {
		const { tree, state } = this;
		const own = subject(tree, i);
		const mood = modality(tree, i, new Set());
		if (is === 'allow') {
			if (mood === 'must' || mood === 'will') state.sided = true;
			return;
		}
		if (own && own.own && !own.empty && mood !== 'must' && mood !== 'may') {
			this.holder = own;
			this.cueAt = i;
		}
	}

	private reading(top: number): Reading {
		const { state, tree } = this;
		const content = tree.spanOf(tree.under(top)) ?? this.mention;
		const held = this.holder && !this.holder.first && !this.holder.empty ? this.holder : null;
		const holders = held ? membersOf(tree, held.token) : [];
		const above = this.frame?.predicate?.is;
		if (this.holder && this.frame && (this.frame.denied || (above && above !== 'say' && above !== 'affirm')))
			state.features.add('holder:disputed');
		if (this.cueAt !== null && Math.abs(this.cueAt - top) > FAR) state.features.add('far');
		if (this.holder) state.features.add(this.holder.own ? 'holder:own' : 'holder:controlled');
		const base = {
			condition: null,
			givenUp: state.conceded,
			holders,
			subject: this.holder === null && this.frame !== null ? this.committedSubject(top) : null,
			cue: this.cueAt === null ? null : tree.predicateSpan(this.cueAt),
			content,
			steps: state.steps,
			features: [...state.features, `unknown:${Math.min(state.unknown, 3)}`, this.kind]
		};
		const undecided = (why: string): Reading => ({ ...base, stance: null, undecided: why });
		if (this.base === 'conditional')
			return { ...base, stance: 'conditional', undecided: null, condition: this.mention };
		if (state.supposed && !state.sided) return undecided('it stands in a supposition');
		if (state.open) return { ...base, stance: 'ambivalent', undecided: null };
		if (state.condition !== null && (state.sided || this.kind === 'demand')) {
			const condition = tree.spanOf(tree.under(state.condition));
			return { ...base, stance: 'conditional', undecided: null, condition };
		}
		if (!state.sided && state.neutral) return { ...base, stance: 'none', undecided: null };
		if (!state.sided) return undecided('no word on the way takes a side');
		return { ...base, stance: state.sign > 0 ? 'support' : 'oppose', undecided: null };
	}

	/**
	 * "Belgium will not sign …": the subject of a main clause that says what it will or will not do about the mention.
	 */
	private committedSubject(top: number): Span | null {
		const { tree, frame } = this;
		if (this.kind !== 'demand' || (frame?.predicate && frame.predicate.is !== 'say')) return null;
		const root = [top, ...tree.above(top)].at(-1) ?? top;
		const own = subject(tree, root);
		if (!own || !own.own || own.first || own.empty) return null;
		const subjects = tree.under(own.token);
		if (subjects.includes(top) || tree.childrenBy(root, 'nsubj:pass').length > 0) return null;
		const mood = modality(tree, root, new Set());
		const denied = negations(tree, root, new Set()).length > 0;
		const willing = COMMITTING.test(tree.token(root).lemma.toLowerCase());
		if (mood !== 'will' && mood !== 'would' && !(denied && mood !== 'must') && !willing) return null;
		return tree.phraseSpan(own.token);
	}
}
