/** What the address of an embed asks for: its looks, words of the newsroom's own, and what to bring out. */
import { filterParams, isFiltered, parseFilter, type Filter } from '../../model/filter';

export interface Settings {
	theme: (typeof THEMES)[number];
	/** Without the title: the page around has its own. */
	plain: boolean;
	/**
	 * Without a ground of its own. Only where the address names a theme, be it `auto`: nothing tells an embed how dark the
	 * page around it is, and its type must stay readable there.
	 */
	transparent: boolean;
	/** Language of the newsroom's own title and note, as BCP 47; empty for English. */
	lang: string;
	/** Instead of the chart's title, and under the picture; empty for none. */
	title: string;
	note: string;
	filter: Filter;
}

const THEMES = ['light', 'dark', 'auto'] as const;

/** Longer ones are cut: they would be somebody's whole article in an address. */
const TITLE_MOST = 200;
const NOTE_MOST = 600;

/** A switch is on where it stands in the query, unless it says 0 or false. */
const switched = (params: URLSearchParams, name: string) =>
	params.has(name) && !['0', 'false'].includes(params.get(name) ?? '');

const words = (params: URLSearchParams, name: string, most: number) =>
	(params.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, most);

/** `tag` where it is made like a language's name (BCP 47), else nothing. */
export const language = (tag: string): string => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : '');

/** Reads a query. What is not understood is left out, never an error: addresses get old. */
export function parseSettings(params: URLSearchParams): Settings {
	const asked = params.get('theme');
	const theme = THEMES.find((name) => name === asked);
	return {
		theme: theme ?? 'auto',
		plain: switched(params, 'plain'),
		transparent: theme !== undefined && switched(params, 'transparent'),
		lang: language(params.get('lang') ?? ''),
		title: words(params, 'title', TITLE_MOST),
		note: words(params, 'note', NOTE_MOST),
		filter: parseFilter(params)
	};
}

/** The same as a query, defaults left out, commas left readable; empty where nothing is set. */
export function settingsQuery({ filter, ...look }: Settings): string {
	const params = filterParams({ ...filter, proposition: null });
	if (look.theme !== 'auto' || look.transparent) params.set('theme', look.theme);
	if (look.plain) params.set('plain', '1');
	if (look.transparent) params.set('transparent', '1');
	for (const name of ['lang', 'title', 'note'] as const) if (look[name]) params.set(name, look[name]);
	return params.toString().replaceAll('%2C', ',');
}

/** What an embed can bring out by itself; the rest of a filter needs the site. */
export const outOfReach = (filter: Filter): boolean =>
	isFiltered({ ...filter, proposition: null, actors: [], sides: [], stances: [] });
