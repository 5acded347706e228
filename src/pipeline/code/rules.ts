/** The codebook's phrases, compiled once a build. */
import { compilePhrases, compileShortest, type Phrases } from '../codebook/phrases';
import type { Lexicon } from '../codebook/lexicon';
import type { Proposition } from '../codebook/propositions';
import type { Codebook } from '../codebook/types';

export interface PropositionRules {
	id: string;
	kind: Proposition['kind'];
	names: Phrases;
	contraryNames: Phrases;
	for: Phrases;
	against: Phrases;
	open: Phrases;
	conditional: Phrases;
	neutral: Phrases;
}

export type StanceRules = Record<keyof Lexicon['stance'], Phrases>;

export interface CodingRules {
	propositions: PropositionRules[];
	stance: StanceRules;
	diplomacy: Phrases;
	setting: Phrases;
}

/** Compiles what the stage reads by. Throws a PatternError for a phrase that the loader would have refused. */
export function codingRules({ propositions, lexicon }: Codebook): CodingRules {
	const compiled = (patterns: readonly string[]) => compilePhrases(patterns, lexicon.words);
	const stance = Object.fromEntries(
		Object.entries(lexicon.stance).map(([key, patterns]) => [key, compiled(patterns)])
	) as StanceRules;
	return {
		stance,
		diplomacy: compiled(lexicon.topic.diplomacy),
		setting: compiled(lexicon.topic.setting),
		propositions: propositions.map((proposition) => ({
			id: proposition.id,
			kind: proposition.kind,
			names: compileShortest(proposition.names, lexicon.words),
			contraryNames: compiled(proposition.contrary_names),
			for: compiled(proposition.for),
			against: compiled(proposition.against),
			open: compiled(proposition.open),
			conditional: compiled(proposition.conditional),
			neutral: compiled(proposition.neutral)
		}))
	};
}
