/**
 * Stylesheets of components as text. An embed stands alone, so it carries the rules of the components that it shows. They
 * are compiled here once more: `css: 'injected'` would put them into the site's own pages too, whose policy blocks them.
 */
import { compile } from 'svelte/compiler';

const SOURCES = import.meta.glob<string>(
	[
		'../charts/**/*.svelte',
		'../components/Picture.svelte',
		'./Embed.svelte',
		'/node_modules/layercake/dist/LayerCake.svelte',
		'/node_modules/layercake/dist/layouts/Svg.svelte'
	],
	{
		query: '?raw',
		import: 'default',
		eager: true,
		// Of packages, too.
		exhaustive: true
	}
);

/** Comments and white space off; the text stays what it was. */
const minified = (css: string) =>
	css
		.replace(/\/\*.*?\*\//gs, '')
		.replace(/\s+/g, ' ')
		.replace(/ ?([{};,]) ?/g, '$1')
		.replace(/: /g, ':')
		.replaceAll(';}', '}')
		.trim();

/** Rules by the class that Svelte gives a component. Its name comes from the file's path, so both builds agree. */
let known: Map<string, string> | undefined;

function stylesheets(): Map<string, string> {
	if (known) return known;
	known = new Map();
	for (const [path, source] of Object.entries(SOURCES)) {
		const filename = new URL(path, 'file:///src/lib/embed/').pathname.slice(1);
		const css = compile(source, { filename, generate: 'server', css: 'external' }).css?.code;
		const scope = css && /\.(svelte-[a-z0-9]+)/.exec(css)?.[1];
		if (css && scope) known.set(scope, minified(css));
	}
	return known;
}

/** The rules that `html` needs, in the order of the components in it. Throws where a component has none known. */
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
