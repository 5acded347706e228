/** Fits the model: full-batch steps of Adam (Kingma & Ba 2015), the same at every run, as no chance is involved. */
import { OUTCOMES, type Outcome } from '../../code/weigh/model';

export interface Example {
	features: readonly string[];
	outcome: Outcome;
	/** How much it counts. */
	weight: number;
}

export interface Settings {
	/** L2: how strongly weights are drawn to zero. */
	decay: number;
	steps: number;
	rate: number;
	/** A feature that occurs in fewer examples is left out. */
	fewest: number;
}

export const SETTINGS: Readonly<Settings> = { decay: 4, steps: 80, rate: 0.06, fewest: 3 };

const SIZE = OUTCOMES.length;
const [MOMENT, SQUARE] = [0.9, 0.99];
const TINY = 1e-9;

/** Features that occur in enough examples, in alphabetical order. */
function featureNames(examples: readonly Example[], fewest: number): string[] {
	const counts = new Map<string, number>();
	for (const { features } of examples)
		for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count >= fewest)
		.map(([name]) => name)
		.sort();
}

/** Adds to `gradient` what one example asks for. */
function addGradient(
	w: Float64Array,
	gradient: Float64Array,
	row: Int32Array,
	outcome: number,
	weight: number
): void {
	const sums = new Float64Array(SIZE);
	for (const f of row)
		for (let k = 0; k < SIZE; k++) sums[k] = (sums[k] as number) + (w[f * SIZE + k] as number);
	const most = Math.max(...sums);
	let total = 0;
	for (let k = 0; k < SIZE; k++) {
		sums[k] = Math.exp((sums[k] as number) - most);
		total += sums[k] as number;
	}
	for (let k = 0; k < SIZE; k++) {
		const wrong = ((sums[k] as number) / total - (k === outcome ? 1 : 0)) * weight;
		for (const f of row) gradient[f * SIZE + k] = (gradient[f * SIZE + k] as number) + wrong;
	}
}

/** Weights that make the examples likeliest, under the penalty. */
export function fit(
	examples: readonly Example[],
	{ decay, steps, rate, fewest }: Settings
): Map<string, Float64Array> {
	const names = featureNames(examples, fewest);
	const index = new Map(names.map((name, i) => [name, i]));
	const rows = examples.map(({ features }) =>
		Int32Array.from(features.flatMap((one) => index.get(one) ?? []))
	);
	const outcomes = examples.map(({ outcome }) => OUTCOMES.indexOf(outcome));
	const total = examples.reduce((sum, { weight }) => sum + weight, 0);
	const w = new Float64Array(names.length * SIZE);
	const gradient = new Float64Array(w.length);
	const moments = new Float64Array(w.length);
	const squares = new Float64Array(w.length);
	for (let step = 1; step <= steps; step++) {
		gradient.fill(0);
		examples.forEach(({ weight }, n) => {
			addGradient(w, gradient, rows[n] as Int32Array, outcomes[n] as number, weight);
		});
		const stride = rate * (1 - step / (steps + 1));
		for (let i = 0; i < w.length; i++) {
			const slope = ((gradient[i] as number) + decay * (w[i] as number)) / total;
			moments[i] = MOMENT * (moments[i] as number) + (1 - MOMENT) * slope;
			squares[i] = SQUARE * (squares[i] as number) + (1 - SQUARE) * slope * slope;
			const moment = (moments[i] as number) / (1 - MOMENT ** step);
			const square = (squares[i] as number) / (1 - SQUARE ** step);
			w[i] = (w[i] as number) - (stride * moment) / (Math.sqrt(square) + TINY);
		}
	}
	return new Map(names.map((name, i) => [name, w.slice(i * SIZE, (i + 1) * SIZE)]));
}
