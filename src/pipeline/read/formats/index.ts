/**
 * Formats that may hold several articles, by extension: what a file of each contains. A new format is a module beside
 * this one, a line here, and a test in tests/pipeline/formats/. Modules with large libraries are imported when a file needs
 * them: a workbook's alone takes half a second.
 */
import { decodeAs, decodeBytes, decodePage } from '../decode';
import { parsePage } from '../html';
import { refusal, type Found } from '../item';
import { NO_METADATA } from '../metadata';
import type { Columns } from '../record';
import { europressePage } from './europresse';
import { factivaPage } from './factiva';
import { jsonItems } from './json';
import { livePosts } from './live';
import { rtfText } from './rtf';
import { archiveItems } from './text';

export interface Opening {
	/** Name of the file, as shown. */
	name: string;
	bytes: Uint8Array;
	/** Columns named by the user, for tables and records. */
	columns: Columns;
}

type Several = Iterable<Found> | AsyncIterable<Found>;
/** The contents of a file; null if it is a single article, to be read by the reader of its extension. */
type Open = (opening: Opening) => Several | null | Promise<Several | null>;

/** The articles of a text extracted from a file, one or several. */
const ofText = (text: string, empty: string): Found[] =>
	text.trim() === ''
		? [refusal(empty)]
		: (archiveItems(text) ?? [{ id: null, at: 'article 1', text, metadata: NO_METADATA, faults: [] }]);

/** What had to be done to decode a file, as a part of it that is none of its articles. */
const ofDecoding = (warning: string | undefined): Found[] =>
	warning === undefined ? [] : [refusal(warning, null, 'encoding')];

const withText =
	(read: (text: string, columns: Columns) => Found[] | Promise<Found[]>): Open =>
	async ({ bytes, columns }) => {
		const decoded = decodeBytes(bytes);
		if ('error' in decoded) return [refusal(decoded.error)];
		const found = await read(decoded.text.replace(/^\uFEFF/, ''), columns);
		return [...found, ...ofDecoding(decoded.warning)];
	};

