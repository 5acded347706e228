/**
 * Components' own styles as text, for pictures that stand outside a page: in an embed, in a file. Vite takes a component's
 * styles into the page's style sheet, and `css: 'injected'` would put them into the site's own pages too, whose policy
 * blocks them; so here they are compiled once more, from the same source and with the same scoping class.
 */
import { compile } from 'svelte/compiler';

const SOURCES = import.meta.glob<string>('./**/*.svelte', { query: '?raw', import: 'default', eager: true });

/**
 * Rules of components by the class that Svelte gives each. It is made from the path: those of `sources` start at `folder`,
 * which is below the project's, or at the project's with a slash.
 */
export function scopedCss(sources: Readonly<Record<string, string>>, folder: string): Map<string, string> {
	return new Map(
		Object.entries(sources).flatMap(([path, source]) => {
			const filename = new URL(path, `file:///${folder}/`).pathname.slice(1);
			const css = compile(source, { filename, generate: 'server', css: 'external' }).css?.code;
			const scope = css && /\.(svelte-[a-z0-9]+)/.exec(css)?.[1];
			return css && scope ? [[scope, css]] : [];
		})
	);
}

let compiled: ReadonlyMap<string, string> | undefined;

/** Those of every chart, compiled once a build. */
export const chartCss = (): ReadonlyMap<string, string> =>
	(compiled ??= scopedCss(SOURCES, 'src/lib/charts'));
