/** The options in an embed's address: appearance, the newsroom's own words, and the view. */

export interface Settings {
	theme: (typeof THEMES)[number];
	/** Without the title, because the surrounding page has its own. */
	plain: boolean;
	/**
	 * Transparent background. Only if the address names a theme, even `auto`: an embed cannot know how dark the
	 * surrounding page is, and its text must stay readable there.
	 */
	transparent: boolean;
	/** Language of the newsroom's title and note, as BCP 47; empty for English. */
	lang: string;
	/** Replaces the chart's title, and a note under the picture; empty for none. */
	title: string;
	note: string;
	/** Parameters of the view, as they are in the address; the script of filters reads them. */
	drawn: readonly (readonly [name: string, value: string])[];
}

const THEMES = ['light', 'dark', 'auto'] as const;

/** Longer texts are cut, so that an address cannot carry a whole article. */
const TITLE_MOST = 200;
const NOTE_MOST = 600;

/** A switch is on if it is in the query, unless its value is 0 or false. */
const switched = (params: URLSearchParams, name: string) =>
	params.has(name) && !['0', 'false'].includes(params.get(name) ?? '');

const words = (params: URLSearchParams, name: string, most: number) =>
	(params.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, most);

/** `tag` if it has the form of a language tag (BCP 47), otherwise empty. */
export const language = (tag: string): string => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : '');

/** Parameters of filter and view: an embed with one of them is not the prerendered one. The path names the proposition. */
export const DRAWN = [
	...(['actor', 'side', 'stance', 'mode', 'outlet', 'from', 'to', 'count', 'position', 'as'] as const),
	...(['scale', 'windows', 'in'] as const)
];

/** Those of `params` that are set. */
export const drawnParams = (params: URLSearchParams): Settings['drawn'] =>
	DRAWN.flatMap((name) => {
		const value = params.getAll(name).join(',');
		return value ? [[name, value] as const] : [];
	});

/** Reads a query. Invalid values are ignored rather than reported, because addresses get old. */
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
		drawn: drawnParams(params)
	};
}

/** The same as a query, without defaults and with readable commas; empty if nothing is set. */
export function settingsQuery({ drawn, ...look }: Settings): string {
	const params = new URLSearchParams(drawn.map((pair) => [...pair]));
	if (look.theme !== 'auto' || look.transparent) params.set('theme', look.theme);
	if (look.plain) params.set('plain', '1');
	if (look.transparent) params.set('transparent', '1');
	for (const name of ['lang', 'title', 'note'] as const) if (look[name]) params.set(name, look[name]);
	return params.toString().replaceAll('%2C', ',');
}
