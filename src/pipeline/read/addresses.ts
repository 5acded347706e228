/** Duplicate articles: an export crawled twice, a page saved as HTML and as text, an article in two versions. */
import { createHash } from 'node:crypto';
import type { Article } from '../types';

/** The address without parts that do not identify a page: fragment, tracking parameters, trailing slash. */
function addressKey(url: string): string {
	if (!URL.canParse(url)) return url;
	const { host, pathname, searchParams, hash } = new URL(url);
	const kept = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid$|gclid$)/.test(name));
	return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${new URLSearchParams(kept).toString()}${/^#post-\d+$/.test(hash) ? hash : ''}`;
}

const paragraphsOf = ({ text, paragraphs }: Article): string[] =>
	paragraphs.map(({ start, end }) => text.slice(start, end));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Minimum share of the shorter version's paragraphs that two versions of an article have in common. */
const KEPT = 0.3;

function isVersion(a: Seen, b: Seen): boolean {
	const common = a.paragraphs.filter((one) => b.paragraphs.includes(one)).length;
	return (
		common >= KEPT * Math.min(a.paragraphs.length, b.paragraphs.length) ||
		(a.headline !== null && a.headline === b.headline)
	);
}

/** Identifies an article: by its address, otherwise by outlet, day and text. */
function keyOf(article: Article, hash: string): string {
	if (article.url !== null) return addressKey(article.url);
	return JSON.stringify([article.outlet, article.publishedOn, hash]);
}

interface Again {
	message: string;
	/** Whether the article is skipped. */
	leave: boolean;
	/** Id of the earlier version that it replaces. */
	replaces: string | null;
}

interface Seen {
	id: string;
	hash: string;
	headline: string | null;
	/** Short hashes of its paragraphs. */
	paragraphs: string[];
	publishedOn: string | null;
}

/** Finds articles read before: an identical text is skipped, and of two versions the later is kept. */
export class Addresses {
	private readonly seen = new Map<string, Seen>();

	/** The message about an article that was read before; null for a new one. */
	fault(article: Article): Again | null {
		const paragraphs = paragraphsOf(article);
		const hash = hashOf(paragraphs.join('\n'));
		const key = keyOf(article, hash);
		const before = this.seen.get(key);
		const now: Seen = {
			...{ id: article.id, hash, publishedOn: article.publishedOn, headline: article.headline },
			paragraphs: paragraphs.map((one) => hashOf(one).slice(0, 8))
		};
		if (!before) {
			this.seen.set(key, now);
			return null;
		}
		if (before.hash === hash) {
			// It is not known which outlet each belongs to: they may be copies of one wire story.
			if (article.url === null && article.outlet === null)
				return {
					message: `${article.id} has the text of ${before.id}, and no outlet is known of either, so both are read`,
					leave: false,
					replaces: null
				};
			const how = article.url === null ? 'outlet, day and text' : 'address and text';
			const message = `${article.id} is ${before.id} again (the same ${how}), so it is left out`;
			return { message, leave: true, replaces: null };
		}
		if (!isVersion(before, now))
			return {
				message: `${article.id} has the address of ${before.id} and another text, so both are read`,
				leave: false,
				replaces: null
			};
		// Without a day the one read later counts as later, because exports and file names are usually in order.
		const earlier = (article.publishedOn ?? '9999') < (before.publishedOn ?? '0000');
		if (earlier)
			return {
				message: `${article.id} is an earlier version of ${before.id} (the same address), so only ${before.id} is read`,
				leave: true,
				replaces: null
			};
		this.seen.set(key, now);
		return {
			message: `${article.id} is a later version of ${before.id} (the same address), so ${before.id} is left out`,
			leave: false,
			replaces: before.id
		};
	}
}
