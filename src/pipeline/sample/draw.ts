/** Draws a sample of statements to check: the same share of every proposition and degree of confidence. */
import { createHash } from 'node:crypto';
import type { Statement } from '../statements';

/** Upper bounds of the bands of confidence. */
const BANDS = [0.6, 0.8, Infinity];

/** Proposition and band of a statement's least sure stance. */
function stratumOf({ stances }: Statement): string {
	const [least] = [...stances].sort((a, b) => a.confidence - b.confidence);
	if (!least) return '';
	return `${least.propositionId} ${BANDS.findIndex((bound) => least.confidence < bound)}`;
}

const hashOf = (seed: number, text: string): string =>
	createHash('sha256').update(`${seed} ${text}`).digest('hex');

/**
 * Ids of `n` statements with a stance, or of all if there are fewer. Statements are put in order by stratum, at random
 * within each, and one is taken at every equal step, so that each stratum has its share. The same seed gives the same
 * sample.
 */
export function drawn(statements: readonly Statement[], n: number, seed: number): string[] {
	const all = statements
		.filter(({ stances }) => stances.length > 0)
		.map((one) => ({ id: one.id, stratum: stratumOf(one), chance: hashOf(seed, one.id) }))
		.sort((a, b) =>
			a.stratum === b.stratum ? (a.chance < b.chance ? -1 : 1) : a.stratum < b.stratum ? -1 : 1
		);
	if (all.length <= n) return all.map(({ id }) => id);
	const first = parseInt(hashOf(seed, 'first').slice(0, 8), 16) / 0x100000000;
	return Array.from({ length: n }, (_, i) => all[Math.floor(((i + first) * all.length) / n)]?.id ?? '');
}
