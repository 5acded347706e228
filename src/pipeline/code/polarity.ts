/** Words of approval and refusal around the mention of a proposition: which side they take together. */
import type { Hit } from '../text/phrases';
import { outside, wordsBetween, type Clause } from './clauses';
import { conditionsOf } from './conditions';
import type { PropositionRules, StanceRules } from './rules';

type PropositionKind = PropositionRules['kind'];

/** Maximum distance in words at which a link of the chain governs the next one. */
const REACH = 12;
/** What is given up follows at once: "giving up on". */
const CLOSE = 1;
/** A negation is nearer to what it negates. */
const NEGATION_REACH = 6;

type Kind = 'want' | 'support' | 'oppose' | 'concede' | 'open' | 'affirm' | 'doubt' | 'negation';

interface Operator extends Hit {
	kind: Kind;
}

/** Which words apply to which kind: a demand is approved or refused, a claim is said to be true or not. */
const SPEAK_TO: Record<PropositionKind, readonly Kind[]> = {
	demand: ['open', 'concede', 'oppose', 'support', 'want', 'doubt', 'negation'],
	claim: ['open', 'affirm', 'doubt', 'negation']
};

const SIGN = {
	want: 1,
	support: 1,
	affirm: 1,
	oppose: -1,
	concede: -1,
	doubt: -1,
	negation: -1,
	open: 0
} as const;

function operators(clause: Clause, kind: PropositionKind, rules: StanceRules): Operator[] {
	const found: Operator[] = [];
	const falseNegations = rules.not_negation.all(clause.words);
	// Longer phrases first: "no intention of" is one phrase of refusal, not a negation followed by something else.
	const all: Operator[] = SPEAK_TO[kind].flatMap((list) => {
		const hits = rules[list].all(clause.words);
		// "No doubt" neither negates nor doubts.
		const denies = list === 'negation' || list === 'doubt';
		return (denies ? outside(hits, falseNegations) : hits).map((hit) => ({
			...hit,
			kind: list
		}));
	});
	for (const operator of all.sort((a, b) => b.end - b.start - (a.end - a.start)))
		if (!found.some((other) => operator.start < other.end && other.start < operator.end))
			found.push(operator);
	return found.sort((a, b) => a.start - b.start);
}

export interface Polarity {
	/** 1 approves, -1 refuses, 0 says nothing. */
	sign: 1 | -1 | 0;
	open: boolean;
	/** Gives up what it governs. */
	concedes: boolean;
	words: string[];
	/** A negation is among them. */
	turned: boolean;
}

/** "… as unacceptable": repeats what the verb before has expressed. */
const AS = /\bas\s+(?:(?:a|an|the|something|being|\p{L}+ly)\s+)*$/iu;

/** How the clause's words of approval and refusal apply to the words at `target` (offsets within the clause). */
export function polarityAt(clause: Clause, target: Hit, kind: PropositionKind, rules: StanceRules): Polarity {
	// A condition is a separate clause: words outside it do not govern what it asks for.
	const conditions = conditionsOf(clause, rules);
	const home = ({ start }: Hit) => conditions.findIndex((one) => one.start <= start && start < one.end);
	const inside = ({ start, end }: Hit) => target.start <= start && end <= target.end;
	const found = operators(clause, kind, rules);
	const all = outside(found, [target]).filter((operator) => home(operator) === home(target));
	const barriers = rules.barrier.all(clause.words);
	const reaches = (from: number, to: number, words: number): boolean =>
		wordsBetween(clause.words, from, to) <= words &&
		!barriers.some(({ start, end }) => from <= start && end <= to);
	// "Ukraine will never be in NATO" has its negation within the name's words.
	const governing = found.filter((one) => one.kind === 'negation' && inside(one));
	let at = target.start;
	for (const operator of all.filter(({ end }) => end <= target.start).reverse()) {
		if (!reaches(operator.end, at, operator.kind === 'negation' ? NEGATION_REACH : REACH)) break;
		governing.unshift(operator);
		at = operator.start;
	}
	const judged = governing.some((one) => SIGN[one.kind] < 0);
	at = target.end;
	for (const operator of all.filter(({ start }) => start >= target.end)) {
		if (!reaches(at, operator.start, REACH)) break;
		if (operator.kind === 'want') continue;
		if (judged && AS.test(clause.words.slice(at, operator.start))) break;
		governing.push(operator);
		at = operator.end;
	}
	// "…, and neither do they" does not negate the words before it.
	while (governing.at(-1)?.kind === 'negation' && (governing.at(-1)?.start ?? 0) >= target.end)
		governing.pop();
	const sides = governing.filter(({ kind }) => kind !== 'open');
	// A negation alone takes a side only before what it negates: "will never join", not "the bid is not new".
	const taking = sides.some(({ kind, end }) => kind !== 'negation' || end <= target.end);
	const sign = sides.filter(({ kind }) => SIGN[kind] < 0).length % 2 === 0 ? 1 : -1;
	return {
		sign: taking ? sign : 0,
		open: governing.some(({ kind }) => kind === 'open'),
		concedes: sides.some(({ kind }) => kind === 'concede'),
		turned: governing.some(({ kind }) => kind === 'negation'),
		words: governing.map(({ words }) => words)
	};
}

/**
 * What reverses a phrase at `hit`: an odd number of negations before it, or of denials on either side; otherwise null.
 */
export function turnedBy(clause: Clause, hit: Hit, rules: StanceRules): Hit | null {
	const doubts = outside(rules.doubt.all(clause.words), rules.not_negation.all(clause.words));
	const negations = outside(rules.negation.all(clause.words), [
		...rules.not_negation.all(clause.words),
		...rules.not_condition.all(clause.words),
		...doubts
	]);
	const near = (words: number) => (other: Hit) =>
		other.end <= hit.start && wordsBetween(clause.words, other.end, hit.start) <= words;
	// "Never had, and do not have, any plans" negates once.
	const repeats = negations.some(({ start }) => start === hit.start);
	const before = [
		...outside([...(repeats ? [] : negations), ...doubts], [hit]).filter(near(NEGATION_REACH)),
		...rules.concede.all(clause.words).filter(near(CLOSE))
	];
	// A judgement after it ("… is nonsense"), which a negation may reverse.
	const [denial] = doubts.filter(
		({ start }) => start >= hit.end && wordsBetween(clause.words, hit.end, start) <= NEGATION_REACH
	);
	const behind = denial
		? [denial, ...negations.filter(({ start, end }) => start >= hit.end && end <= denial.start)]
		: [];
	const turning = [...before, ...behind];
	// Two negations ("cannot rule out that it will never") cancel each other.
	return turning.length % 2 === 1 ? (before.at(-1) ?? denial ?? null) : null;
}

/** What leaves a phrase at `hit` undecided: "it is unclear whether …", "… remains to be seen". */
export function leftOpenBy(clause: Clause, hit: Hit, rules: StanceRules): Hit | null {
	const near = rules.open.all(clause.words).filter(({ start, end }) => {
		if (start < hit.end && hit.start < end) return false;
		return end <= hit.start
			? wordsBetween(clause.words, end, hit.start) <= NEGATION_REACH
			: wordsBetween(clause.words, hit.end, start) <= NEGATION_REACH;
	});
	return near[0] ?? null;
}
