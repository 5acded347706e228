/** Which readings of a tree count without other evidence. */
import type { TreePosition } from '../types';

/**
 * Whether a tree is sufficient evidence: not for a negated judgement, across several unclassified verbs, over a long
 * distance, or for a claim that is only mentioned.
 */
export function standsAlone({ stance, features, base }: TreePosition): boolean {
	const has = (feature: string) => features.includes(feature);
	if (stance === null || has('far') || has('unknown:2') || has('unknown:3')) return false;
	if (has('judged') && has('negation')) return false;
	return !(has('claim') && (base === 'named' || base === 'contrary'));
}
