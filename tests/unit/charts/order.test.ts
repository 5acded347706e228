/** Optimal leaf ordering against every possible flip of a small tree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	clustered,
	leaves,
	lengthOf,
	optimalLeafOrder,
	seriated,
	type Distance,
	type Tree
} from '../../../src/lib/charts/order';

/** Every order that flipping nodes gives. */
function flips(tree: Tree): number[][] {
	if (typeof tree === 'number') return [[tree]];
	const [left, right] = [flips(tree[0]), flips(tree[1])];
	return left.flatMap((a) =>
		right.flatMap((b) => [
			[...a, ...b],
			[...b, ...a]
		])
	);
}

/** Items with symmetric distances, some of them equal. */
const items = fc
	.integer({ min: 1, max: 7 })
	.chain((n) =>
		fc
			.array(fc.integer({ min: 0, max: 8 }), { minLength: n * n, maxLength: n * n })
			.map((all): [number, Distance] => [
				n,
				(a, b) => (a === b ? 0 : (all[Math.min(a, b) * n + Math.max(a, b)] ?? 0) / 4)
			])
	);

describe('optimal leaf ordering', () => {
	test('no flip of the tree has closer neighbours', () => {
		fc.assert(
			fc.property(items, ([n, distance]) => {
				const tree = clustered(n, distance);
				if (tree === null) throw new Error('no tree');
				const best = Math.min(...flips(tree).map((order) => lengthOf(order, distance)));
				expect(lengthOf(optimalLeafOrder(tree, distance), distance)).toBeCloseTo(best, 9);
			}),
			{ numRuns: 300 }
		);
	});

	test('its order is one of the tree’s, with every item once', () => {
		fc.assert(
			fc.property(items, ([n, distance]) => {
				const tree = clustered(n, distance);
				if (tree === null) throw new Error('no tree');
				const order = optimalLeafOrder(tree, distance).join();
				expect(flips(tree).map((flip) => flip.join())).toContain(order);
			})
		);
	});

	test('begins with the smaller of its two ends', () => {
		fc.assert(
			fc.property(items, ([n, distance]) => {
				const order = seriated(n, distance);
				expect(order[0]).toBeLessThanOrEqual(order.at(-1) ?? -1);
			})
		);
	});

	test('no item, one item', () => {
		expect(seriated(0, () => 1)).toEqual([]);
		expect(seriated(1, () => 1)).toEqual([0]);
	});

	test('points on a line come in their order', () => {
		const at = [5, 1, 9, 3, 7];
		const order = seriated(at.length, (a, b) => Math.abs(at[a]! - at[b]!));
		const line = order.map((i) => at[i]);
		expect([line, [...line].reverse()]).toContainEqual([1, 3, 5, 7, 9]);
	});

	test('the closest are joined first', () => {
		const at = [0, 10, 1, 11];
		const tree = clustered(4, (a, b) => Math.abs(at[a]! - at[b]!));
		expect(tree).toEqual([
			[0, 2],
			[1, 3]
		]);
		expect(leaves(tree ?? 0)).toEqual([0, 2, 1, 3]);
	});

	test('two hundred items are each placed once', () => {
		const order = seriated(200, (a, b) => ((a * 7919 + b * 7919) % 101) / 101);
		expect(new Set(order).size).toBe(200);
	});
});
