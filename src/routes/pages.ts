/** The pages of the navigation, in its order. A new page is a folder beside this file and a line here. */
import { resolve } from '$app/paths';

export const PAGES = [
	{ href: resolve('/'), label: 'Overview', route: '/' },
	{ href: resolve('/actors'), label: 'Actors', route: '/actors' },
	{ href: resolve('/positions'), label: 'Positions', route: '/positions' },
	{ href: resolve('/timeline'), label: 'Timeline', route: '/timeline' },
	{ href: resolve('/sources'), label: 'Sources', route: '/sources' },
	{ href: resolve('/explore'), label: 'Explore', route: '/explore' },
	{ href: resolve('/data'), label: 'Data', route: '/data' }
];
