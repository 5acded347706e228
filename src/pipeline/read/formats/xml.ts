/** XML from newsrooms and crawlers: RSS, Atom and other feeds, NewsML-G2, NITF, TEI and trafilatura's own form. */
import { parseFeed } from 'feedsmith';
import { DOMParser } from 'linkedom';
import { dayOf, updateOf } from '../day-of';
import { fault, refusal, type Item, type Refusal } from '../item';
import { NO_METADATA } from '../metadata';
import { saysEnglish } from '../other-languages';

const nameOf = (element: Element): string => element.nodeName.replace(/^.*:/, '').toLowerCase();
const plain = (element: Element | null | undefined): string =>
	(element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Elements called `names` below `root`, whatever their prefix, in document order. */
const below = (root: Element | Document, ...names: string[]): Element[] =>
	[...root.querySelectorAll('*')].filter((element) => names.includes(nameOf(element)));

const first = (root: Element | Document, ...names: string[]): string | null =>
	below(root, ...names)
		.map(plain)
		.find(Boolean) ?? null;

interface Said {
	headline: string | null;
	outlet: string | null;
	byline: string | null;
	url: string | null;
	date: string | null;
	updated?: string | null;
	text: string;
	language?: string | null;
}

function itemOf(said: Said, at: string): Item {
	const { headline, outlet, byline, url, date, updated, text, language } = said;
	const day = date ? dayOf(date) : null;
	const faults = text ? [] : [fault('has no text', 'little-text')];
	if (language && !saysEnglish(language))
		faults.push(fault(`is in "${language}", and only English is read`, 'language'));
	return {
		...{ id: null, at, text, faults },
		metadata: {
			...NO_METADATA,
			...{ headline, outlet, byline: byline?.replace(/^by\s+/i, '') ?? null },
			url: url && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null,
			published_on: day,
			published_basis: day ? 'stated' : null,
			published_note: day ? `the file says "${date?.slice(0, 60)}"` : null,
			updated_on: updateOf(updated)
		}
	};
}

/** Paragraphs of a body: its `<p>`, crossheads and list items, otherwise all its text. */
function paragraphs(body: Element | undefined): string {
	if (!body) return '';
	const blocks = below(body, 'p', 'hl2', 'head', 'item', 'li', 'h2', 'h3').filter(
		(element) => !below(element, 'p').length
	);
	return blocks.length > 0 ? blocks.map(plain).filter(Boolean).join('\n') : plain(body);
}

const attribute = (elements: Element[], name: string): string | null =>
	elements.map((element) => element.getAttribute(name)).find(Boolean) ?? null;

function nitf(root: Element, at: string): Item {
	const dated = below(root, 'date.issue', 'date.release', 'story.date');
	return itemOf(
		{
			headline: first(root, 'hl1') ?? first(root, 'title'),
			outlet: attribute(below(root, 'pubdata'), 'name') ?? first(root, 'distributor', 'copyright.holder'),
			byline: first(root, 'byttl') ? first(root, 'person', 'byline') : first(root, 'byline'),
			url: attribute(below(root, 'pubdata'), 'ex-ref'),
			date: attribute(dated, 'norm') ?? first(root, 'date.issue', 'story.date'),
			text: paragraphs(below(root, 'body.content')[0] ?? below(root, 'body')[0]),
			language: root.getAttribute('xml:lang')
		},
		at
	);
}

function newsItem(root: Element, at: string): Item {
	const provider = below(root, 'provider', 'infosource')[0];
	return itemOf(
		{
			headline: first(root, 'headline') ?? first(root, 'hl1'),
			outlet: provider
				? (first(provider, 'name') ?? provider.getAttribute('literal') ?? provider.getAttribute('qcode'))
				: null,
			byline: first(root, 'by', 'byline'),
			url: attribute(below(root, 'link'), 'href'),
			date: first(root, 'contentcreated') ?? first(root, 'firstcreated') ?? first(root, 'versioncreated'),
			updated: first(root, 'contentmodified') ?? first(root, 'versioncreated'),
			text: paragraphs(
				below(root, 'body.content')[0] ?? below(root, 'body')[0] ?? below(root, 'inlinexml', 'inlinedata')[0]
			),
			language: root.getAttribute('xml:lang')
		},
		at
	);
}

function tei(root: Element, at: string): Item {
	const body = below(root, 'text')[0];
	return itemOf(
		{
			headline: first(root, 'title'),
			outlet: first(root, 'publisher'),
			byline: first(root, 'author'),
			url: attribute(below(root, 'ptr'), 'target'),
			date: attribute(below(root, 'date'), 'when') ?? first(root, 'date'),
			text: paragraphs(body ? (below(body, 'body')[0] ?? body) : undefined)
		},
		at
	);
}

function trafilatura(root: Element, at: string): Item {
	const value = (name: string) => root.getAttribute(name);
	return itemOf(
		{
			headline: value('title'),
			outlet: value('sitename') ?? value('hostname'),
			byline: value('author'),
			url: value('source') ?? value('url'),
			date: value('date'),
			text: paragraphs(below(root, 'main')[0]),
			language: value('language')
		},
		at
	);
}

const READERS: Readonly<Record<string, (root: Element, at: string) => Item>> = {
	nitf,
	newsitem: newsItem,
	tei,
	doc: trafilatura
};

interface FeedEntry {
	title?: unknown;
	link?: unknown;
	links?: { href?: string; rel?: string }[];
	guid?: unknown;
	id?: unknown;
	url?: unknown;
	description?: unknown;
	summary?: unknown;
	content?: unknown;
	pubDate?: unknown;
	published?: unknown;
	updated?: unknown;
	date_published?: unknown;
	authors?: unknown;
	/** The feed that an aggregator took the entry from. */
	source?: { title?: unknown };
	dc?: {
		creators?: unknown;
		creator?: unknown;
		dates?: unknown;
		date?: unknown;
		publishers?: unknown;
		publisher?: unknown;
	};
}

const textOf = (value: unknown): string | null => {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return textOf(value[0]);
	if (typeof value !== 'object' || value === null) return null;
	const { value: inner, encoded, name } = value as { value?: unknown; encoded?: unknown; name?: unknown };
	return textOf(encoded ?? inner ?? name ?? null);
};

const linkOf = (entry: FeedEntry): string | null =>
	textOf(entry.link) ??
	entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ??
	null;

const hostOf = (url: string | null): string | null =>
	url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;

/**
 * The outlet of an entry: the source that an aggregator names, else the entry's publisher, else the feed, unless its
 * entries lead to several sites; then each is known by its address.
 */
function entryOutlet({ source, dc }: FeedEntry, feed: string | null): string | null {
	return textOf(source?.title) ?? textOf(dc?.publishers ?? dc?.publisher) ?? feed;
}

function entryItem(entry: FeedEntry, feed: string | null, at: string): Item {
	const content = textOf(entry.content);
	const short = textOf(entry.description ?? entry.summary);
	const outlet = entryOutlet(entry, feed);
	const headline = textOf(entry.title);
	const tail = ` - ${outlet}`;
	const item = itemOf(
		{
			// Aggregators put the source after the headline.
			headline: headline?.endsWith(tail) ? headline.slice(0, -tail.length) : headline,
			outlet,
			byline: textOf(entry.dc?.creators ?? entry.dc?.creator ?? entry.authors),
			url: linkOf(entry),
			updated: textOf(entry.updated),
			date: textOf(entry.pubDate ?? entry.published ?? entry.dc?.dates ?? entry.dc?.date ?? entry.updated),
			text: content ?? short ?? ''
		},
		at
	);
	if (!content && short)
		item.faults.push(fault('the feed gives a summary alone; fetch the page for the whole text', 'paywalled'));
	return item;
}

/** The entries of an RSS, Atom or RDF feed. An entry with only a summary is reported as cut. */
function feedItems(xml: string): (Item | Refusal)[] {
	let feed: { title?: unknown; items?: unknown; entries?: unknown };
	try {
		feed = parseFeed(xml).feed;
	} catch (error) {
		return [refusal(`is not a feed that can be read (${(error as Error).message})`)];
	}
	const entries = (feed.items ?? feed.entries ?? []) as FeedEntry[];
	if (entries.length === 0) return [refusal('is a feed without entries')];
	const sites = new Set(entries.map((entry) => hostOf(linkOf(entry))).filter((host) => host !== null));
	const outlet = sites.size > 1 ? null : textOf(feed.title);
	return entries.map((entry, i) => entryItem(entry, outlet, `entry ${i + 1}`));
}

/** The articles of an XML file, by its root element. */
export function xmlItems(text: string): (Item | Refusal)[] {
	const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
	if (['rss', 'feed', 'rdf'].includes(root)) return feedItems(text);
	const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
	const roots = [...Object.keys(READERS)].flatMap((name) =>
		root === name ? [document.documentElement] : []
	);
	const inside = roots.length > 0 ? roots : below(document, 'newsitem', 'nitf', 'tei', 'doc');
	// A NewsML item contains its text as NITF: the outer one is the article.
	const outer = inside.filter((one) => !inside.some((other) => other !== one && other.contains(one)));
	if (outer.length === 0)
		return [
			refusal(
				`is XML of a kind that is not read (<${root}>); feeds, NewsML-G2, NITF, TEI and trafilatura's XML are`
			)
		];
	return outer.map((one, i) => {
		const read = READERS[nameOf(one)];
		return read
			? read(one, `article ${i + 1}`)
			: refusal('holds an element that is not read', `article ${i + 1}`);
	});
}
