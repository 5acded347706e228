/** The metadata of a saved page: JSON-LD first, then Open Graph and `<meta>`, then `<time>` and `<title>`. */
import type { Warning } from '../types';
import { dayOf, updateOf } from './day-of';
import { articleNode, type ArticleNode, type PageIdentity } from './json-ld';
import { NO_METADATA, type DocumentMetadata } from './metadata';

const DATE_NAMES = [
	'article:published_time',
	'og:article:published_time',
	'datepublished',
	'date',
	'pubdate',
	'publishdate',
	'publish-date',
	'parsely-pub-date',
	'sailthru.date',
	'dc.date.issued',
	'dcterms.issued',
	'dcterms.created',
	'dc.date',
	'citation_publication_date',
	'citation_date'
];
const UPDATE_NAMES = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified'];
const AUTHOR_NAMES = [
	'author',
	'article:author',
	'byl',
	'parsely-author',
	'sailthru.author',
	'dc.creator',
	'dcterms.creator',
	'citation_author'
];
const OUTLET_NAMES = [
	'og:site_name',
	'citation_journal_title',
	'dc.publisher',
	'application-name',
	'publisher'
];
const HEADLINE_NAMES = ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'headline'];

export interface PageMetadata {
	metadata: DocumentMetadata;
	/** The text in the JSON-LD, for pages without it elsewhere. */
	body: string | null;
	/** The article's JSON-LD; null if there is none. */
	article: ArticleNode | null;
	warnings: Warning[];
}

/** Milliseconds by which two stamps of one publication may differ: pages round to minutes. */
const SAME_INSTANT = 120_000;

const tidy = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** The contents of `<meta>`, by name, property or itemprop in lower case; the first of each. */
function metaValues(document: Document): Map<string, string> {
	const values = new Map<string, string>();
	for (const meta of document.querySelectorAll('meta')) {
		const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
		const content = tidy(meta.getAttribute('content'));
		if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
	}
	return values;
}

/** JSON as newsrooms write it: with line breaks inside strings and trailing commas. Throws a SyntaxError. */
function looseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch (error) {
		const strict = json
			.replace(/"(?:[^"\\]|\\.)*"/gs, (text) => text.replace(/[\n\r\t]/g, ' '))
			.replace(/,(?=\s*[}\]])/g, '');
		if (strict === json) throw error;
		return JSON.parse(strict);
	}
}

function linkedData(
	document: Document,
	file: string,
	page: PageIdentity
): { article: ArticleNode | null; warnings: Warning[] } {
	const documents: unknown[] = [];
	const warnings: Warning[] = [];
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		const json = (script.textContent ?? '').replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '');
		try {
			if (json.trim()) documents.push(looseJson(json));
		} catch (error) {
			const message = `a JSON-LD block is not JSON (${(error as Error).message.slice(0, 80)}); what else the page says of itself is used`;
			warnings.push({ file, message });
		}
	}
	return { article: articleNode(documents, page), warnings };
}

const asUrl = (value: string | null | undefined): string | null =>
	value && /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value) ? value : null;

/** "By Jane Roe" → "Jane Roe", "Roe, Jane" → "Jane Roe"; null for a profile's address. */
function authorName(value: string): string | null {
	if (/^https?:|\//.test(value)) return null;
	const name = value.replace(/^by\s+/i, '');
	const turned = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]+)$/u.exec(name);
	return turned ? `${turned[2]} ${turned[1]}` : name;
}

/** "2025-12-06T02:30:00Z" → its instant in milliseconds, and minutes by which its zone is ahead of UTC; null without a zone. */
function instantOf(stamp: string): { at: number; offset: number } | null {
	const zone = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))$/i.exec(stamp.trim());
	const at = Date.parse(stamp.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
	if (!zone || Number.isNaN(at)) return null;
	const minutes = Number(zone[3] ?? 0) * 60 + Number(zone[4] ?? 0);
	return { at, offset: zone[2] === '-' ? -minutes : minutes };
}

/** Whether `stamp` gives in the outlet's own zone the instant that `utc` gives in UTC. */
function isLocal(stamp: string, utc: string): boolean {
	const [one, other] = [instantOf(stamp), instantOf(utc)];
	if (!one || !other) return false;
	return other.offset === 0 && one.offset !== 0 && Math.abs(one.at - other.at) < SAME_INSTANT;
}

interface Dated {
	value: string;
	from: string;
}

/** The time stamps of the page, most reliable first. */
function timeStamps(document: Document, article: ArticleNode | null, meta: Map<string, string>): Dated[] {
	const stamps: Dated[] = [];
	if (article?.datePublished) stamps.push({ value: article.datePublished, from: 'JSON-LD datePublished' });
	for (const name of DATE_NAMES) {
		const value = meta.get(name);
		if (value) stamps.push({ value, from: `<meta> ${name}` });
	}
	const times = [
		...document.querySelectorAll(
			'time[itemprop="datePublished"], time[pubdate], header time, article time, main time'
		)
	];
	for (const time of times.slice(0, 3)) {
		const value = tidy(time.getAttribute('datetime') ?? time.textContent);
		if (value) stamps.push({ value, from: '<time>' });
	}
	return stamps;
}

/** `<title>` without the site's name after the last bar or dash; unchanged if there is neither. */
function titleOf(document: Document): string | null {
	const title = tidy(document.querySelector('title')?.textContent);
	return title?.replace(/\s(?:\||[-–—•»]|::)\s[^|–—]{2,40}$/, '') ?? null;
}

/** Reads the metadata of a page. An invalid time stamp is reported, and the next one used. */
export function pageMetadata(document: Document, file: string): PageMetadata {
	const meta = metaValues(document);
	const canonical = asUrl(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'));
	const { article, warnings } = linkedData(document, file, {
		addresses: [canonical, asUrl(meta.get('og:url'))].filter((url) => url !== null),
		headlines: [
			meta.get('og:title'),
			titleOf(document),
			tidy(document.querySelector('h1')?.textContent)
		].filter((text) => typeof text === 'string')
	});
	const first = (names: readonly string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null;

	const stamps = timeStamps(document, article, meta).map((stamp) => ({ ...stamp, day: dayOf(stamp.value) }));
	const surest = stamps.find(({ day }) => day !== null);
	const local = surest && stamps.find((stamp) => stamp.day !== null && isLocal(stamp.value, surest.value));
	const dated = local ?? surest;
	const refused = stamps.find(({ day }) => day === null);
	if (!dated && refused)
		warnings.push({
			file,
			message: `${refused.from} "${refused.value.slice(0, 60)}" does not give a day; say published_on: 2025-12-05 in a .meta.yaml beside the page`
		});

	const authors = article?.authors.length
		? article.authors
		: AUTHOR_NAMES.flatMap((name) => authorName(meta.get(name) ?? '') || []).slice(0, 1);
	return {
		metadata: {
			...NO_METADATA,
			outlet: article?.publisher ?? first(OUTLET_NAMES),
			headline: article?.headline ?? first(HEADLINE_NAMES) ?? titleOf(document),
			byline: tidy(
				authors
					.map((name) => authorName(name) ?? '')
					.filter(Boolean)
					.join(', ')
			),
			url: canonical ?? asUrl(meta.get('og:url')) ?? asUrl(article?.url),
			published_on: dated?.day ?? null,
			published_basis: dated ? 'stated' : null,
			published_note: dated ? `${dated.from} "${dated.value.slice(0, 60)}"` : null,
			updated_on: updateOf(article?.dateModified ?? first(UPDATE_NAMES))
		},
		body: article?.body ?? null,
		article,
		warnings
	};
}
