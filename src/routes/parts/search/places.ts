/** Where a search result leads, and how the current page can be filtered by it. */
import { resolve } from '$app/paths';
import type { Found, FoundKind } from '$lib/data/load/search';
import { filterQuery, parseFilter, type Filter } from '$lib/model/filter';
import { parseView, viewQuery } from '$lib/model/view';

const FOLDERS: Record<FoundKind, string> = {
	actor: 'actors',
	proposition: 'positions',
	statement: 'statements',
	source: 'sources'
};

/** Address of its page. */
export const addressOf = ({ kind, key }: Pick<Found, 'kind' | 'key'>): string =>
	`${resolve('/')}${FOLDERS[kind]}/${key}/`;

/** The kind of result that a page's address already fixes. */
const FIXED: Record<string, FoundKind> = {
	'/actors/[id]': 'actor',
	'/positions/[proposition]': 'proposition',
	'/sources/[id]': 'source'
};

/** The filter with `found` added; null if one cannot filter by it. */
function narrowed(filter: Filter, { kind, narrows }: Found): Filter | null {
	if (narrows === null) return null;
	const with_ = (list: readonly string[]) => [...new Set([...list, narrows])].sort();
	if (kind === 'actor') return { ...filter, actors: with_(filter.actors) };
	if (kind === 'source') return { ...filter, outlets: with_(filter.outlets) };
	return { ...filter, proposition: narrows };
}

/** The current page's query, also filtered by `found`; null if the page or the result does not allow it. */
export function queryWith(
	found: Found,
	on: { url: URL; route: { id: string | null }; data: object }
): string | null {
	if (!('everything' in on.data) || FIXED[on.route.id ?? ''] === found.kind) return null;
	const filter = narrowed(parseFilter(on.url.searchParams), found);
	if (!filter) return null;
	const view = { ...parseView(on.url.searchParams), evidence: [] };
	return [filterQuery(filter), viewQuery(view)].filter(Boolean).join('&');
}
