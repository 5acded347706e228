/** The site's colours as plain values, for documents outside the site's stylesheets: embeds and pictures. */
import css from './tokens.css?raw';

export type Theme = 'light' | 'dark';

/** A colour by its custom property, such as `--ink`. Throws if there is no such colour. */
export function colour(name: string, theme: Theme): string {
	const found = tokens(theme).get(name);
	if (found === undefined) throw new Error(`the site has no colour ${name}`);
	return found;
}

/** Custom properties by name (`--ink`), with their values under `theme`. */
export function tokens(theme: Theme): Map<string, string> {
	const declared = css.matchAll(/^\s*(--[a-z-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|([^;]+));/gm);
	return new Map(
		[...declared].map(([, name = '', light = '', dark = '', plain]) => [
			name,
			plain ?? (theme === 'light' ? light : dark)
		])
	);
}
