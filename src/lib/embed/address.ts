/** Paths on the site, relative to its address: what embeds link to and what the share dialog offers. */

/** The embed of a chart for one proposition. */
export const embedPath = (chart: string, proposition: string): string => `embed/${chart}/${proposition}/`;

/** Its static picture. */
export const picturePath = (chart: string, proposition: string, form: 'png' | '@2x.png' | 'svg'): string =>
	`pictures/${chart}/${proposition}${form.startsWith('@') ? form : `.${form}`}`;

/** The site's address with exactly one trailing slash. */
export const siteRoot = (site: string): string => site.replace(/\/*$/, '/');

/** The picture shown for a link to a page with this chart. */
export const cardPath = (chart: string, proposition: string): string =>
	`pictures/${chart}/${proposition}@card.png`;

/** Its oEmbed document. */
export const oembedPath = (chart: string, proposition: string): string =>
	`oembed/${chart}/${proposition}.json`;

/** A statement's page. */
export const statementPath = (statementId: string): string => `statements/${statementId}/`;

/** A data version as a folder: "2025-12-15 · 38ebb4" → "2025-12-15-38ebb4". */
export const versionSlug = (version: string): string =>
	version
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^-|-$/g, '');

/** A frozen copy of `path`, kept for one data version. */
export const frozenPath = (version: string, path: string): string => `v/${versionSlug(version)}/${path}`;
