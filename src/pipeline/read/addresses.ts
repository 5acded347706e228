/** Articles that come twice: an export crawled again, a page saved as HTML and as text, an article in two versions. */
import { createHash } from 'node:crypto';
import type { Article } from '../types';

/** The address without what does not tell pages apart: fragment, tracking, a slash at its end. */
function addressKey(url: string): string {
	if (!URL.canParse(url)) return url;
	const { host, pathname, searchParams, hash } = new URL(url);
	const kept = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid$|gclid$)/.test(name));
	return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${new URLSearchParams(kept).toString()}${/^#post-\d+$/.test(hash) ? hash : ''}`;
}

const paragraphsOf = ({ text, paragraphs }: Article): string[] =>
	paragraphs.map(({ start, end }) => text.slice(start, end));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Share of the paragraphs of the shorter that two versions of an article have in common, at least. */
const KEPT = 0.3;

function isVersion(a: Seen, b: Seen): boolean {
	const common = a.paragraphs.filter((one) => b.paragraphs.includes(one)).length;
	return (
		common >= KEPT * Math.min(a.paragraphs.length, b.paragraphs.length) ||
		(a.headline !== null && a.headline === b.headline)
	);
}

/** What tells an article apart: its address, else its outlet, day and text. */
function keyOf(article: Article, hash: string): string {
	if (article.url !== null) return addressKey(article.url);
	return JSON.stringify([article.outlet, article.publishedOn, hash]);
}

interface Again {
	message: string;
	/** Whether the article is left out. */
	leave: boolean;
	/** Id of the earlier version that it takes the place of. */
	replaces: string | null;
}

interface Seen {
	id: string;
	hash: string;
	headline: string | null;
	/** Hashes of its paragraphs, short. */
	paragraphs: string[];
	publishedOn: string | null;
}

/** Finds articles that were read before: the same text again is left out, and of two versions the later one stays. */
export class Addresses {
	private readonly seen = new Map<string, Seen>();

	/** What is to be said of an article that came before; null for a new one. */
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
			// Which outlet each is of is not known: they may be copies of one wire story.
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
		// Without a day to tell, the one that is read later is the later one, as exports and names are in order.
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
