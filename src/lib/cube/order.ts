/** Sorting by small whole numbers, in time that grows with their count alone. */

/**
 * `items` (or 0 … items − 1) in ascending order of `key`, which is from 0 to before `size`; equal ones keep their order,
 * so sorting by the lesser key first and the greater last sorts by both.
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
