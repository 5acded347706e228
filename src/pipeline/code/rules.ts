/** The codebook's phrases, compiled once per build. */
import { compilePhrases, compileShortest, type Phrases } from '../text/phrases';
import type { Lexicon } from '../codebook/lexicon';
import type { Proposition } from '../codebook/propositions';
import type { Codebook } from '../codebook/types';

export interface PropositionRules {
	id: string;
	kind: Proposition['kind'];
	/** The organisation it is about; `hasBody` where it is about one. */
	body: Phrases;
	/** Wide words: where one stands, the words may be about it. */
	about: Phrases;
	hasBody: boolean;
	names: Phrases;
	short: Phrases;
	notNames: Phrases;
	contraryNames: Phrases;
	for: Phrases;
	against: Phrases;
	open: Phrases;
	conditional: Phrases;
	neutral: Phrases;
}

export type StanceRules = Record<keyof Lexicon['stance'], Phrases> & {
	/** What names any demand: what can be given up for something. */
	demands: Phrases;
};

export interface CodingRules {
	propositions: PropositionRules[];
	stance: StanceRules;
	diplomacy: Phrases;
	setting: Phrases;
}

/** Compiles the stage's phrases. Throws a PatternError for a phrase that the loader would have rejected. */
export function codingRules({ propositions, lexicon }: Codebook): CodingRules {
	const compiled = (patterns: readonly string[]) => compilePhrases(patterns, lexicon.words);
	const stance = Object.fromEntries(
		Object.entries(lexicon.stance).map(([key, patterns]) => [key, compiled(patterns)])
	) as Record<keyof Lexicon['stance'], Phrases>;
	const demands = propositions.filter(({ kind }) => kind === 'demand');
	return {
		stance: { ...stance, demands: compiled(demands.flatMap(({ names }) => names)) },
		diplomacy: compiled(lexicon.topic.diplomacy),
		setting: compiled(lexicon.topic.setting),
		propositions: propositions.map((proposition) => ({
			id: proposition.id,
			kind: proposition.kind,
			body: compiled(proposition.body),
			hasBody: proposition.body.length > 0,
			about: compiled(proposition.about),
			names: compileShortest(proposition.names, lexicon.words),
			short: compileShortest(proposition.short, lexicon.words),
			notNames: compiled(proposition.not_names),
			contraryNames: compiled(proposition.contrary_names),
			for: compiled(proposition.for),
			against: compiled(proposition.against),
			open: compiled(proposition.open),
			conditional: compiled(proposition.conditional),
			neutral: compiled(proposition.neutral)
		}))
	};
}
