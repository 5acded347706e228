/** The pages of the navigation, in order. A new page is a folder beside this file and a line here. */
import { resolve } from '$app/paths';
import { words } from '$lib/words';

const { pages } = words;

export const PAGES = [
	{ href: resolve('/'), label: pages.overview, route: '/' },
	{ href: resolve('/changes'), label: pages.changes, route: '/changes' },
	{ href: resolve('/actors'), label: pages.actors, route: '/actors' },
	{ href: resolve('/compare'), label: pages.compare, route: '/compare' },
	{ href: resolve('/positions'), label: pages.positions, route: '/positions' },
	{ href: resolve('/timeline'), label: pages.timeline, route: '/timeline' },
	{ href: resolve('/sources'), label: pages.sources, route: '/sources' },
	{ href: resolve('/explore'), label: pages.explore, route: '/explore' },
	{ href: resolve('/data'), label: pages.data, route: '/data' },
	{ href: resolve('/about'), label: pages.about, route: '/about' }
];
