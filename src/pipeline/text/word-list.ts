/**
 * Matches exactly one of `words`, which are separated by white space; each may contain syntax of regular expressions, such
 * as "tues?" or "u\.s".
 */
export const wordIn = (words: string, flags?: string): RegExp =>
	new RegExp(`^(?:${words.trim().split(/\s+/u).join('|')})$`, flags);
