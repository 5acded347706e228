/** The sort orders of the list of articles. */
import type { ArticleRow } from '$lib/data/queries/articles';

interface Order {
	key: string;
	label: string;
	/** The direction of a first click: the one wanted more often. */
	first: 'asc' | 'desc';
	of: (row: ArticleRow) => string | number | null;
}

export const ORDERS: readonly [Order, ...Order[]] = [
	{ key: 'published', label: 'Published', first: 'desc', of: (row) => row.published_on },
	{ key: 'headline', label: 'Headline', first: 'asc', of: (row) => row.headline?.toLowerCase() ?? null },
	{ key: 'outlet', label: 'Outlet', first: 'asc', of: (row) => row.outlet.toLowerCase() },
	{ key: 'statements', label: 'Statements', first: 'desc', of: (row) => row.statements },
	{ key: 'holders', label: 'Actors', first: 'desc', of: (row) => row.holders }
];

/** The order that `sort` names ("outlet", "-statements"); the latest published first by default. */
export function orderOf(sort: string): { order: Order; descending: boolean } {
	const order = ORDERS.find(({ key }) => key === sort.replace(/^-/, ''));
	return order ? { order, descending: sort.startsWith('-') } : { order: ORDERS[0], descending: true };
}

/** The effect of a click on `key` while sorted by `sort`: its usual direction first, then the other. */
export function nextOrder(sort: string, key: string): string {
	const { order, descending } = orderOf(sort);
	const wanted = ORDERS.find((one) => one.key === key) ?? ORDERS[0];
	const down = order === wanted ? !descending : wanted.first === 'desc';
	return down ? `-${wanted.key}` : wanted.key;
}

/** A sorted copy; unknown values come last in either direction, ties keep their order. */
export function sorted(rows: readonly ArticleRow[], sort: string): ArticleRow[] {
	const { order, descending } = orderOf(sort);
	return [...rows].sort((a, b) => {
		const [x, y] = [order.of(a), order.of(b)];
		if (x === null || y === null) return Number(x === null) - Number(y === null);
		return (x < y ? -1 : x > y ? 1 : 0) * (descending ? -1 : 1);
	});
}
