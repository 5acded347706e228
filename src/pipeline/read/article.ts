/** read: one file → one article, or warnings that say why not. Does no I/O. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { webAddress } from '../../lib/model/web-address';
import type { Article, Warning } from '../types';
import { cleanText } from '../text/characters';
import { articleSlug } from '../text/slug';
import { bounded } from './bounds';
import { decode, decodePage, decodeText, type Decoded } from './decode';
import { readDigest } from './digest';
import { extensionOf, PAGES } from './extensions';
import { readHtml } from './html';
import { mergeMetadata, NO_METADATA, type DocumentMetadata } from './metadata';
import { readRaw } from './raw';
import type { Reader, Reading } from './reader';

interface Format {
	decode: (bytes: Uint8Array) => Decoded;
	read: Reader;
}

const page: Format = { decode: decodePage, read: readHtml };

/** Formats with one article per file, by extension. A new one is a reader and a line here. */
export const FORMATS: Readonly<Record<string, Format>> = {
	'.md': { decode, read: readDigest },
	'.txt': { decode: decodeText, read: readRaw },
	'.text': { decode: decodeText, read: readRaw },
	...Object.fromEntries(PAGES.map((extension) => [extension, page]))
};

export interface ReadResult {
	/** Null if the file could not be read; a warning says why. */
	article: Article | null;
	warnings: Warning[];
	/** Id of an article given before, which this one replaces: an earlier version, or itself without this version. */
	replaces?: string;
}

/**
 * Reads one article. `file` is its path or name, `bytes` its content, `known` its external metadata (from `.meta.yaml`,
 * or from the digest that names it), which overrides what a raw text states about itself but not a digest's own
 * metadata. `accepted` are the extensions named in the message about an unknown one.
 */
export function readArticle(
	file: string,
	bytes: Uint8Array,
	known: DocumentMetadata = NO_METADATA,
	accepted: readonly string[] = Object.keys(FORMATS)
): ReadResult {
	const name = basename(file);
	const extension = extensionOf(name);
	const format = FORMATS[extension];
	const failed = (message: string): ReadResult => ({
		article: null,
		warnings: [{ file: name, message, kind: 'unread' }]
	});
	if (!format) return failed(`is not a supported format; use one of ${accepted.join(', ')}`);
	const decoded = format.decode(bytes);
	if ('error' in decoded) return failed(decoded.error);
	const reading = format.read(name, decoded.text, known);
	const { warnings } = reading;
	// A page can contain a character (&#7;) as a reference that its bytes do not contain.
	const clean = cleanText(reading.text);
	reading.text = clean.text;
	if (clean.fault) warnings.unshift({ file: name, message: clean.fault });
	const { paragraphs, faults } = bounded(reading.text, reading.paragraphs);
	warnings.push(...faults.map((message) => ({ file: name, message })));
	if (decoded.warning) warnings.unshift({ file: name, message: decoded.warning, kind: 'encoding' });
	if (!paragraphs.length)
		return {
			article: null,
			warnings: [...warnings, { file: name, message: 'contains no article text', kind: 'unread' }]
		};

	const metadata =
		reading.textKind === 'digest'
			? mergeMetadata(reading.metadata, known)
			: mergeMetadata(known, reading.metadata);
	const base = articleSlug(name.slice(0, name.length - extension.length));
	const article = asArticle(
		name,
		bytes,
		{ ...reading, paragraphs },
		{ ...metadata, id: metadata.id ?? base }
	);
	return { article: decoded.changed ? { ...article, extracted: true } : article, warnings };
}

const cleaned = (text: string | null): string | null => (text === null ? null : cleanText(text).text);

/** `text` without line breaks inside paragraphs, which are those of a width; of unchanged length. */
function unbroken(text: string, paragraphs: Reading['paragraphs']): string {
	const parts: string[] = [];
	let from = 0;
	for (const { start, end } of paragraphs) {
		const words = text.slice(start, end);
		if (start < from || !/[\r\n]/.test(words)) continue;
		parts.push(text.slice(from, start), words.replace(/[\r\n]/g, ' '));
		from = end;
	}
	return parts.length > 0 ? parts.join('') + text.slice(from) : text;
}

/** Builds an article: `bytes` are what it was read from, `metadata` all that is known. */
export function asArticle(
	file: string,
	bytes: Uint8Array,
	{ text, textKind, paragraphs }: Reading,
	metadata: DocumentMetadata & { id: string }
): Article {
	return {
		id: metadata.id,
		file,
		sourceDocument: metadata.source_document ?? (textKind === 'digest' ? null : file),
		textKind,
		outlet: cleaned(metadata.outlet),
		headline: cleaned(metadata.headline ?? metadata.title),
		byline: cleaned(metadata.byline),
		url: webAddress(metadata.url),
		wire: metadata.wire ?? [],
		publishedOn: metadata.published_on,
		publishedBasis: metadata.published_on ? (metadata.published_basis ?? 'stated') : 'unknown',
		publishedNote: cleaned(metadata.published_note),
		...(metadata.updated_on === null ? {} : { updatedAt: metadata.updated_on }),
		text: unbroken(text, paragraphs),
		paragraphs,
		sha256: createHash('sha256').update(bytes).digest('hex')
	};
}
