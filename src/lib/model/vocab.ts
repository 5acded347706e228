/**
 * The closed vocabularies of the codebook, in the order in which every chart shows them.
 * Everything else (labels, SQL checks, URL values, schemas, the data package) is derived from these lists.
 */

export const STANCES = ['oppose', 'ambivalent', 'conditional', 'support', 'none'] as const;
export type Stance = (typeof STANCES)[number];

/** A demand is wanted or refused; a claim is agreed with or disputed. */
export const PROPOSITION_KINDS = ['demand', 'claim'] as const;
export type PropositionKind = (typeof PROPOSITION_KINDS)[number];

export const STANCE_LABELS: Record<Stance, string> = {
	oppose: 'Opposes',
	ambivalent: 'Keeps it open',
	conditional: 'Conditional',
	support: 'Supports',
	none: 'No position'
};

/** A claim is agreed with or disputed; nobody supports that an attack is likely. */
const CLAIM_LABELS: Record<Stance, string> = {
	...STANCE_LABELS,
	oppose: 'Disputes',
	ambivalent: 'Leaves it open',
	conditional: 'It depends',
	support: 'Agrees'
};

/** The stance as a label, in the verbs of the proposition's kind. */
export const stanceLabel = (stance: Stance, kind: PropositionKind = 'demand'): string =>
	(kind === 'claim' ? CLAIM_LABELS : STANCE_LABELS)[stance];

/** For a key to demands and claims at once. */
export const stanceOfAny = (stance: Stance): string =>
	STANCE_LABELS[stance] === CLAIM_LABELS[stance] || stance === 'ambivalent' || stance === 'conditional'
		? STANCE_LABELS[stance]
		: `${STANCE_LABELS[stance]} or ${CLAIM_LABELS[stance].toLowerCase()}`;

/** What one, or several, of that stance do. */
const STANCE_VERBS: Record<PropositionKind, Record<Stance, readonly [one: string, several: string]>> = {
	demand: {
		oppose: ['opposes it', 'oppose it'],
		ambivalent: ['keeps it open', 'keep it open'],
		conditional: ['attaches conditions', 'attach conditions'],
		support: ['supports it', 'support it'],
		none: ['takes no position', 'take no position']
	},
	claim: {
		oppose: ['disputes it', 'dispute it'],
		ambivalent: ['leaves it open', 'leave it open'],
		conditional: ['says it depends', 'say it depends'],
		support: ['agrees', 'agree'],
		none: ['takes no position', 'take no position']
	}
};

/** "1 opposes it", "3 oppose it", "2 agree". */
export const stanceCounted = (count: number, stance: Stance, kind: PropositionKind = 'demand'): string =>
	`${count} ${STANCE_VERBS[kind][stance][count === 1 ? 0 : 1]}`;

export const STANCE_MEANINGS: Record<Stance, string> = {
	oppose: 'is against it, or asserts that it is false',
	ambivalent: 'takes both sides, or refuses to close the question',
	conditional: 'would accept it, or would give it up, on a stated condition',
	support: 'is for it, or asserts that it is true',
	none: 'addresses it without taking a side'
};

/** What a condition is a condition of: taking the proposition up ("would accept it if …"), or giving it up. */
export const DIRECTIONS = ['for', 'against'] as const;
export type Direction = (typeof DIRECTIONS)[number];

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

/** How the day a statement was said is known; never how the article was dated. */
export const DATE_BASES = ['explicit', 'weekday', 'relative', 'published', 'none'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const REVIEW_STATES = ['machine', 'confirmed', 'corrected', 'added'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
