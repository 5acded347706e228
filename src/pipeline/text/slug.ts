/** Ids made from words: lower-case letters, digits and hyphens. */
import { createHash } from 'node:crypto';

/** Latin letters that have no accent to remove. */
const LETTERS: Record<string, string> = {
	...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' }
};

/** Lower case, without accents. */
const folded = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[łøđðþßæœıħ]/g, (letter) => LETTERS[letter] ?? letter);

const dashed = (text: string): string => text.replace(/[^a-z0-9]+/g, '-');

const trimmed = (text: string): string => text.replace(/^-+|-+$/g, '');

const MOST = 60;
const HASH = 6;

/**
 * The id of an actor or outlet, at most 60 characters; "U.S. Congress" → "us-congress". If letters or digits have no
 * place in it (another alphabet, a very long name), a hash of the name follows, so that different names keep different
 * ids; it is "x" for a name with neither.
 */
export function slugOf(name: string): string {
	const plain = folded(name).replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '');
	const slug = trimmed(dashed(plain));
	if (slug.length <= MOST && !/(?![a-z0-9])[\p{L}\p{N}]/u.test(plain)) return slug || 'x';
	const hash = createHash('sha256').update(plain).digest('hex').slice(0, HASH);
	return `${trimmed(slug.slice(0, MOST - HASH - 1)) || 'x'}-${hash}`;
}

/** The id of an article: "My Article_01" → "my-article-01", and "article" if nothing is left. */
export const articleSlug = (name: string): string => trimmed(dashed(folded(name))) || 'article';