/** Marks of pages with several articles. */
const ARCHIVE_PAGE =
	/articleParagraph|class=["']index|DocPublicationName|DocHeader|LiveBlogPosting|liveBlogUpdate|live-?post/i;

const page: Open = ({ bytes }) => {
	// Only pages of archives are parsed here; all others are parsed by their own reader.
	const head = Buffer.from(bytes.subarray(0, 200_000)).toString('latin1');
	if (!ARCHIVE_PAGE.test(head)) return null;
	const decoded = decodePage(bytes);
	if ('error' in decoded) return null;
	const document = parsePage(decoded.text);
	return factivaPage(document) ?? europressePage(document) ?? livePosts(document);
};

const text: Open = ({ bytes }) => {
	const decoded = decodeBytes(bytes);
	if ('error' in decoded) return null;
	const items = archiveItems(decoded.text.replace(/^\uFEFF/, ''));
	return items && [...items, ...ofDecoding(decoded.warning)];
};

const rtf: Open = ({ bytes }) => {
	const found = rtfText(bytes);
	return found === null
		? [refusal('does not begin as RTF does; open it and save it again')]
		: ofText(found, 'contains no text');
};

const docx: Open = async ({ bytes }) => {
	try {
		const { docxText } = await import('./docx');
		return ofText(await docxText(bytes), 'contains no text');
	} catch (error) {
		return [refusal(`is not a Word file that can be opened (${(error as Error).message.slice(0, 100)})`)];
	}
};

const pdf: Open = async ({ bytes }) => {
	try {
		const { pdfText } = await import('./pdf');
		return ofText(
			await pdfText(bytes),
			'holds pictures of pages and no text; run text recognition (OCR) on it first'
		);
	} catch (error) {
		return [refusal(`is not a PDF that can be opened (${(error as Error).message.slice(0, 100)})`)];
	}
};

const workbook: Open = async ({ bytes, columns }) => {
	try {
		const { workbookItems } = await import('./table');
		return workbookItems(bytes, columns);
	} catch (error) {
		return [refusal(`is not a workbook that can be opened (${(error as Error).message.slice(0, 100)})`)];
	}
};

const csv = withText(async (found, columns) => (await import('./table')).csvItems(found, columns));
const xml = withText(async (found) => (await import('./xml')).xmlItems(found));

/** A gzipped file has the name it would have unpacked: "crawl.warc.gz". */
const gzip: Open = async ({ name, bytes }) => {
	const { gunzipped } = await import('./packed');
	const content = gunzipped(bytes);
	if (!content) return [refusal('is not a gzipped file that can be opened')];
	const inner = name.replace(/\.gz$/i, '').split('/').at(-1) ?? name;
	return [{ name: inner, bytes: content, metadata: NO_METADATA, named: false }];
};

const mail =
	(kind: 'emlItem' | 'mhtmlPage'): Open =>
	async ({ bytes }) => {
		const readers = await import('./mail');
		return [await readers[kind](bytes)];
	};

export const FORMATS: Readonly<Record<string, Open>> = {
	'.txt': text,
	'.text': text,
	...Object.fromEntries(['.html', '.htm', '.xhtml'].map((extension) => [extension, page])),
	'.docx': docx,
	'.rtf': rtf,
	'.pdf': pdf,
	...Object.fromEntries(['.csv', '.tsv', '.tab'].map((extension) => [extension, csv])),
	...Object.fromEntries(['.xlsx', '.xls', '.ods'].map((extension) => [extension, workbook])),
	'.json': withText((found, columns) => jsonItems(found, { columns })),
	...Object.fromEntries(
		['.xml', '.rss', '.atom', '.rdf', '.nitf', '.tei'].map((extension) => [extension, xml])
	),
	'.zip': async ({ bytes }) => (await import('./packed')).zipMembers(bytes, false),
	'.wacz': async ({ bytes }) => (await import('./packed')).zipMembers(bytes, true),
	'.warc': async ({ bytes }) => (await import('./packed')).warcPages(bytes),
	'.gz': gzip,
	'.mhtml': mail('mhtmlPage'),
	'.mht': mail('mhtmlPage'),
	'.eml': mail('emlItem'),
	'.mbox': async ({ bytes }) => (await import('./mail')).mboxItems(bytes),
	'.dna': async ({ bytes }) => (await import('./dna')).dnaItems(bytes)
};

/** Advice about unsupported formats that people have. */
const ADVICE: Readonly<Record<string, string>> = {
	'.doc': 'is in the old Word format; open it and save it as .docx',
	'.odt': 'is an OpenDocument text; open it and save it as .docx',
	'.pages': 'is a Pages document; export it as .docx',
	'.epub': 'is a book; save its articles as .html or .txt',
	'.msg': 'is an Outlook message; save it as .eml',
	'.webarchive': 'is a Safari web archive; save the page as .html',
	...Object.fromEntries(
		['.jpg', '.jpeg', '.png', '.gif', '.tif', '.tiff', '.webp', '.heic'].map((extension) => [
			extension,
			'is a picture; run text recognition (OCR) on it and save the text'
		])
	)
};

export const adviceFor = (extension: string): string | null => ADVICE[extension] ?? null;

/** The extension that fits the first bytes of a file of unknown type; null if none does. */
export function extensionByContent(bytes: Uint8Array): string | null {
	const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
	if (head.startsWith('PK\x03\x04')) return '.zip';
	if (head.startsWith('%PDF')) return '.pdf';
	if (/^\s*\{\\rtf/.test(head)) return '.rtf';
	if (head.startsWith('SQLite format 3')) return '.dna';
	if (head.startsWith('WARC/')) return '.warc';
	if (/^\s*(?:<!doctype html|<html)/i.test(head)) return '.html';
	return null;
}

/** `bytes` in `charset` as UTF-8 with its mark, so that no other declaration is considered. */
export const inUtf8 = (bytes: Uint8Array, charset: string): Uint8Array =>
	Buffer.from(`\uFEFF${decodeAs(charset, bytes).replace(/^\uFEFF/, '')}`);
