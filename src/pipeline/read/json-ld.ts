/**
 * JSON-LD of a saved page: the node that describes its article (schema.org NewsArticle and its kin), also within
 * @graph.
 */
import { wordKey } from '../text/plain';

type Node = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
const MAX_NODES = 2000;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

const textOf = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() ? value.replace(/\s+/g, ' ').trim() : null;

/** A time stamp: text, the first of a list, or a number of seconds or milliseconds. */
const stampOf = (value: unknown): string | null => {
	const [first] = listOf(value);
	return typeof first === 'number' ? String(first) : textOf(first);
};

/** A post of a live blog. */
export interface LivePost {
	headline: string | null;
	datePublished: string | null;
	body: string;
}

const postOf = (node: Node): LivePost => ({
	headline: textOf(node['headline']),
	datePublished: stampOf(node['datePublished']),
	body: typeof node['articleBody'] === 'string' ? node['articleBody'] : ''
});

export interface ArticleNode {
	headline: string | null;
	datePublished: string | null;
	dateModified: string | null;
	authors: string[];
	publisher: string | null;
	url: string | null;
	/** The article's text, if the page has it here. */
	body: string | null;
	/** Whether all of it is free to read. */
	free: boolean;
	/** CSS selectors of the parts for subscribers. */
	paid: string[];
	/** Posts of a live blog, if the page has them here. */
	posts: LivePost[];
}

/** All nodes of `documents`, with lists, graphs and main entities expanded. */
function nodesOf(documents: readonly unknown[]): Node[] {
	const found: Node[] = [];
	const waiting = [...documents];
	while (waiting.length && found.length < MAX_NODES) {
		const value = waiting.shift();
		if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES));
		else if (isNode(value)) {
			found.push(value);
			waiting.push(...listOf(value['@graph']).slice(0, MAX_NODES), ...listOf(value['mainEntity']));
		}
	}
	return found;
}

/** What a page says of itself elsewhere, to tell its own article from others that its JSON-LD describes. */
export interface PageIdentity {
	/** Its canonical address and that of its Open Graph tags, where it has them. */
	addresses: readonly string[];
	headlines: readonly string[];
}

/** An address without what does not distinguish pages: its scheme, "www.", query, fragment and last slash. */
const addressKey = (url: string): string =>
	url
		.toLowerCase()
		.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '')
		.replace(/\/$/, '');

/** Addresses under which a node says that its article is found. */
function addressesOf(node: Node): string[] {
	const main = node['mainEntityOfPage'];
	const all = [node['url'], isNode(main) ? (main['@id'] ?? main['url']) : main, node['@id']];
	return all.flatMap((one) => textOf(one) ?? []).filter((one) => /^https?:/.test(one));
}

/** The page's own article among several: by its address, else by its headline, else the first that may be it. */
function ownArticle(articles: readonly Node[], { addresses, headlines }: PageIdentity): Node | undefined {
	const own = new Set(addresses.map(addressKey));
	const titles = headlines.map(wordKey);
	const placed = articles.find((node) => addressesOf(node).some((url) => own.has(addressKey(url))));
	const titled = (node: Node): boolean =>
		titles.includes(wordKey(textOf(node['headline']) ?? textOf(node['name']) ?? ''));
	// One with another address and another headline is a story that the page links to.
	const foreign = (node: Node): boolean =>
		articles.length > 1 && own.size > 0 && titles.length > 0 && addressesOf(node).length > 0;
	return placed ?? articles.find(titled) ?? articles.find((node) => !foreign(node));
}

/** The page's own article among its JSON-LD documents; null where there is none. */
export function articleNode(documents: readonly unknown[], page: PageIdentity): ArticleNode | null {
	const nodes = nodesOf(documents);
	const article = ownArticle(
		nodes.filter((node) =>
			listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))
		),
		page
	);
	if (!article) return null;
	const byId = new Map(
		nodes.flatMap((node): [string, Node][] => {
			const id = textOf(node['@id']);
			return id && node['name'] !== undefined ? [[id, node]] : [];
		})
	);
	const named = (value: unknown): string | null => {
		if (!isNode(value)) return textOf(value);
		return textOf(value['name']) ?? textOf(byId.get(textOf(value['@id']) ?? '')?.['name']);
	};
	const main = article['mainEntityOfPage'];
	return {
		headline: textOf(article['headline']) ?? textOf(article['name']),
		datePublished: stampOf(article['datePublished']) ?? stampOf(article['dateCreated']),
		dateModified: stampOf(article['dateModified']),
		free:
			article['isAccessibleForFree'] !== false && !/^false$/i.test(String(article['isAccessibleForFree'])),
		paid: listOf(article['hasPart'])
			.filter(isNode)
			.filter((part) => /^false$/i.test(String(part['isAccessibleForFree'])))
			.flatMap((part) => listOf(part['cssSelector']).flatMap((selector) => textOf(selector) ?? [])),
		posts: listOf(article['liveBlogUpdate']).filter(isNode).map(postOf),
		authors: listOf(article['author']).flatMap((author) => named(author) ?? []),
		publisher:
			listOf(article['publisher'])
				.map(named)
				.find((name) => name !== null) ?? null,
		url: textOf(article['url']) ?? (isNode(main) ? textOf(main['@id']) : textOf(main)),
		body: typeof article['articleBody'] === 'string' ? article['articleBody'] : null
	};
}
