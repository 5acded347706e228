/** Which position a statement's words take on one proposition, and by which rule. */
import type { Direction, Stance } from '../../lib/model/vocab';
import type { Hit } from '../text/phrases';
import type { CodedStance } from '../types';
import { clearOf, outside, type Clause } from './clauses';
import { conditionsOf, type Condition } from './conditions';
import { confidenceOf, type Grounds } from './confidence';
import { leftOpenBy, polarityAt, turnedBy } from './polarity';
import type { PropositionRules, StanceRules } from './rules';

export interface Sign {
	stance: Stance;
	condition: string | null;
	/** The side taken under the condition, if any. */
	direction?: Direction;
	rule: string;
	words: string;
	grounds: Grounds;
}

const TURNED: Record<'for' | 'against', Stance> = { for: 'oppose', against: 'support' };

const OWN: Grounds = { way: 'own' };
/** A chain of this many words of approval and refusal is easily misread. */
const MANY = 3;

/** Positions that the proposition's own phrases take in a clause. */
function ownSigns(
	clause: Clause,
	proposition: PropositionRules,
	rules: StanceRules,
	notNames: readonly Hit[]
): (Sign & { hit: Hit })[] {
	const found = (['conditional', 'open', 'against', 'for', 'neutral'] as const).flatMap((list) =>
		clearOf(proposition[list].all(clause.words), notNames).map((hit) => ({ list, hit }))
	);
	const longest = found.filter(
		({ hit }) =>
			!found.some(
				({ hit: other }) =>
					other !== hit &&
					other.start <= hit.start &&
					hit.end <= other.end &&
					other.end - other.start > hit.end - hit.start
			)
	);
	return longest.map(({ list, hit }) => {
		const base = { hit, words: hit.words, condition: null };
		if (list === 'conditional') {
			return {
				...base,
				stance: 'conditional',
				condition: conditionFrom(clause, hit, rules),
				rule: 'conditional',
				grounds: OWN
			};
		}
		if (list === 'open') return { ...base, stance: 'ambivalent', rule: 'open', grounds: OWN };
		if (list === 'neutral') return { ...base, stance: 'none', rule: 'neutral', grounds: OWN };
		const undecided = leftOpenBy(clause, hit, rules);
		if (undecided) {
			const words = `${undecided.words} … ${hit.words}`;
			return {
				...base,
				words,
				stance: 'ambivalent',
				rule: `${list}, left open`,
				grounds: { way: 'plain' as const }
			};
		}
		const turning = turnedBy(clause, hit, rules);
		if (!turning)
			return {
				...base,
				stance: list === 'for' ? 'support' : 'oppose',
				rule: list,
				grounds: OWN
			};
		const words = `${turning.words} … ${hit.words}`;
		return {
			...base,
			words,
			stance: TURNED[list],
			rule: `${list}, negated`,
			grounds: OWN
		};
	});
}

