/** Articles that come twice: an export crawled again, a page saved as HTML and as text. */
import { createHash } from 'node:crypto';
import type { Article } from '../types';

/** The address without what does not tell pages apart: fragment, tracking, a slash at its end. */
function addressKey(url: string): string {
	if (!URL.canParse(url)) return url;
	const { host, pathname, searchParams } = new URL(url);
	const kept = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid$|gclid$)/.test(name));
	return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${new URLSearchParams(kept).toString()}`;
}

const textHash = ({ text, paragraphs }: Article): string =>
	createHash('sha256')
		.update(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n'))
		.digest('base64');

/** Tells an article whose address was read before: the same text again is left out, another version is kept and named. */
export class Addresses {
	private readonly seen = new Map<string, { id: string; hash: string }>();

	/** What is wrong, and whether the article goes; null for an address that is new, or where there is none. */
	fault(article: Article): { message: string; leave: boolean } | null {
		if (article.url === null) return null;
		const key = addressKey(article.url);
		const hash = textHash(article);
		const before = this.seen.get(key);
		if (!before) {
			this.seen.set(key, { id: article.id, hash });
			return null;
		}
		const same = before.hash === hash;
		const message = same
			? `${article.id} is ${before.id} again (the same address and text), so it is left out`
			: `${article.id} has the address of ${before.id} and another text, so both are read; keep one if they are versions of one article`;
		return { message, leave: same };
	}
}
