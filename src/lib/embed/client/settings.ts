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
	/** Replace the chart's annotations, in its order: null keeps one, empty removes it. */
	annotations: (string | null)[];
	/** Parameters of the view, as they are in the address; the script of filters reads them. */
	drawn: readonly (readonly [name: string, value: string])[];
}

const THEMES = ['light', 'dark', 'auto'] as const;

/** Longer texts are cut, so that an address cannot carry a whole article. */
const TITLE_MOST = 200;
const NOTE_MOST = 600;
/** Annotations are beside marks, where there is room for a few words. */
export const ANNOTATION_MOST = 60;
const ANNOTATIONS = 3;
/** Between the annotations of an address, and instead of one that is removed. */
const [BETWEEN, REMOVED] = ['|', '-'];

/** A switch is on if it is in the query, unless its value is 0 or false. */
const switched = (params: URLSearchParams, name: string) =>
	params.has(name) && !['0', 'false'].includes(params.get(name) ?? '');

const words = (params: URLSearchParams, name: string, most: number) =>
	(params.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, most);

/** Reads "first words||-": the first annotation replaced, the second kept, the third removed. */
const readAnnotations = (text: string): (string | null)[] =>
	text === ''
		? []
		: text
				.split(BETWEEN)
				.slice(0, ANNOTATIONS)
				.map((part) => part.replace(/\s+/g, ' ').trim().slice(0, ANNOTATION_MOST))
				.map((part) => (part === '' ? null : part === REMOVED ? '' : part));

/** The form that `readAnnotations` reads; empty if all are kept. */
const annotationsText = (own: readonly (string | null)[]): string =>
	own.every((words) => words === null)
		? ''
		: own.map((words) => (words === null ? '' : words.replaceAll(BETWEEN, '/') || REMOVED)).join(BETWEEN);

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
		annotations: readAnnotations(params.get('annotations') ?? ''),
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
	const annotations = annotationsText(look.annotations);
	if (annotations) params.set('annotations', annotations);
	return params.toString().replaceAll('%2C', ',');
}
