/** The figures of every two coders, as the desk shows them. */
import type { Codebook } from '../../pipeline/codebook';
import type { Pair } from '../api';
import { agreementOf, confusionOf, OUTCOMES, type Coder } from './compare';

/** Every two of `coders` that have coded a statement in common. */
export function pairsOf(coders: readonly Coder[], { propositions }: Codebook): Pair[] {
	const pairs = coders.flatMap((a, index) => coders.slice(index + 1).map((b) => [a, b] as const));
	return pairs
		.filter(([a, b]) => [...a.units.keys()].some((key) => b.units.has(key)))
		.map(([a, b]): Pair => {
			const cells = confusionOf(a, b);
			return {
				a: a.name,
				b: b.name,
				...agreementOf([a, b]),
				propositions: propositions
					.map(({ id }) => ({ id, stance: agreementOf([a, b], id).stance }))
					.filter(({ stance }) => stance.units > 0),
				cells: OUTCOMES.flatMap((row) =>
					OUTCOMES.map((column) => ({ row, column, cases: cells[row][column] }))
				)
			};
		});
}
