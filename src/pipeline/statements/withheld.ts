/** Positions that words take and that are not published, because whose they are is unclear. */
import type { CodingRules } from '../code';
import type { CodedStance } from '../types';
import type { Part } from './parts';

/** Somebody's own demand, whoever is the subject: "Kyiv must be admitted". */
const DEMAND = /\b(?:must|should|ought to|needs? to|ha(?:s|ve) to)\b/iu;

/** Before a noun of approval or refusal: "voiced strong support for". */
const OPENER = /^(?:(?:its|his|her|their|the|a|strong|firm|full|renewed|continued)\s)+/iu;

/** Whether the words only relay what others do or plan: "Kyiv may drop its bid, officials said". */
function relays({ words: { cue, content }, mode }: Part, { stance }: CodingRules): boolean {
	if (mode === 'direct' || mode === 'mixed' || DEMAND.test(content)) return false;
	const opening = content.replace(OPENER, '');
	return [stance.support, stance.oppose, stance.want].every(
		(list) => list.first(cue) === null && list.first(opening)?.start !== 0
	);
}

/** Rules that read a phrase which takes the side by itself ("a Russian wish list"). */
const BY_PHRASE: ReadonlySet<string> = new Set(['for', 'against', 'open', 'conditional']);

/**
 * Whether a stance of an unnamed source is withheld. Such a source seldom has a demand of its own: of 63 demands that rules
 * read in plain words of officials, diplomats and the like in the training passages, 15 were theirs.
 */
export function isRelayed(
	part: Part,
	{ propositionId, stance, rule }: CodedStance,
	rules: CodingRules
): boolean {
	if (stance === 'none' || BY_PHRASE.has(rule)) return false;
	const kind = rules.propositions.find(({ id }) => id === propositionId)?.kind;
	return kind === 'demand' && relays(part, rules);
}
