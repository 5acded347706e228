/** Sorting and searching the list of actors, and their form in the URL. */
import type { ActorListRow } from '$lib/data/queries/actor-list';
import { anyOf, unusedIn, type Rule } from '$lib/model/address';
import { plainAddressWords } from '$lib/model/address-words';
import { plainText } from '$lib/model/plain';
import { SIDES, SIDE_LABELS } from '$lib/model/vocab';
import { words } from '$lib/words';

/** The sort keys; `charts` is the order in which every chart lists actors. */
export const SORT_KEYS = ['charts', 'name', 'side', 'utterances', 'propositions', 'last'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface ListView {
	sort: SortKey;
	descending: boolean;
	/** Searched in names, roles and sides. */
	search: string;
}

export const PLAIN_LIST: Readonly<ListView> = Object.freeze({
	sort: 'charts',
	descending: false,
	search: ''
});

/** The fields needed for sorting and searching. */
export type Listed = Omit<ActorListRow, 'actor_id'>;

/** Figures and days sort largest first. */
const LARGEST_FIRST: readonly SortKey[] = ['utterances', 'propositions', 'last'];

/** Longer searches are cut. */
const SEARCH_MOST = 100;

const RULES: Record<string, Rule> = {
	sort: { list: false, uses: anyOf(SORT_KEYS) },
	order: { list: false, uses: anyOf(['asc', 'desc']) },
	q: { list: false, uses: () => true }
};

/** What of a query string the list does not use, in words; empty if nothing. */
export function listUnused(params: URLSearchParams): string {
	const asked = params.get('q')?.length ?? 0;
	return plainAddressWords(
		{
			unused: unusedIn(params, (name) => (Object.hasOwn(RULES, name) ? RULES[name] : undefined)),
			cut: asked > SEARCH_MOST ? [{ name: 'search', asked, used: SEARCH_MOST }] : []
		},
		parseList(params).search ? words.address.rest : words.address.everything
	);
}

/** Reads the list's view from a query string; invalid values are ignored. */
export function parseList(params: URLSearchParams): ListView {
	const sort = SORT_KEYS.find((key) => key === params.get('sort')) ?? 'charts';
	const descending = sort !== 'charts' && params.get('order') === 'desc';
	return { sort, descending, search: (params.get('q') ?? '').slice(0, SEARCH_MOST) };
}

/** The parameters as text; empty for the default list. */
export function listQuery({ sort, descending, search }: ListView): string {
	const params = new URLSearchParams();
	if (sort !== 'charts') params.set('sort', sort);
	if (sort !== 'charts' && descending) params.set('order', 'desc');
	if (search) params.set('q', search);
	return params.toString();
}

/** The effect of a click on a column's head: its usual direction, then the other, then the charts' order again. */
export function nextSort(view: ListView, key: SortKey): ListView {
	const usual = LARGEST_FIRST.includes(key);
	if (view.sort !== key) return { ...view, sort: key, descending: usual };
	if (view.descending === usual) return { ...view, descending: !usual };
	return { ...view, sort: 'charts', descending: false };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const COMPARE: Record<Exclude<SortKey, 'charts'>, (a: Listed, b: Listed) => number> = {
	name: (a, b) => byText(plainText(a.actor), plainText(b.actor)),
	side: (a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side),
	utterances: (a, b) => a.utterances - b.utterances,
	propositions: (a, b) => a.propositions - b.propositions,
	last: (a, b) => byText(a.last_on ?? '', b.last_on ?? '')
};

/**
 * The rows that contain every searched word, in the requested order. `rows` are in the charts' order, which also breaks
 * ties; a missing day comes last in either direction.
 */
export function listed<Row extends Listed>(rows: readonly Row[], view: ListView): Row[] {
	const searched = plainText(view.search).split(/\s+/).filter(Boolean);
	const found = rows.filter((row) => {
		const text = plainText([row.actor, row.role, SIDE_LABELS[row.side]].join(' '));
		return searched.every((word) => text.includes(word));
	});
	if (view.sort === 'charts') return found;
	const compare = COMPARE[view.sort];
	const missing = (row: Row) => Number(view.sort === 'last' && row.last_on === null);
	const way = view.descending ? -1 : 1;
	return found.sort((a, b) => missing(a) - missing(b) || way * compare(a, b));
}
