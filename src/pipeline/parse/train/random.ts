/** Numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export function random(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let x = Math.imul(state ^ (state >>> 15), 1 | state);
		x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
		return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
	};
}

/** `items` in a random order drawn from `next`. */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i--) {
		const k = Math.floor(next() * (i + 1));
		[result[i], result[k]] = [result[k] as T, result[i] as T];
	}
	return result;
}
