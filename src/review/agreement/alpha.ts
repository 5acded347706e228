/**
 * Krippendorff's alpha: agreement of any number of coders, some of whom may have skipped units, corrected for chance. 1
 * is perfect, 0 is chance. After Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 */

/** One unit's values, one for each coder; null where a coder did not code it. */
export type Unit<T> = readonly (T | null)[];

/** The distance of two values, given how often each value occurs. */
export type Distance<T> = (a: T, b: T, counts: ReadonlyMap<T, number>) => number;

/** Equal or not: for holders. */
export const nominal = <T>(a: T, b: T): number => (a === b ? 0 : 1);

/** By rank, in the order of `order`: the squared number of values from one to the other, counting half of both ends. */
export const ordinal =
	<T>(order: readonly T[]): Distance<T> =>
	(a, b, counts) => {
		const [from, to] = [order.indexOf(a), order.indexOf(b)].sort((x, y) => x - y);
		const between = order
			.slice(from, (to ?? 0) + 1)
			.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
		const ends = ((counts.get(a) ?? 0) + (counts.get(b) ?? 0)) / 2;
		return (between - ends) ** 2;
	};

const valuesOf = <T>(unit: Unit<T>): T[] =>
	unit.filter((value): value is T & NonNullable<T> => value !== null);

/**
 * Alpha over `units`. Null if undefined: no unit has two values, or all values are equal, so that agreement and chance
 * cannot be distinguished.
 */
export function alpha<T>(units: readonly Unit<T>[], distance: Distance<T> = nominal): number | null {
	// A unit with fewer than two values cannot be compared.
	const paired = units.map(valuesOf).filter((values) => values.length > 1);
	const counts = new Map<T, number>();
	for (const value of paired.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
	const all = paired.reduce((sum, values) => sum + values.length, 0);
	let observed = 0;
	for (const values of paired)
		for (const [at, a] of values.entries())
			for (const b of values.slice(at + 1)) observed += (2 * distance(a, b, counts)) / (values.length - 1);
	const entries = [...counts];
	let chance = 0;
	for (const [at, [a, ofA]] of entries.entries())
		for (const [b, ofB] of entries.slice(at + 1)) chance += 2 * ofA * ofB * distance(a, b, counts);
	return chance === 0 ? null : 1 - ((all - 1) * observed) / chance;
}

/** Reproducible random numbers from 0 to 1, so that the interval of a set of codings does not change between runs. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export interface Interval {
	low: number;
	high: number;
}

/**
 * The 95% interval of alpha by bootstrap over units: `draws` times as many units are drawn with replacement, and the
 * middle 95% of the results are kept. Null if fewer than two in three draws give a result.
 */
export function alphaInterval<T>(
	units: readonly Unit<T>[],
	distance: Distance<T> = nominal,
	draws = 1000,
	random = seeded(1)
): Interval | null {
	const results: number[] = [];
	for (let draw = 0; draw < draws; draw += 1) {
		const drawn = units.map(() => units[Math.floor(random() * units.length)] ?? []);
		const result = alpha(drawn, distance);
		if (result !== null) results.push(result);
	}
	if (results.length * 3 < draws * 2) return null;
	results.sort((a, b) => a - b);
	const at = (share: number): number => results[Math.round(share * (results.length - 1))] ?? 0;
	return { low: at(0.025), high: at(0.975) };
}
