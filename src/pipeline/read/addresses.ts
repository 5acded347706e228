/** Duplicate articles: an export crawled twice, a page saved as HTML and as text, an article in several versions. */
import { createHash } from 'node:crypto';
import { daysBetween } from '../../lib/model/day';
import { wordKey } from '../text/plain';
import type { Article } from '../types';
import { mergedVersions, momentOf, placeAmong } from './versions';

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
/** The same without a common address. */
const KEPT_UNPLACED = 0.5;
/** Number of days within which a text without an address may be a version of another. */
const LONGEST = 14;

interface Version {
	/** Without its text if versions are not kept. */
	article: Article;
	/** Hash of its text. */
	hash: string;
	/** Short hashes of its paragraphs. */
	paragraphs: string[];
}

/** An article read before, in the versions of it that were read, in their order. */
interface Seen {
	/** Id under which it was given last. */
	id: string;
	versions: Version[];
}

/** Where an article is looked for: by its address, otherwise by outlet and headline, otherwise by outlet, day and text. */
function keyOf({ url, outlet, headline, publishedOn }: Article, hash: string): string {
	if (url !== null) return addressKey(url);
	if (outlet !== null && headline !== null) return JSON.stringify([outlet, wordKey(headline)]);
	return JSON.stringify([outlet, publishedOn, hash]);
}

function isVersion({ versions }: Seen, { article, paragraphs }: Version): boolean {
	const last = versions.at(-1);
	if (!last) return false;
	const share =
		paragraphs.filter((one) => last.paragraphs.includes(one)).length /
		Math.min(paragraphs.length, last.paragraphs.length);
	const { headline, publishedOn } = last.article;
	if (article.url !== null) return share >= KEPT || (headline !== null && headline === article.headline);
	if (publishedOn === null || article.publishedOn === null) return false;
	return share >= KEPT_UNPLACED && Math.abs(daysBetween(publishedOn, article.publishedOn)) <= LONGEST;
}

/** Whether a text was read before: at the same time, or with no other in between. */
function isRepeated({ versions }: Seen, { article, hash }: Version): boolean {
	const at = placeAmong(
		versions.map((one) => one.article),
		article
	);
	return (
		versions[at - 1]?.hash === hash ||
		versions[at]?.hash === hash ||
		versions.some((one) => one.hash === hash && momentOf(one.article) === momentOf(article))
	);
}

interface Again {
	message: string;
	/** The article with all of its versions; null if nothing is to be read. */
	article: Article | null;
	/** Id of the article given before, which this one replaces; null if it replaces none. */
	replaces: string | null;
}

/** Finds articles read before: an identical text is left out, and versions become one article with its history. */
export class Addresses {
	private readonly seen = new Map<string, Seen[]>();

	/** @param whole - Whether the texts of versions are kept, so that articles have their history. */
	constructor(private readonly whole = true) {}

	/** What an article is that was read before; null for a new one. */
	again(article: Article): Again | null {
		const texts = paragraphsOf(article);
		const hash = hashOf(texts.join('\n'));
		const paragraphs = texts.map((one) => hashOf(one).slice(0, 8));
		const now: Version = {
			...{ hash, paragraphs },
			article: this.whole ? article : { ...article, text: '', paragraphs: [] }
		};
		const key = keyOf(article, hash);
		const known = this.seen.get(key) ?? [];
		const before = known.find((one) => sameText(one, now) || isVersion(one, now));
		if (before) return isRepeated(before, now) ? repeated(before, article) : this.version(before, now);
		this.seen.set(key, [...known, { id: article.id, versions: [now] }]);
		const [other] = known;
		if (!other || article.url === null) return null;
		const message = `${article.id} has the address of ${other.id} and another text, so both are read`;
		return { message, article, replaces: null };
	}

	/** Adds a version to an article read before. */
	private version(before: Seen, now: Version): Again {
		const { id, url } = now.article;
		const [replaces, { versions }] = [before.id, before];
		const articles = versions.map(({ article }) => article);
		const at = placeAmong(articles, now.article);
		const last = at === versions.length;
		versions.splice(at, 0, now);
		if (last) before.id = id;
		const how = url === null ? 'outlet and headline' : 'address';
		const message = `${id} is ${last ? 'a later' : 'an earlier'} version of ${replaces} (the same ${how}), so both are one article, ${before.id}`;
		if (this.whole)
			return { message, article: mergedVersions(versions.map(({ article }) => article)), replaces };
		return last ? { message, article: now.article, replaces } : { message, article: null, replaces: null };
	}
}

/** Whether a text without an address is one read before, on the same day. */
const sameText = ({ versions }: Seen, { article, hash }: Version): boolean =>
	versions.some(
		(one) => one.hash === hash && (article.url !== null || one.article.publishedOn === article.publishedOn)
	);

function repeated({ id }: Seen, article: Article): Again {
	// It is not known which outlet each belongs to: they may be copies of one wire story.
	if (article.url === null && article.outlet === null)
		return {
			message: `${article.id} has the text of ${id}, and no outlet is known of either, so both are read`,
			...{ article, replaces: null }
		};
	const how = article.url === null ? 'outlet, day and text' : 'address and text';
	return {
		message: `${article.id} is ${id} again (the same ${how}), so it is left out`,
		...{ article: null, replaces: null }
	};
}
