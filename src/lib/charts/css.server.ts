/**
 * The charts' own styles as text, for pictures that stand outside a page: in an embed, in a file. Vite takes a
 * component's styles into the page's style sheet, so here they are compiled again, from the same source and with the
 * same scoping class.
 */
import { compile } from 'svelte/compiler';
import { join } from 'node:path';

const SOURCES = import.meta.glob<string>('./**/*.svelte', { query: '?raw', import: 'default', eager: true });

let compiled: string | undefined;

/** Every rule of every chart component, scoped as in the markup that `render` of `svelte/server` writes at build. */
export function chartCss(): string {
	compiled ??= Object.entries(SOURCES)
		.map(([path, source]) => {
			// The scoping class is made from the path, as Vite's plugin gives it.
			const filename = join(process.cwd(), 'src/lib/charts', path);
			return compile(source, { filename, generate: 'server', css: 'external' }).css?.code ?? '';
		})
		.filter(Boolean)
		.join('\n');
	return compiled;
}
