/** What the model learns from: the statements found in labelled passages, and the passages' words as they are. */
import { codeStances, type CodingRules } from '../../code';
import { featuresOf, namings, reading } from '../../code/weigh/features';
import type { Outcome } from '../../code/weigh/model';
import type { PropositionRules } from '../../code/rules';
import type { Words } from '../../code/words';
import type { Article, CodedStance, Position } from '../../types';
import type { ReadPart } from '../../coded';
import { articleOf, holderIn } from '../run';
import type { Example } from './fit';
import type { Passage } from './training';

/** A statement of a passage with one proposition it may speak to. */
export interface Found extends Example {
	passage: Passage;
	proposition: string;
	/** What the rules read. */
	sign: CodedStance | null;
	/** The proposition was labelled for somebody else: the holder is wrong, which the words do not tell. */
	elsewhere: boolean;
}

/** Sets that phrases were written for count less, and without what the rules read in them. */
const READ_WEIGHT = 0.5;
/** Characters of a passage whose words are still about one thing. */
const LONGEST = 700;

const outcomesOf = (passage: Passage, proposition: string): Outcome[] =>
	[...passage.positions.values()].flatMap((stances) => stances.get(proposition) ?? []);

const isRule = (feature: string): boolean => feature.startsWith('rule:') || feature.startsWith('both:');

/** Without what rules read in a set that they were written for. */
const unfitted = ({ from }: Passage, features: readonly string[]): string[] =>
	features.filter((one) => from !== 'read' || !isRule(one));

/** Features of every proposition that words might speak to. */
function* examplesOf(
	words: Words,
	rules: CodingRules,
	positions: readonly Position[] | null
): Generator<{ proposition: PropositionRules; sign: CodedStance | null; features: string[] }> {
	const read = reading(words, rules.stance);
	const signs = codeStances(words, rules);
	for (const proposition of rules.propositions) {
		const sign = signs.find(({ propositionId }) => propositionId === proposition.id) ?? null;
		const own = positions?.filter(({ propositionId }) => propositionId === proposition.id) ?? null;
		if (
			!sign &&
			!own?.length &&
			namings(read, proposition).length === 0 &&
			!proposition.about.first(read.text)
		)
			continue;
		yield { proposition, sign, features: featuresOf(read, proposition, sign, own) };
	}
}

/** The statements found in a passage. */
export function foundIn(
	passage: Passage,
	parts: (article: Article) => ReadPart[],
	rules: CodingRules
): Found[] {
	return parts(articleOf(passage)).flatMap(({ holderId, words, positions }) => {
		const mine = passage.positions.get(holderIn(holderId, passage.id));
		return [...examplesOf(words, rules, positions)].map(({ proposition: { id }, sign, features }) => ({
			passage,
			proposition: id,
			sign,
			features,
			outcome: mine?.get(id) ?? ('no' as const),
			weight: passage.from === 'read' ? READ_WEIGHT : 1,
			elsewhere: !mine?.has(id) && outcomesOf(passage, id).length > 0
		}));
	});
}

/** A passage's words as they are, whoever holds what, where all who hold a position hold the same. */
export function wholePassage(passage: Passage, rules: CodingRules): Example[] {
	if (passage.text.length > LONGEST) return [];
	const words = { cue: '', content: passage.text, before: [] };
	return [...examplesOf(words, rules, null)].flatMap(({ proposition: { id }, features }) => {
		const [outcome = 'no', ...others] = new Set(outcomesOf(passage, id));
		if (others.length > 0) return [];
		return [{ features: unfitted(passage, features), outcome, weight: 1 }];
	});
}

/** What is learnt from: no rule's reading of a set that it was written for, and nobody else's position. */
export const learnt = (found: readonly Found[]): Example[] =>
	found
		.filter(({ elsewhere }) => !elsewhere)
		.map(({ passage, features, outcome, weight }) => ({
			features: unfitted(passage, features),
			outcome,
			weight
		}));
