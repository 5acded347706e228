/** Counting sort for small integers, in linear time. */

/**
 * `items` (or 0 … items − 1) in ascending order of `key`, whose values are below `size`. The sort is stable, so sorting
 * by the minor key first and then by the major key sorts by both.
 */
export function inOrder(
	items: Uint32Array | number,
	key: (item: number) => number,
	size: number
): Uint32Array {
	const count = typeof items === 'number' ? items : items.length;
	const item = typeof items === 'number' ? (i: number) => i : (i: number) => items[i]!;
	const next = new Uint32Array(size + 1);
	for (let i = 0; i < count; i++) next[key(item(i)) + 1]!++;
	for (let k = 0; k < size; k++) next[k + 1]! += next[k]!;
	const sorted = new Uint32Array(count);
	for (let i = 0; i < count; i++) {
		const one = item(i);
		sorted[next[key(one)]!++] = one;
	}
	return sorted;
}
