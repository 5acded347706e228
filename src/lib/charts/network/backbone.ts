/**
 * The lines of a network that are drawn if there are too many: a maximum spanning forest, which keeps every actor and
 * proposition joined by the strongest ties (J. B. Kruskal, "On the shortest spanning subtree of a graph and the
 * traveling salesman problem", Proc. AMS 7, 1956, 48–50), and every tie over a threshold.
 */

/** A line between two ends, given by id. */
export interface Weighted {
	ends: readonly [string, string];
	weight: number;
}

/** Ties that join everything their ends belong to, the strongest first; ties of one weight in the order given. */
export function spanningForest<T extends Weighted>(ties: readonly T[]): T[] {
	const roots = new Map<string, string>();
	const rootOf = (id: string): string => {
		const above = roots.get(id) ?? id;
		if (above === id) return id;
		const root = rootOf(above);
		roots.set(id, root);
		return root;
	};
	return [...ties]
		.sort((a, b) => b.weight - a.weight)
		.filter(({ ends: [from, to] }) => {
			const [a, b] = [rootOf(from), rootOf(to)];
			if (a === b) return false;
			roots.set(a, b);
			return true;
		});
}

export interface Backbone<T> {
	/** In the order given. */
	drawn: T[];
	/** Every tie of at least this weight is drawn; null if only the forest is. */
	threshold: number | null;
}

/** All ties if they are at most `most`; otherwise the forest, and all from the lowest weight on with which `most` suffice. */
export function backbone<T extends Weighted>(ties: readonly T[], most: number): Backbone<T> {
	const forest = new Set(spanningForest(ties));
	let found: Backbone<T> = { drawn: ties.filter((tie) => forest.has(tie)), threshold: null };
	for (const threshold of [...new Set(ties.map(({ weight }) => weight))].sort((a, b) => b - a)) {
		const drawn = ties.filter((tie) => forest.has(tie) || tie.weight >= threshold);
		if (drawn.length > most) break;
		found = { drawn, threshold };
	}
	return found;
}
