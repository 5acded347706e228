/** The site's colours as plain values, for documents that no stylesheet of the site reaches: embeds and pictures. */
import css from './tokens.css?raw';

export type Theme = 'light' | 'dark';

/** Custom properties by name (`--ink`), each resolved to what it is under `theme`. */
export function tokens(theme: Theme): Map<string, string> {
	const declared = css.matchAll(/^\s*(--[a-z-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|([^;]+));/gm);
	return new Map(
		[...declared].map(([, name = '', light = '', dark = '', plain]) => [
			name,
			plain ?? (theme === 'light' ? light : dark)
		])
	);
}
