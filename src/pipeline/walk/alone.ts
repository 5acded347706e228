/** Which readings of a tree may stand by themselves. */
import type { Position } from '../types';

/**
 * Whether a tree alone is enough: not for the denial of a judgement, nor over verbs that no class knows, nor from far away,
 * nor for a claim that is only named.
 */
export function standsAlone({ stance, features, base }: Position): boolean {
	const has = (feature: string) => features.includes(feature);
	if (stance === null || has('far') || has('unknown:2') || has('unknown:3')) return false;
	if (has('judged') && has('negation')) return false;
	return !(has('claim') && (base === 'named' || base === 'contrary'));
}
