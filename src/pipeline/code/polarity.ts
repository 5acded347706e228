/** Words of approval and refusal around what a proposition is about: which side they take together. */
import type { Hit } from '../codebook/phrases';
import { outside, wordsBetween, type Clause } from './clauses';
import { conditionsOf } from './conditions';
import type { PropositionRules, StanceRules } from './rules';

type PropositionKind = PropositionRules['kind'];

/** A link of the chain governs the next one within so many words. */
const REACH_BEFORE = 9;
/** Words of approval alone may stand further off; they turn nothing around. */
const REACH_APPROVAL = 16;
const REACH_AFTER = 9;
const NEGATION_REACH = 6;

interface Operator extends Hit {
	kind: 'support' | 'oppose' | 'concede' | 'open' | 'affirm' | 'doubt' | 'negation';
}

/** Which words speak to what: a demand is approved or refused, a claim is said to be so or not. */
const SPEAK_TO: Record<PropositionKind, readonly Operator['kind'][]> = {
	demand: ['open', 'concede', 'oppose', 'support', 'doubt', 'negation'],
	claim: ['affirm', 'doubt', 'negation']
};

const SIGN = { support: 1, affirm: 1, oppose: -1, concede: -1, doubt: -1, negation: -1, open: 0 } as const;

function operators(clause: Clause, kind: PropositionKind, rules: StanceRules): Operator[] {
	const found: Operator[] = [];
	const falseNegations = rules.not_negation.all(clause.words);
	// Longer phrases first: "no intention of" is one word of refusal, not a negation and something else.
	const all: Operator[] = SPEAK_TO[kind].flatMap((list) => {
		const hits = rules[list].all(clause.words);
		return (list === 'negation' ? outside(hits, falseNegations) : hits).map((hit) => ({
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
}

/** How the clause's words of approval and refusal bear on the words at `target` (offsets within the clause). */
export function polarityAt(clause: Clause, target: Hit, kind: PropositionKind, rules: StanceRules): Polarity {
	// A condition is a clause of its own: what it asks for is not governed by what stands outside it.
	const conditions = conditionsOf(clause, rules);
	const home = ({ start }: Hit) => conditions.findIndex((one) => one.start <= start && start < one.end);
	const all = outside(operators(clause, kind, rules), [target]).filter(
		(operator) => home(operator) === home(target)
	);
	const governing: Operator[] = [];
	let at = target.start;
	for (const operator of all.filter(({ end }) => end <= target.start).reverse()) {
		const reach = operator.kind === 'support' ? REACH_APPROVAL : REACH_BEFORE;
		if (wordsBetween(clause.words, operator.end, at) > reach) break;
		governing.unshift(operator);
		at = operator.start;
	}
	at = target.end;
	for (const operator of all.filter(({ start }) => start >= target.end)) {
		if (wordsBetween(clause.words, at, operator.start) > REACH_AFTER) break;
		governing.push(operator);
		at = operator.end;
	}
	const sides = governing.filter(({ kind }) => kind !== 'open');
	// A negation alone takes a side only before what it denies: "will never join", not "the bid is not new".
	const taking = sides.some(({ kind, end }) => kind !== 'negation' || end <= target.start);
	const sign = sides.filter(({ kind }) => SIGN[kind] < 0).length % 2 === 0 ? 1 : -1;
	return {
		sign: taking ? sign : 0,
		open: governing.some(({ kind }) => kind === 'open'),
		concedes: sides.some(({ kind }) => kind === 'concede'),
		words: governing.map(({ words }) => words)
	};
}

/** The negation or denial that governs the words beginning at `at`, or null: in the same clause, before them, near. */
export function negationBefore(clause: Clause, at: number, rules: StanceRules): Hit | null {
	const hits = outside(
		[...rules.negation.all(clause.words), ...rules.doubt.all(clause.words)],
		[...rules.not_negation.all(clause.words), ...rules.not_condition.all(clause.words)]
	);
	const near = hits.filter(({ end }) => end <= at && wordsBetween(clause.words, end, at) <= NEGATION_REACH);
	// Two negations ("cannot rule out that it will never") cancel each other.
	return near.length % 2 === 1 ? (near.at(-1) ?? null) : null;
}
