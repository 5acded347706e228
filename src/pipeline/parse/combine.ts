/** Combines two trees of a sentence, one read from its start and one from its end. */
import type { Tree } from './moves';

/** Upper edges of the bins into which margins are sorted. */
const BIN_EDGES = [2, 5, 10, 20, 35, 55, 80];
export const BINS = BIN_EDGES.length + 1;

export function binOf(margin: number): number {
	let bin = 0;
	while (bin < BIN_EDGES.length && margin > (BIN_EDGES[bin] as number)) bin++;
	return bin;
}

/** Share of correct arcs on text held out of training, by bin of the margin. */
export interface Reliability {
	forward: readonly number[];
	backward: readonly number[];
	/** For arcs of the combined tree, depending on whether both trees agree. */
	agreed: readonly number[];
	disputed: readonly number[];
}

export interface Combined {
	/** -1 for the root. */
	heads: Int32Array;
	relations: Uint8Array;
	sure: Float32Array;
	/**
	 * Whether both trees have this head, and the margin's bin in the tree that was followed. Used to measure reliability.
	 */
	agreed: Uint8Array;
	bins: Uint8Array;
}

/** Converts the tree of a reversed sentence to the original word order; the root's head is -1. */
export function turned({ heads, relations, margins }: Tree): Tree {
	const n = heads.length;
	const back = (head: number): number => (head === n ? -1 : n - 1 - head);
	return {
		heads: Int32Array.from(heads, (_, i) => back(heads[n - 1 - i] as number)),
		relations: relations.slice().reverse(),
		margins: margins.slice().reverse()
	};
}

/** The first word of a cycle, or -1. */
function cycleIn(heads: Int32Array): number {
	const seen = new Int32Array(heads.length).fill(-1);
	for (let i = 0; i < heads.length; i++) {
		let at = i;
		while (at >= 0 && (seen[at] as number) < 0) {
			seen[at] = i;
			at = heads[at] as number;
		}
		if (at >= 0 && seen[at] === i) return at;
	}
	return -1;
}

/** Log-odds of a share, clamped to be finite. */
const oddsOf = (share: number): number => Math.log(Math.max(0.02, share) / Math.max(0.02, 1 - share));

/** One candidate tree with the weight of each of its arcs. */
interface Candidate extends Tree {
	odds: Float64Array;
}

/**
 * Takes each word's arc from the tree that is more certain of it, and breaks cycles where that costs least. The word
 * attached to the root is the one in `root`. Null if the result is not a tree.
 */
function follow(root: Candidate, other: Candidate): { from: Uint8Array; total: number } | null {
	const n = root.heads.length;
	const from = new Uint8Array(n);
	const heads = new Int32Array(n);
	const fixed = (i: number): boolean => root.heads[i] === -1 || other.heads[i] === -1;
	for (let i = 0; i < n; i++) {
		from[i] = !fixed(i) && (other.odds[i] as number) > (root.odds[i] as number) ? 1 : 0;
		heads[i] = (from[i] ? other.heads[i] : root.heads[i]) as number;
	}
	const switched = new Uint8Array(n);
	for (let round = 0; round <= n; round++) {
		const start = cycleIn(heads);
		if (start < 0) {
			let total = 0;
			for (let i = 0; i < n; i++) total += (from[i] ? other : root).odds[i] as number;
			return { from, total };
		}
		let cheapest = -1;
		let least = Infinity;
		for (let i = start, first = true; first || i !== start; i = heads[i] as number, first = false) {
			if (fixed(i) || switched[i] || root.heads[i] === other.heads[i]) continue;
			const loss = Math.abs((root.odds[i] as number) - (other.odds[i] as number));
			if (loss < least) [cheapest, least] = [i, loss];
		}
		if (cheapest < 0) return null;
		switched[cheapest] = 1;
		from[cheapest] = from[cheapest] ? 0 : 1;
		heads[cheapest] = (from[cheapest] ? other.heads[cheapest] : root.heads[cheapest]) as number;
	}
	return null;
}

/** Combines two trees that are in the original word order, with -1 as the root's head. */
export function combine(forward: Tree, backward: Tree, reliability: Reliability): Combined {
	const n = forward.heads.length;
	const candidate = (tree: Tree, shares: readonly number[]): Candidate => ({
		...tree,
		odds: Float64Array.from(tree.margins, (margin) => oddsOf(shares[binOf(margin)] ?? 0.5))
	});
	const [a, b] = [candidate(forward, reliability.forward), candidate(backward, reliability.backward)];
	const [byA, byB] = [follow(a, b), follow(b, a)];
	const swap = byB !== null && (byA === null || byB.total > byA.total);
	const [first, second] = swap ? [b, a] : [a, b];
	const from = (swap ? byB : byA)?.from ?? new Uint8Array(n);
	const result: Combined = {
		heads: new Int32Array(n),
		relations: new Uint8Array(n),
		sure: new Float32Array(n),
		agreed: new Uint8Array(n),
		bins: new Uint8Array(n)
	};
	for (let i = 0; i < n; i++) {
		const one = from[i] ? second : first;
		const same = first.heads[i] === second.heads[i];
		const better = same && (second.odds[i] as number) > (first.odds[i] as number) ? second : one;
		const bin = binOf(better.margins[i] as number);
		result.heads[i] = one.heads[i] as number;
		result.relations[i] = better.relations[i] as number;
		result.agreed[i] = same ? 1 : 0;
		result.bins[i] = bin;
		result.sure[i] = (same ? reliability.agreed[bin] : reliability.disputed[bin]) ?? 0.5;
	}
	return result;
}
