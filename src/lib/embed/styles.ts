/** Stylesheets as text: an embed carries the rules of the components it shows. */
import { chartCss, scopedCss } from '../charts/css.server';

const SOURCES = import.meta.glob<string>(
	[
		'../components/Picture.svelte',
		'./Embed.svelte',
		'/node_modules/layercake/dist/LayerCake.svelte',
		'/node_modules/layercake/dist/layouts/Svg.svelte'
	],
	{
		query: '?raw',
		import: 'default',
		eager: true,
		// Includes components from packages.
		exhaustive: true
	}
);

/** Removes comments and white space only. */
const minified = (css: string) =>
	css
		.replace(/\/\*.*?\*\//gs, '')
		.replace(/\s+/g, ' ')
		.replace(/ ?([{};,]) ?/g, '$1')
		.replace(/: /g, ':')
		.replaceAll(';}', '}')
		.trim();

let known: ReadonlyMap<string, string> | undefined;

const stylesheets = () =>
	(known ??= new Map(
		[...chartCss(), ...scopedCss(SOURCES, 'src/lib/embed')].map(([scope, css]) => [scope, minified(css)])
	));

/** The rules of the components in `code`, by scoping class. */
export const stylesIn = (code: string): Record<string, string> =>
	Object.fromEntries(
		[...new Set(code.match(/svelte-[a-z0-9]+/g))].flatMap((scope) => {
			const css = stylesheets().get(scope);
			return css === undefined ? [] : [[scope, css]];
		})
	);

/** The rules that `html` needs, in the order of its components. Throws if a component's rules are unknown. */
export function stylesOf(html: string): string {
	const scopes = new Set(html.match(/(?<=[" ])svelte-[a-z0-9]+(?=[" ])/g));
	return [...scopes]
		.map((scope) => {
			const css = stylesheets().get(scope);
			if (css === undefined)
				throw new Error(`no component of an embed has the class ${scope}: add it to styles.ts`);
			return css;
		})
		.join('');
}
