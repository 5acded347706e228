/** The navigation and other words on every page, in English. */
export const pages = {
	overview: 'Overview',
	changes: 'Changes',
	actors: 'Actors',
	positions: 'Positions',
	compare: 'Compare',
	timeline: 'Timeline',
	sources: 'Sources',
	explore: 'Explore',
	data: 'Data',
	about: 'About',
	skipToChart: 'Skip to the first chart',
	skipToContent: 'Skip to the content',
	filter: 'Filter',
	noFilter: 'No filter. Click a name, a position or a day to filter every chart.',
	clearAll: 'Clear all',
	/** Opens and closes a long list of set filters. */
	moreFilters: (n: number) => `${n} more`,
	fewerFilters: 'Show fewer',
	/** A newer build of the site is online. */
	updated: 'This site has been updated since the page was opened.',
	reload: 'Reload',
	/** The device has no network. */
	offline: 'No connection. What you see was kept on this device.',
	/** A page that was not kept. */
	notKept: 'This page is not on this device',
	notKeptWhy:
		'There is no connection, and the page has not been opened here before. Load it again once you are online.',
	/** In every chart's footer. */
	howRight: 'How reliable?'
};
