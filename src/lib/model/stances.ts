/** The stances and the kinds of proposition, without their words. */
export const STANCES = ['oppose', 'ambivalent', 'conditional', 'support', 'none'] as const;
export type Stance = (typeof STANCES)[number];

/** A demand is wanted or refused; a claim is agreed with or disputed. */
export const PROPOSITION_KINDS = ['demand', 'claim'] as const;
export type PropositionKind = (typeof PROPOSITION_KINDS)[number];
