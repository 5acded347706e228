/**
 * Seriation: an order in which similar items are adjacent. Hierarchical clustering (average linkage) gives a tree whose
 * children can be swapped at every node. Of the 2^(n−1) possible orders, the one with the smallest sum of distances
 * between neighbours is found by dynamic programming: Z. Bar-Joseph, D. K. Gifford, T. S. Jaakkola, "Fast optimal leaf
 * ordering for hierarchical clustering", Bioinformatics 17 (suppl. 1), 2001, S22–S29.
 */

/** Distance between two items, given by number: symmetric, not negative. */
export type Distance = (a: number, b: number) => number;

export type Tree = number | readonly [Tree, Tree];

/** Numbers of the items below a node, from left to right. */
export const leaves = (tree: Tree): number[] =>
	typeof tree === 'number' ? [tree] : [...leaves(tree[0]), ...leaves(tree[1])];

/**
 * Clusters `n` items, the closest two first; ties go to the pair that comes first. Average linkage: the distance of two
 * clusters is the mean distance of their members. Null if there is no item.
 */
export function clustered(n: number, distance: Distance): Tree | null {
	/** Mean distances between clusters, by the number of their first item; only for clusters not merged yet. */
	const mean = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => distance(i, j)));
	const alive = new Map(Array.from({ length: n }, (_, i) => [i, { tree: i as Tree, size: 1 }]));
	while (alive.size > 1) {
		let best = { a: 0, b: 0, far: Infinity };
		for (const a of alive.keys())
			for (const b of alive.keys()) if (a < b && mean[a]![b]! < best.far) best = { a, b, far: mean[a]![b]! };
		const [left, right] = [alive.get(best.a)!, alive.get(best.b)!];
		const size = left.size + right.size;
		for (const other of alive.keys()) {
			// The mean distance to a union is the mean of the means, weighted by size.
			const far = (mean[best.a]![other]! * left.size + mean[best.b]![other]! * right.size) / size;
			mean[best.a]![other] = far;
			mean[other]![best.a] = far;
		}
		alive.set(best.a, { tree: [left.tree, right.tree], size });
		alive.delete(best.b);
	}
	return alive.values().next().value?.tree ?? null;
}

/** The best orders of a subtree: for each pair of end leaves, the cost and the leaves on either side of the seam. */
interface Ends {
	cost: number;
	/** Leaves that meet in the middle; null for a single leaf. */
	seam: readonly [number, number] | null;
}
interface Solved {
	members: number[];
	/** [left][right], keyed by item; both directions, because a reversed order costs the same. */
	ends: Map<number, Map<number, Ends>>;
	parts: readonly [Solved, Solved] | null;
}

function put(ends: Solved['ends'], from: number, to: number, found: Ends): void {
	const row = ends.get(from) ?? new Map<number, Ends>();
	row.set(to, found);
	ends.set(from, row);
}

const costOf = (solved: Solved, from: number, to: number) => solved.ends.get(from)?.get(to)?.cost ?? Infinity;

function solve(tree: Tree, distance: Distance): Solved {
	if (typeof tree === 'number') {
		const ends: Solved['ends'] = new Map([[tree, new Map([[tree, { cost: 0, seam: null }]])]]);
		return { members: [tree], ends, parts: null };
	}
	const [left, right] = [solve(tree[0], distance), solve(tree[1], distance)];
	const ends: Solved['ends'] = new Map();
	for (const from of left.members) {
		// The cheapest way from `from` across the left part to each leaf of the right one: computed once for all far ends.
		const entered = right.members.map((h) => {
			let best = { k: from, cost: Infinity };
			for (const k of left.members) {
				const cost = costOf(left, from, k) + distance(k, h);
				if (cost < best.cost) best = { k, cost };
			}
			return { h, ...best };
		});
		for (const to of right.members) {
			let best: Ends = { cost: Infinity, seam: null };
			for (const { h, k, cost } of entered) {
				const whole = cost + costOf(right, h, to);
				if (whole < best.cost) best = { cost: whole, seam: [k, h] };
			}
			put(ends, from, to, best);
			put(ends, to, from, { cost: best.cost, seam: best.seam && [best.seam[1], best.seam[0]] });
		}
	}
	return { members: [...left.members, ...right.members], ends, parts: [left, right] };
}

/** The order that `solved` found between two ends. */
function traced(solved: Solved, from: number, to: number): number[] {
	const seam = solved.ends.get(from)?.get(to)?.seam;
	if (!solved.parts || !seam) return [from];
	const [first, second] = solved.parts[0].members.includes(from)
		? solved.parts
		: [solved.parts[1], solved.parts[0]];
	return [...traced(first, from, seam[0]), ...traced(second, seam[1], to)];
}

/** Sum of the distances between neighbours. */
export const lengthOf = (order: readonly number[], distance: Distance): number =>
	order.slice(1).reduce((sum, item, i) => sum + distance(order[i]!, item), 0);

/** The best order of a tree's leaves; of an order and its reverse, the one that starts with the smaller number. */
export function optimalLeafOrder(tree: Tree, distance: Distance): number[] {
	const solved = solve(tree, distance);
	let best = { from: solved.members[0]!, to: solved.members[0]!, cost: Infinity };
	for (const [from, row] of [...solved.ends].sort(([a], [b]) => a - b))
		for (const [to, { cost }] of [...row].sort(([a], [b]) => a - b))
			// Sums of fractions depend in their last digits on the order of addition.
			if (cost < best.cost - 1e-9) best = { from, to, cost };
	return traced(solved, best.from, best.to);
}

/** `n` items in an order in which similar ones are adjacent; deterministic. Time grows with n³. */
export function seriated(n: number, distance: Distance): number[] {
	const tree = clustered(n, distance);
	return tree === null ? [] : optimalLeafOrder(tree, distance);
}
