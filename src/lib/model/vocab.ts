/**
 * The closed vocabularies of the codebook, in the order in which every chart shows them.
 * Everything else (labels, SQL checks, URL values, schemas, the data package) is derived from these lists.
 */

import { words } from '../words';
import type { PropositionKind, Stance } from './stances';

export { PROPOSITION_KINDS, STANCES, type PropositionKind, type Stance } from './stances';

/** With the verbs of a demand, for a stance without a particular proposition. */
export const STANCE_LABELS: Record<Stance, string> = words.stances.labels.demand;

/** The stance as a label, in the verbs of the proposition's kind. */
export const stanceLabel = (stance: Stance, kind: PropositionKind = 'demand'): string =>
	words.stances.labels[kind][stance];

/** For a key that covers both demands and claims. */
export function stanceOfAny(stance: Stance): string {
	const { demand, claim } = words.stances.labels;
	return stance === 'support' || stance === 'oppose'
		? words.stances.either(demand[stance], claim[stance])
		: demand[stance];
}

/** "1 opposes it", "3 oppose it", "2 agree". */
export const stanceCounted = (count: number, stance: Stance, kind: PropositionKind = 'demand'): string =>
	`${count} ${words.stances.verbs[kind][stance][count === 1 ? 0 : 1]}`;

export const STANCE_MEANINGS: Record<Stance, string> = words.stances.meanings;

/** What a condition is for: accepting the proposition ("would accept it if …"), or giving it up. */
export const DIRECTIONS = ['for', 'against'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Why words that name a proposition got no stance. */
export const CANDIDATE_REASONS = ['no-side', 'supposition', 'unknown-holder', 'witnesses-differ'] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

export const SIDES = ['ukraine', 'russia', 'united-states', 'europe', 'nato', 'other'] as const;
export type Side = (typeof SIDES)[number];

export const SIDE_LABELS: Record<Side, string> = {
	ukraine: 'Ukraine',
	russia: 'Russia',
	'united-states': 'United States',
	europe: 'Europe',
	nato: 'NATO',
	other: 'Other'
};

export const ACTOR_KINDS = ['person', 'government', 'organisation', 'group', 'unnamed'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const ALIAS_KINDS = ['name', 'spelling', 'title', 'metonym'] as const;

export const OUTLET_KINDS = ['newspaper', 'broadcaster', 'agency', 'site', 'unknown'] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

export const TEXT_KINDS = ['digest', 'excerpt', 'full'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** How the publication day of an article is known. */
export const PUBLISHED_BASES = ['stated', 'inferred', 'unknown'] as const;
export type PublishedBasis = (typeof PUBLISHED_BASES)[number];

export const MODES = ['direct', 'indirect', 'mixed', 'narrated'] as const;
export type Mode = (typeof MODES)[number];

export const MODE_LABELS: Record<Mode, string> = {
	direct: 'quoted',
	indirect: 'reported speech',
	mixed: 'reported and quoted',
	narrated: 'described by the article'
};

/** How the day of a statement is known; unrelated to how the article was dated. */
export const DATE_BASES = ['explicit', 'weekday', 'relative', 'published', 'none'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const REVIEW_STATES = ['machine', 'confirmed', 'corrected', 'added'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
