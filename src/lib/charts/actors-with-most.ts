/** Which actors have a row in a picture with room for some. */

/**
 * The ids of `most` actors: the `chosen` ones, then those with the highest `counts`, ties in the given order. All of them
 * if there is room for all.
 */
export function actorsWithMost(
	counts: ReadonlyMap<string, number>,
	most: number,
	chosen: readonly string[]
): ReadonlySet<string> {
	if (counts.size <= most) return new Set(counts.keys());
	const first = new Set(chosen);
	const rank = ([id, count]: readonly [string, number]) => (first.has(id) ? Infinity : count);
	const ranked = [...counts].sort((a, b) => {
		const [left, right] = [rank(a), rank(b)];
		return left === right ? 0 : right - left;
	});
	return new Set(ranked.slice(0, most).map(([id]) => id));
}
