/** weigh: decides one position from all readings of a statement's words, or gives the reason why none is published. */
import type { CandidateReason, Stance } from '../../../lib/model/vocab';
import type { CodedStance, TreePosition } from '../../types';
import { clausesOf } from '../clauses';
import { conditionsOf } from '../conditions';
import { codeStances } from '../index';
import type { CodingRules, PropositionRules } from '../rules';
import type { Words } from '../words';
import { fromTree } from './tree';
import { featuresOf, namings, reading, type Reading } from './features';
import { stemsOf } from './stems';
import { confidenceIn, likeliest, shares, speaksFor, type Model, type Outcome } from './model';

/** A position that was read but is too doubtful to publish. */
export interface Doubt {
	propositionId: string;
	/** The words that name it or may name it. */
	names: string;
	reason: CandidateReason;
	reasonWords: string;
}

export interface Weighed {
	stances: CodedStance[];
	doubts: Doubt[];
}

/** Minimum share of a position that no rule read, if its proposition is named, and if it is not. */
const ALONE = { named: 0.7, unnamed: 0.9 };
/** Minimum share of a position that contradicts a rule's reading. */
const OVER = 0.8;
/** Minimum share of a rule's reading: of support or opposition, and of any other stance, which gets small shares. */
const BACKED = { side: 0.1, other: 0.01 };
/** Minimum share at which an unpublished position is kept for review. */
const DOUBTED = 0.4;
/** Minimum share of a side that no rule read, on a proposition that the model was not trained on. */
const UNTRAINED = 0.75;
const SHOWN = 4;

/** The words of the text from which features were made: "welcomed" for "w:welcom". */
function speakingWords(features: readonly string[], text: string): string {
	const inText = new Map((text.match(/\p{L}[\p{L}-]+/gu) ?? []).map((word) => [stemsOf(word)[0], word]));
	const words = features.flatMap((name) => {
		const stem = /(?:^|\|)(?:w|c|n[-+]):([\p{L}-]{3,})$/u.exec(name)?.[1];
		return (stem !== undefined && inText.get(stem)) || [];
	});
	return [...new Set(words)].slice(0, SHOWN).join(', ');
}

/** The condition in the statement's words, from the rule, the tree or its opening word; null if none is stated. */
function conditionIn(
	sign: CodedStance | null,
	byTree: CodedStance | null,
	{ text }: Reading,
	rules: CodingRules
): string | null {
	if (sign?.condition ?? byTree?.condition) return sign?.condition ?? byTree?.condition ?? null;
	for (const clause of clausesOf(text, rules.stance)) {
		const [condition] = conditionsOf(clause, rules.stance);
		if (condition?.words) return condition.words;
	}
	return null;
}

interface Evidence {
	proposition: PropositionRules;
	sign: CodedStance | null;
	byTree: CodedStance | null;
	features: string[];
	all: Record<Outcome, number>;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/**
 * The position as published, with the rule that read it, otherwise the tree, otherwise the words with the most weight.
 */
function published(
	stance: Stance,
	evidence: Evidence,
	read: Reading,
	rules: CodingRules,
	model: Model
): CodedStance | null {
	const { proposition, sign, byTree, features, all } = evidence;
	const confidence = confidenceIn(model, all[stance]);
	const shown = [sign, byTree].find((one) => one?.stance === stance);
	const agreed = sign?.stance === stance && byTree?.stance === stance;
	const condition = stance === 'conditional' ? conditionIn(sign, byTree, read, rules) : null;
	if (stance === 'conditional' && condition === null) return null;
	const likely = `${percent(all[stance])} by the model`;
	if (shown)
		return { ...shown, condition, confidence, reason: agreed ? `rule and tree agree; ${likely}` : likely };
	const speaking = speakingWords(speaksFor(model, features, stance), read.text);
	return {
		propositionId: proposition.id,
		stance,
		condition,
		...(stance === 'conditional' ? { direction: null } : {}),
		rule: 'weighed',
		ruleWords: speaking || null,
		reason: sign ? `${likely}, against the rule "${sign.rule}"` : likely,
		confidence,
		review: 'machine'
	};
}

/**
 * The stance to publish, given the shares and the rules' reading; null if none qualifies. The bounds were chosen by
 * what was right above them in blind-4 to blind-12, whose later figures are therefore not first looks.
 */
export function decidedStance(
	all: Record<Outcome, number>,
	sign: Pick<CodedStance, 'stance'> | null,
	isNamed: boolean
): Stance | null {
	const best = likeliest(all);
	if (!sign) return all[best] >= ALONE[isNamed ? 'named' : 'unnamed'] ? best : null;
	if (all[best] >= OVER) return best;
	const takesSide = sign.stance === 'support' || sign.stance === 'oppose';
	return all[sign.stance] >= BACKED[takesSide ? 'side' : 'other'] ? sign.stance : null;
}

/** The same for a proposition that the model was not trained on: rules take precedence. */
function untrainedStance(all: Record<Outcome, number>, sign: CodedStance | null): Stance | null {
	const best = likeliest(all);
	return sign?.stance ?? (all[best] >= UNTRAINED ? best : null);
}

function doubtOf({ proposition, sign, all }: Evidence, names: string): Doubt {
	const best = likeliest(all);
	const likely = `${best} is likeliest, at ${percent(all[best])}`;
	return {
		propositionId: proposition.id,
		names,
		reason: sign ? 'witnesses-differ' : 'no-side',
		reasonWords: sign ? `the rule "${sign.rule}" read ${sign.stance}; ${likely}` : likely
	};
}

/** Whether the weights were fitted to statements in which nothing points to the proposition, too. */
const recognises = (model: Model): boolean => model.weights.has('unnamed');

/** Weighs the readings of a statement's words: by rules, by trees (`positions`), and by the words themselves. */
export function weighed(
	words: Words,
	positions: readonly TreePosition[] | null,
	articleText: string,
	rules: CodingRules,
	model: Model
): Weighed {
	const signs = codeStances(words, rules);
	const read = reading(words, rules);
	const stances: CodedStance[] = [];
	const doubts: Doubt[] = [];
	for (const proposition of rules.propositions) {
		const { id } = proposition;
		const sign = signs.find(({ propositionId }) => propositionId === id) ?? null;
		const own = positions?.filter(({ propositionId }) => propositionId === id) ?? null;
		const trained = model.weights.has(`P:${id}`);
		const naming = namings(read, proposition)[0]?.hit ?? null;
		const named = naming ?? proposition.about.first(read.text);
		if (!(trained && recognises(model)) && !sign && !own?.length && !named) continue;
		const features = featuresOf(read, proposition, sign, own);
		const byTree = fromTree(own ?? [], articleText);
		const evidence = { proposition, sign, byTree, features, all: shares(model, features) };
		const stance = trained
			? decidedStance(evidence.all, sign, naming !== null)
			: untrainedStance(evidence.all, sign);
		const coded = stance && published(stance, evidence, read, rules, model);
		if (coded)
			stances.push(
				trained ? coded : { ...coded, confidence: Math.min(coded.confidence, sign?.confidence ?? 1) }
			);
		else if (1 - evidence.all.no >= DOUBTED) doubts.push(doubtOf(evidence, named?.words ?? ''));
	}
	return { stances, doubts };
}
