/** Ids made from words: lower-case letters, digits and hyphens. */

/** Lower case, without accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const dashed = (text: string): string => text.replace(/[^a-z0-9]+/g, '-');

const trimmed = (text: string): string => text.replace(/^-+|-+$/g, '');

/** The id of an actor or outlet, at most 60 characters; "U.S. Congress" → "us-congress", and "x" if nothing is left. */
export const slugOf = (name: string): string =>
	trimmed(dashed(folded(name).replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')).slice(0, 60)) || 'x';

/** The id of an article: "My Article_01" → "my-article-01", and "article" if nothing is left. */
export const articleSlug = (name: string): string => trimmed(dashed(folded(name))) || 'article';