/** The words of the condition that a phrase names: those after its opener, otherwise the clause from the phrase on. */
function conditionFrom(clause: Clause, hit: Hit, rules: StanceRules): string {
	const opened = conditionsOf(clause, rules).find(({ end }) => end > hit.start);
	return opened?.words ?? clause.words.slice(hit.start).replace(/[\s,.;:"'”’]+$/u, '');
}

/** The position that words of approval and refusal take on a name in a clause; null where there are none. */
function chainSign(
	clause: Clause,
	target: Hit,
	contrary: boolean,
	kind: PropositionRules['kind'],
	rules: StanceRules
): Sign | null {
	const { sign, open, concedes, turned: negated, words } = polarityAt(clause, target, kind, rules);
	const shown = [...words, target.words].join(' … ');
	const way = negated || words.length >= MANY ? 'turned' : 'plain';
	const base = { condition: null, words: shown, grounds: { way } as const };
	if (open) return { ...base, stance: 'ambivalent', rule: 'left open' };
	if (sign === 0) return null;
	const turned = contrary ? -sign : sign;
	if (concedes && turned < 0) return { ...base, stance: 'oppose', rule: 'given up' };
	return { ...base, stance: turned > 0 ? 'support' : 'oppose', rule: turned > 0 ? 'approved' : 'refused' };
}

/** No position: the name is only the topic ("it was discussed"). */
function spokenOf(clause: Clause, target: Hit, rules: StanceRules): Sign | null {
	const neutral = rules.neutral.first(clause.words);
	if (!neutral) return null;
	const words = `${neutral.words} … ${target.words}`;
	return { stance: 'none', condition: null, rule: 'spoken of', words, grounds: { way: 'named' } };
}

/** No position, if a hit follows words that answer neither way ("neither confirmed nor denied"); otherwise null. */
const noAnswer = (withheld: Hit | null, hit: Hit): Sign | null =>
	withheld && withheld.end <= hit.start
		? {
				stance: 'none',
				condition: null,
				rule: 'no answer given',
				words: `${withheld.words} … ${hit.words}`,
				grounds: { way: 'named' }
			}
		: null;

/** Whether something is offered for what a condition asks: "if Ukraine joins, there will be war" asks for nothing. */
function forSomething(
	clauses: readonly Clause[],
	clause: Clause,
	{ start, end }: Condition,
	rules: StanceRules
): boolean {
	return clauses
		.filter(({ sentence }) => sentence === clause.sentence)
		.some((other) =>
			rules.demands
				.all(other.words)
				.some((name) => other !== clause || name.end <= start || name.start >= end)
		);
}

/** What a condition asks for is supported, whatever depends on it. */
function asked(
	hit: Hit,
	clause: Clause,
	conditions: readonly Condition[],
	clauses: readonly Clause[],
	rules: StanceRules
): Sign | null {
	const condition = conditions.find(({ start, end }) => start <= hit.start && hit.end <= end);
	if (!condition || !forSomething(clauses, clause, condition, rules)) return null;
	const words = `${condition.opener} … ${hit.words}`;
	return {
		stance: 'support',
		condition: null,
		rule: 'asked in return',
		words,
		grounds: { way: 'condition' }
	};
}

/** Takes no side but names a condition: "can join only if …". */
function under(hit: Hit, conditions: readonly Condition[]): Sign | null {
	const condition = conditions.find(({ start }) => start >= hit.end);
	if (!condition) return null;
	const words = `${hit.words} … ${condition.opener}`;
	return {
		stance: 'conditional',
		condition: condition.words,
		rule: 'on a condition',
		words,
		grounds: { way: 'condition' }
	};
}

/** A side taken under a condition is conditional; what the condition itself demands is supported. */
function underConditions(sign: Sign, hit: Hit, conditions: Condition[], elsewhere: Condition[]): Sign {
	if (conditions.some(({ start, end }) => start <= hit.start && hit.start < end)) return sign;
	if (sign.stance === 'none' || sign.stance === 'conditional') return sign;
	const reaching = sign.rule === 'given up' || sign.rule === 'open' || sign.rule === 'left open';
	const traded = reaching ? [...conditions, ...elsewhere] : conditions;
	const condition = traded[0];
	if (!condition) return sign;
	return {
		...sign,
		stance: 'conditional',
		condition: condition.words,
		...(sign.stance === 'support' ? { direction: 'for' as const } : {}),
		...(sign.stance === 'oppose' ? { direction: 'against' as const } : {}),
		rule: `${sign.rule}, on a condition`,
		words: `${sign.words} … ${condition.opener}`,
		grounds: { way: 'condition' }
	};
}

/** Words that refer to what an earlier sentence named. */
export interface Anaphora {
	clause: Clause;
	hit: Hit;
}

/** Returns a test for hits in a clause that are about something else. */
export type Elsewhere = (clause: Clause) => (hit: Hit) => boolean;

/**
 * Every sign of a stance on `proposition` in the clauses; `anaphora` refer to its name, and hits about something
 * `elsewhere` do not count.
 */
export function signsOf(
	clauses: readonly Clause[],
	proposition: PropositionRules,
	rules: StanceRules,
	anaphora: readonly Anaphora[],
	elsewhere: Elsewhere
): Sign[] {
	const conditions = new Map(clauses.map((clause) => [clause, conditionsOf(clause, rules)]));
	return clauses.flatMap((clause) => {
		const here = conditions.get(clause) ?? [];
		const beyond = clauses
			.filter((other) => other !== clause && other.sentence === clause.sentence)
			.flatMap((other) => conditions.get(other) ?? []);
		const notNames = proposition.notNames.all(clause.words);
		const withheld = rules.withheld.first(clause.words);
		const isElsewhere = elsewhere(clause);
		const own = ownSigns(clause, proposition, rules, notNames).filter(({ hit }) => !isElsewhere(hit));
		const hits = own.map(({ hit }) => hit);
		const signs = own.map(
			({ hit, ...sign }) => noAnswer(withheld, hit) ?? underConditions(sign, hit, here, beyond)
		);
		const contrary = outside(proposition.contraryNames.all(clause.words), hits);
		const taken = [...hits, ...contrary];
		const named = [
			...clearOf(outside(proposition.names.all(clause.words), taken), notNames).map((hit) => ({
				hit,
				contrary: false
			})),
			...contrary.map((hit) => ({ hit, contrary: true })),
			...anaphora
				.filter(
					({ hit, ...one }) => one.clause === clause && clearOf([hit], [...taken, ...notNames]).length > 0
				)
				.map(({ hit }) => ({ hit, contrary: false }))
		];
		for (const { hit, contrary } of named) {
			if (isElsewhere(hit) && !anaphora.some((one) => one.hit === hit)) continue;
			const sign =
				noAnswer(withheld, hit) ??
				chainSign(clause, hit, contrary, proposition.kind, rules) ??
				asked(hit, clause, here, clauses, rules) ??
				under(hit, here) ??
				spokenOf(clause, hit, rules);
			if (!sign) continue;
			const shown = underConditions(sign, hit, here, beyond);
			const stands = anaphora.some((one) => one.hit === hit);
			signs.push({ ...shown, grounds: { ...shown.grounds, anaphora: stands } });
		}
		return signs;
	});
}

/** One position from several signs: a condition prevails, two sides are ambivalent, "none" gives way. */
export function settled(signs: readonly Sign[]): Sign | null {
	const surest = [...signs].sort((a, b) => confidenceOf(b.grounds, false) - confidenceOf(a.grounds, false));
	const sides = surest.filter(({ stance }) => stance !== 'none');
	const first = sides[0] ?? surest[0];
	if (!first) return null;
	const of = (stance: Stance) => sides.find((sign) => sign.stance === stance);
	const chosen = of('conditional') ?? of('ambivalent');
	if (chosen) return chosen;
	const [support, oppose] = [of('support'), of('oppose')];
	if (!support || !oppose) return first;
	// A side taken only by general words gives way to one taken by the proposition's own phrases.
	if ((support.grounds.way === 'own') !== (oppose.grounds.way === 'own')) return first;
	return {
		...first,
		stance: 'ambivalent',
		rule: 'both sides',
		words: `${support.words} / ${oppose.words}`,
		grounds: { ...(surest.at(-1) ?? first).grounds, bothSides: true }
	};
}

/** The sign as a stance for the tables. */
export const coded = (propositionId: string, sign: Sign, hedged: boolean): CodedStance => ({
	propositionId,
	stance: sign.stance,
	condition: sign.stance === 'conditional' ? sign.condition : null,
	...(sign.stance === 'conditional' && sign.direction ? { direction: sign.direction } : {}),
	rule: sign.rule,
	ruleWords: sign.words,
	confidence: confidenceOf(sign.grounds, hedged),
	review: 'machine'
});
