/**
 * JSON-LD of a saved page: the node that describes its article (schema.org NewsArticle and its kin), also within
 * @graph.
 */

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

/** The first article among a page's JSON-LD documents; null if there is none. */
export function articleNode(documents: readonly unknown[]): ArticleNode | null {
	const nodes = nodesOf(documents);
	const article = nodes.find((node) =>
		listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))
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
