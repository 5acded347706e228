/** A multinomial logistic regression over named features: the share of each outcome, and the confidence in it. */
import type { Stance } from '../../../lib/model/vocab';

/** The outcomes, in the order of the weights. */
export const OUTCOMES = [
	'no',
	'support',
	'oppose',
	'ambivalent',
	'conditional',
	'none'
] as const satisfies readonly (Stance | 'no')[];
export type Outcome = (typeof OUTCOMES)[number];

export interface Model {
	/** Feature → one weight per outcome. */
	weights: ReadonlyMap<string, ArrayLike<number>>;
	/** Steps of shares in ascending order, each with the confidence from that share on (0 to 1, ascending). */
	confidences: readonly (readonly [share: number, confidence: number])[];
}

/** The share of each outcome; they add up to one. */
export function shares(
	{ weights }: Pick<Model, 'weights'>,
	features: readonly string[]
): Record<Outcome, number> {
	const sums = OUTCOMES.map(() => 0);
	for (const feature of features) {
		const row = weights.get(feature);
		if (row) for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + (row[k] ?? 0);
	}
	const most = Math.max(...sums);
	const powers = sums.map((sum) => Math.exp(sum - most));
	const total = powers.reduce((sum, one) => sum + one, 0);
	return Object.fromEntries(OUTCOMES.map((outcome, k) => [outcome, (powers[k] ?? 0) / total])) as Record<
		Outcome,
		number
	>;
}

/** The stance with the largest share. */
export function likeliest(all: Record<Outcome, number>): Stance {
	const [, first, ...rest] = OUTCOMES;
	return rest.reduce<Stance>((best, one) => (all[one] > all[best] ? one : best), first);
}

/** The confidence for a share. */
export const confidenceIn = ({ confidences }: Pick<Model, 'confidences'>, share: number): number =>
	confidences.findLast(([from]) => from <= share)?.[1] ?? confidences[0]?.[1] ?? 0;

/** The features that favour an outcome most over the others, strongest first. */
export function speaksFor(
	{ weights }: Pick<Model, 'weights'>,
	features: readonly string[],
	outcome: Outcome
): string[] {
	const at = OUTCOMES.indexOf(outcome);
	const weighed = features.flatMap((name) => {
		const row = weights.get(name);
		if (!row) return [];
		const all = Array.from(row);
		const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
		return [{ name, by: (all[at] ?? 0) - mean }];
	});
	return weighed
		.filter(({ by }) => by > 0)
		.sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1))
		.map(({ name }) => name);
}
