/** What a climb has found so far: the side taken, its conditions, its holder and the words that decided each. */
import type { Base, Span, Step } from '../types';
import type { Frame } from './frames';
import type { Subject } from './holders';
import { conditionOf, modality, negations } from './operators';
import type { Predicate, Predicates } from './predicates';
import type { Tree } from './tree';

/** The side that a predicate of each class takes; classes without one are left out. */
export const SIGN_OF: Partial<Record<Predicate['is'], 1 | -1>> = {
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

export class Findings {
	sign: 1 | -1;
	/** Whether words that take a side were found. */
	sided: boolean;
	open: boolean;
	neutral: boolean;
	conceded = false;
	supposed = false;
	/** How many words on the path are of no known class. */
	unknown = 0;
	/** The head of a conditional clause. */
	condition: number | null = null;
	holder: Subject | null = null;
	/** The word by which the holder holds it. */
	cueAt: number | null = null;
	readonly steps: Step[] = [];
	readonly features: Set<string>;
	/** The tokens read so far, from the mention upwards. */
	readonly path = new Set<number>();
	/** The tokens of the mention. */
	readonly spanTokens: ReadonlySet<number>;
	private readonly counted = new Set<number>();

	constructor(
		readonly tree: Tree,
		readonly predicates: Predicates,
		readonly mention: Span,
		readonly base: Base,
		readonly kind: 'demand' | 'claim',
		readonly frame: Frame | null
	) {
		this.spanTokens = new Set(tree.within(mention));
		this.sign = base === 'against' || base === 'contrary' ? -1 : 1;
		this.sided = base === 'for' || base === 'against';
		this.open = base === 'open';
		this.neutral = base === 'neutral';
		this.features = new Set([`base:${base}`]);
	}

	note(i: number, does: string): void {
		this.steps.push({ words: this.tree.token(i).text, does });
	}

	turn(words: string, does: string): void {
		this.sign = this.sign === 1 ? -1 : 1;
		this.steps.push({ words, does });
	}

	oblige(i: number): void {
		if (this.kind !== 'demand' && !this.sided) return;
		const denied = this.steps.at(-1)?.does.startsWith('denies');
		if (!this.sided || !denied) this.note(i, 'is said to have to be or to be going to be');
		this.sided = true;
		this.features.add('obliged');
	}

	/** Negation, modality and conditions attached to a word on the path. */
	modified(i: number, atMention: boolean): void {
		const { tree } = this;
		const ignored = this.sided && atMention ? this.spanTokens : new Set<number>();
		const denied = negations(tree, i, ignored);
		const verbal = /^(?:VERB|AUX|ADJ)$/u.test(tree.token(i).upos) || tree.childrenBy(i, 'cop').length > 0;
		for (const one of denied) {
			if (this.counted.has(one)) continue;
			this.counted.add(one);
			this.turn(tree.token(one).text, `denies "${tree.token(i).text}"`);
			this.features.add('negation');
			if (atMention && (verbal || tree.is(one, 'det')) && this.kind === 'demand') this.sided = true;
		}
		const mood = modality(tree, i, ignored);
		if (mood && verbal) {
			this.features.add(`modal:${mood}`);
			if (mood === 'must') this.oblige(i);
			else if (mood === 'will' && this.kind === 'demand' && atMention) this.oblige(i);
			else if (mood === 'may' && denied.length > 0) this.sided ||= this.kind === 'demand';
		}
		const condition = conditionOf(tree, i, this.path);
		if (condition !== null && this.condition === null && !this.spanTokens.has(condition)) {
			this.condition = condition;
			this.features.add('condition');
			this.note(condition, 'states a condition');
		}
	}

	/** Takes the side of a predicate, unless its negation keeps the question open. */
	side(i: number, { is, words }: Predicate): void {
		const sign = SIGN_OF[is];
		this.features.add(`class:${is}`);
		if (is === 'open') {
			this.open = true;
			this.steps.push({ words, does: 'keeps it open' });
			return;
		}
		if (is === 'neutral') {
			if (!this.sided) this.neutral = true;
			this.steps.push({ words, does: 'speaks of it' });
			return;
		}
		if (sign === undefined) return;
		const denied = negations(this.tree, i, new Set());
		// "Has not ruled out" keeps it open.
		if (is === 'exclude' && (denied.length > 0 || this.refusedAbove(i))) {
			this.open = true;
			this.steps.push({ words, does: 'is not done: keeps it open' });
			return;
		}
		this.takeSide({ is, words });
	}

	takeSide({ is, words }: Predicate): void {
		const sign = SIGN_OF[is];
		if (is === 'open') this.open = true;
		else if (is === 'neutral') this.neutral ||= !this.sided;
		if (sign === undefined) {
			this.steps.push({ words, does: 'attributes it' });
			return;
		}
		if (is === 'concede') this.conceded = true;
		if (sign < 0) this.turn(words, 'turns it away');
		else this.steps.push({ words, does: 'is for what follows' });
		this.sided = true;
		this.neutral = false;
	}

	private refusedAbove(i: number): boolean {
		const head = this.tree.head(i);
		if (head < 0 || !this.tree.is(i, 'xcomp', 'ccomp', 'advcl')) return false;
		const predicate = this.predicates.governing(this.tree, head, i);
		return predicate?.is === 'refuse' || negations(this.tree, head, new Set()).length > 0;
	}
}
