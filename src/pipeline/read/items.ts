/** Items of exports, feeds and archives → articles, by the same rules as collected text. */
import { asArticle, type ReadResult } from './article';
import { wordKey } from '../text/plain';
import { articleSlug } from '../text/slug';
import { bounded } from './bounds';
import { htmlText } from './html';
import { fault, type Fault, type Item } from './item';
import { mergeMetadata, NO_METADATA, type DocumentMetadata } from './metadata';
import { rightLetters } from '../text/wrong-letters';
import { readRaw } from './raw';
import type { Warning } from '../types';

const MARKUP = /<(?:p|div|br|span|a|li|h[1-6]|strong|em)\b[^>]{0,300}>/i;
const ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2});/i;
const MAX_ID = 64;

/** Decodes HTML character references, also doubly escaped ones; keeps lines. */
function decodedEntities(text: string): string {
	let plain = text;
	for (let times = 0; times < 2 && ENTITY.test(plain); times += 1)
		plain = plain
			.split('\n')
			.map((line) => (ENTITY.test(line) ? htmlText(`<p>${line.replace(/</g, '&lt;')}</p>`) : line))
			.join('\n');
	return plain;
}

/** The article as one text: its title, then one paragraph per line, without tags. */
function wholeText(title: string | null, text: string): string {
	const plain = MARKUP.test(text) ? decodedEntities(htmlText(text)) : decodedEntities(text);
	const first =
		plain
			.slice(0, 2000)
			.split('\n')
			.find((line) => line.trim()) ?? '';
	return title && wordKey(first) !== wordKey(title) ? `${title}\n${plain}` : plain;
}

/** Assigns ids to the articles of one file: `<base>-<own id>` if they have one, otherwise `<base>-<number>`. */
export class ItemIds {
	private readonly given = new Set<string>();
	private count = 0;

	constructor(private readonly base: string) {}

	next(own: string | null, at: string): { id: string; fault: Fault | null } {
		this.count += 1;
		const usable = own !== null && /[a-z0-9]/i.test(own) && own.length <= MAX_ID;
		const place = /\d+$/.exec(at)?.[0] ?? String(this.count);
		const wanted = `${this.base}-${usable ? articleSlug(own) : place}`;
		const taken = this.given.has(wanted);
		let id = taken ? `${this.base}-${articleSlug(at)}` : wanted;
		while (this.given.has(id)) id = `${id}-2`;
		this.given.add(id);
		return {
			id,
			fault: taken
				? fault(
						`has an id that an earlier one has ("${own ?? place}"), so it is called ${id}; give each its own`
					)
				: null
		};
	}
}

/** Names and headline with wrongly decoded letters put right; the text says so. */
function withRightLetters(metadata: DocumentMetadata): DocumentMetadata {
	const right = (text: string | null) => text && rightLetters(text).text;
	const { headline, title, outlet, byline } = metadata;
	return {
		...metadata,
		...{ headline: right(headline), title: right(title), outlet: right(outlet), byline: right(byline) }
	};
}

/**
 * Reads one item. `known` is the metadata of a `.meta.yaml` beside the file, used where an item does not say it itself.
 */
export function readItem(
	item: Item,
	{
		file,
		id,
		bytes,
		known,
		whole
	}: { file: string; id: string; bytes: Uint8Array; known: DocumentMetadata; whole: boolean }
): ReadResult {
	const said = (one: Fault): Warning => ({
		file,
		message: whole ? one.message : `${item.at}: ${one.message}`,
		kind: one.kind
	});
	const warnings = item.faults.map(said);
	if (item.faults.some(({ kind }) => kind === 'language')) return { article: null, warnings };
	const common: DocumentMetadata = { ...known, ...(whole ? {} : { id: null }), source_document: null };
	const own = withRightLetters({
		...item.metadata,
		headline: item.metadata.headline && decodedEntities(item.metadata.headline)
	});
	// Metadata beside a file with one article describes it; beside several, it only fills in what they leave open.
	const metadata = whole ? mergeMetadata(common, own) : mergeMetadata(own, common);
	const letters = rightLetters(wholeText(metadata.headline, item.text));
	const named = item.faults.some(({ kind }) => kind === 'encoding');
	if (letters.fault && !named) warnings.push(said(fault(letters.fault, 'encoding')));
	const reading = readRaw(file, letters.text, metadata);
	warnings.push(...reading.warnings);
	const { paragraphs, faults } = bounded(reading.text, reading.paragraphs);
	warnings.push(...faults.map((message) => said(fault(message))));
	if (!paragraphs.length) {
		warnings.push(said(fault('contains no article text, only page furniture', 'unread')));
		return { article: null, warnings };
	}
	const told = { ...mergeMetadata(metadata, { ...NO_METADATA, ...reading.metadata }), id: metadata.id ?? id };
	const article = asArticle(file, bytes, { ...reading, paragraphs }, told);
	return { article: { ...article, extracted: true }, warnings };
}
