/** `.jsonl`: an export with one article a line, of any size. A line that cannot be read is named, and the rest goes on. */
import { basename, extname } from 'node:path';
import type { Warning } from '../types';
import { articleSlug } from '../text/slug';
import { asArticle, type ReadResult } from './article';
import { bounded } from './bounds';
import { decode } from './decode';
import { exportRecord } from './export-record';
import { fileLines, MAX_LINE } from './file-lines';
import { htmlText } from './html';
import { mergeMetadata, type DocumentMetadata } from './metadata';
import { readRaw } from './raw';

const MARKUP = /<(?:p|div|br|span|a|li|h[1-6]|strong|em)\b[^>]{0,300}>/i;
const MAX_ID = 64;

const keyOf = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** The article as one text: its title, then a paragraph a line, tags taken off. */
function wholeText(title: string | null, text: string): string {
	const plain = MARKUP.test(text) ? htmlText(text) : text;
	const first =
		plain
			.slice(0, 2000)
			.split('\n')
			.find((line) => line.trim()) ?? '';
	return title && keyOf(first) !== keyOf(title) ? `${title}\n${plain}` : plain;
}

/** Article ids of one file: `<base>-<id>` where the record has one of its own, else `<base>-<line>`. */
function idGiver(base: string): (id: string | null, line: number) => { id: string; fault: string | null } {
	const given = new Set<string>();
	return (own, line) => {
		const usable = own !== null && /[a-z0-9]/i.test(own) && own.length <= MAX_ID;
		const wanted = `${base}-${usable ? articleSlug(own) : line}`;
		const taken = given.has(wanted);
		const id = taken ? `${base}-line-${line}` : wanted;
		given.add(id);
		const fault = taken
			? `has an id that an earlier line has ("${own ?? line}"), so it is called ${id}; give each its own`
			: null;
		return { id, fault };
	};
}

/**
 * Reads the articles of the export at `path`, one line at a time. `known` is what a `.meta.yaml` beside it says of all
 * of them, where a line does not say it itself. Throws where the file cannot be opened.
 */
export function* readJsonLines(path: string, known: DocumentMetadata): Generator<ReadResult> {
	const file = basename(path);
	const nextId = idGiver(articleSlug(basename(file, extname(file))));
	const common: DocumentMetadata = { ...known, id: null, source_document: null };
	for (const { no, bytes } of fileLines(path)) {
		const warnings: Warning[] = [];
		const warn = (message: string) => warnings.push({ file, message: `line ${no}: ${message}` });
		const decoded = bytes
			? decode(bytes)
			: { error: `is longer than ${MAX_LINE >> 20} MB; break the export up, an article a line` };
		if ('error' in decoded) warn(decoded.error);
		const line = 'text' in decoded ? decoded.text.replace(/^\uFEFF/, '').trim() : '';
		if (!line || !bytes) {
			if (warnings.length) yield { article: null, warnings };
			continue;
		}
		const record = exportRecord(line);
		if ('fault' in record) {
			warn(record.fault);
			yield { article: null, warnings };
			continue;
		}
		record.faults.forEach(warn);
		const metadata = mergeMetadata(record.metadata, common);
		const reading = readRaw(file, wholeText(metadata.headline, record.text), metadata);
		const { paragraphs, faults } = bounded(reading.text, reading.paragraphs);
		faults.forEach(warn);
		const { id, fault } = nextId(record.id, no);
		if (fault) warn(fault);
		if (!paragraphs.length) warn('holds no text of an article, only what stands around one');
		const told = { ...mergeMetadata(metadata, reading.metadata), id };
		yield {
			article: paragraphs.length ? asArticle(file, bytes, { ...reading, paragraphs }, told) : null,
			warnings
		};
	}
}
