/** Where a thing found leads to, and how the page on show can be filtered by it. */
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

/** Which kind a page's address fixes already. */
const FIXED: Record<string, FoundKind> = {
	'/actors/[id]': 'actor',
	'/positions/[proposition]': 'proposition',
	'/sources/[id]': 'source'
};

/** The filter with `found` in it; null where it cannot be filtered by. */
function narrowed(filter: Filter, { kind, narrows }: Found): Filter | null {
	if (narrows === null) return null;
	const with_ = (list: readonly string[]) => [...new Set([...list, narrows])].sort();
	if (kind === 'actor') return { ...filter, actors: with_(filter.actors) };
	if (kind === 'source') return { ...filter, outlets: with_(filter.outlets) };
	return { ...filter, proposition: narrows };
}

/** Query of the page on show, filtered by `found` too; null where that page or that thing cannot be. */
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
