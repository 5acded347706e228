/** Which requests the service worker answers, and under which address it keeps the answers. */

/**
 * `immutable`: named by its content. `page`: a document. `data`: JSON and tables, which belong to one build. `shell`: the
 * few files beside the bundle that every page loads.
 */
export type Kind = 'immutable' | 'page' | 'data' | 'shell';

/** Files that every page loads, beside the bundle. */
export const SHELL = [
	...['theme.js', 'guard.js', 'favicon.svg', 'manifest.webmanifest'],
	...['icons/192.png', 'icons/512.png']
] as const;

/** Documents of their own, for other people's pages: they come from the network alone. */
const APART = ['embed/', 'oembed/', 'pictures/', 'v/'];

const DATA = [/(?:^|\/)__data\.json$/, /^(?:evidence|compare)\/[^/]+\.json$/, /^search\.json$/, /^engine\//];
/** Downloads for readers, such as data/all.zip, are not kept. */
const TABLES = [/^data\/(?:cube\/)?[\w-]+\.parquet$/, /^data\/datapackage\.json$/];

/** The path of `url` below the site's root, without a leading slash; null if it is not of this site. */
export function pathOf(url: string, site: string): string | null {
	const { origin, pathname } = new URL(url);
	const address = origin + pathname;
	if (address.startsWith(site)) return address.slice(site.length);
	return `${address}/` === site ? '' : null;
}

/** What the file at `path` is to the worker; null if it does not answer. `navigates`: a document is asked for. */
export function kindOf(path: string, navigates: boolean): Kind | null {
	if (APART.some((folder) => path.startsWith(folder))) return null;
	// A last part with a dot is a file, for instance a download.
	if (navigates) return /(?:^|\/)[^/.]*$/.test(path) ? 'page' : null;
	if (path.startsWith('_app/immutable/')) return 'immutable';
	if ([...DATA, ...TABLES].some((pattern) => pattern.test(path))) return 'data';
	return (SHELL as readonly string[]).includes(path) ? 'shell' : null;
}

/**
 * The address under which an answer is kept: a file is the same whatever its query, but for `v`, the data version of a
 * file of the cube.
 */
export function keyOf(url: string, kind: Kind): string {
	const { origin, pathname, searchParams } = new URL(url);
	const slash = kind === 'page' && !pathname.endsWith('/') ? '/' : '';
	const version = kind === 'page' ? null : searchParams.get('v');
	return `${origin}${pathname}${slash}${version === null ? '' : `?v=${encodeURIComponent(version)}`}`;
}

/** Whether the page asks its engine if this file is missing, so that a missing file does not count as a failure. */
export const hasAnotherWay = (path: string): boolean =>
	path.startsWith('evidence/') || path.endsWith('__data.json');

/** Pages of the navigation, kept from the start. */
const PAGES = [
	...['', 'changes/', 'actors/', 'compare/', 'positions/', 'timeline/', 'sources/', 'explore/', 'data/'],
	'about/'
];

/**
 * What is kept from the start beside the bundle: the pages of the navigation with their data, the search index, and the
 * cube of the data version, whose files below data/ are `files`.
 */
export const firstOf = (version: string, files: readonly string[]): string[] => [
	...PAGES,
	// The only page without data of its own.
	...PAGES.filter((page) => page !== 'about/').map((page) => `${page}__data.json`),
	'search.json',
	...files
		.filter((file) => file.startsWith('cube/'))
		.map((file) => `data/${file}?v=${encodeURIComponent(version)}`)
];
