/**
 * Styles of components as text, for pictures outside a page: in an embed or a file. Vite puts component styles into the
 * page's style sheet, and `css: 'injected'` would add them to the site's pages too, where the CSP blocks them. So they
 * are compiled again here, from the same source and with the same scoping class.
 */
import { compile } from 'svelte/compiler';

const SOURCES = import.meta.glob<string>('./**/*.svelte', { query: '?raw', import: 'default', eager: true });

/**
 * CSS by scoping class. Svelte derives the class from the file path, so paths in `sources` are resolved against
 * `folder`, or against the project root if they start with a slash.
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

/** The CSS of every chart, compiled once per build. */
export const chartCss = (): ReadonlyMap<string, string> =>
	(compiled ??= scopedCss(SOURCES, 'src/lib/charts'));
