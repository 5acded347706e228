/** The disk side of read: a folder of articles, one at a time, each with what is known of it beside it. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { UserError } from '../errors';
import type { Warning } from '../types';
import { Addresses } from './addresses';
import { FORMATS, readArticle, type ReadResult } from './article';
import { decode } from './decode';
import { readDigest } from './digest';
import { extensionOf, JSON_LINES } from './extensions';
import { readJsonLines } from './json-lines';
import { mergeMetadata, NO_METADATA, parseMetadata, type DocumentMetadata } from './metadata';
import { readRegular, requireRegular, UnreadableFile } from './regular-file';

const META_SUFFIX = '.meta.yaml';

/** The extensions that are read. */
const EXTENSIONS: readonly string[] = [...Object.keys(FORMATS), ...JSON_LINES];

function entriesOf(dir: string) {
	try {
		return readdirSync(dir, { withFileTypes: true });
	} catch (error) {
		throw new UserError(`${dir}: cannot be read: ${(error as Error).message}; make it a readable folder`);
	}
}

/** Names of the files in `dir` that are to be read, sorted by code unit. Throws where `dir` is no folder. */
function listArticles(dir: string): string[] {
	if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new UserError(`${dir}: is not a folder; name one that holds articles (${EXTENSIONS.join(', ')})`);
	return entriesOf(dir)
		.filter(
			(entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.endsWith(META_SUFFIX)
		)
		.map((entry) => entry.name)
		.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What the digests of `dir` say of their source documents, by the original's file name. Their own faults are theirs to report. */
function digestMetadata(dir: string): Map<string, DocumentMetadata> {
	const found = new Map<string, DocumentMetadata>();
	if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return found;
	for (const name of listArticles(dir).filter((file) => extname(file) === '.md')) {
		const decoded = digestText(join(dir, name));
		if (decoded === null) continue;
		const { metadata } = readDigest(name, decoded, NO_METADATA);
		if (metadata.source_document) found.set(metadata.source_document, metadata);
	}
	return found;
}

function digestText(path: string): string | null {
	try {
		const decoded = decode(readRegular(path));
		return 'error' in decoded ? null : decoded.text;
	} catch (error) {
		if (error instanceof UnreadableFile) return null;
		throw error;
	}
}

function besideMetadata(dir: string, name: string): { metadata: DocumentMetadata; warnings: Warning[] } {
	const file = basename(name, extname(name)) + META_SUFFIX;
	const path = join(dir, file);
	if (!lstatSync(path, { throwIfNoEntry: false })) return { metadata: NO_METADATA, warnings: [] };
	try {
		const decoded = decode(readRegular(path));
		if ('error' in decoded) return { metadata: NO_METADATA, warnings: [{ file, message: decoded.error }] };
		return parseMetadata(decoded.text, file);
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		return { metadata: NO_METADATA, warnings: [{ file, message: error.message }] };
	}
}

/** The articles of one file of `dir`; what cannot be opened is named. */
function* readFile(dir: string, name: string, known: DocumentMetadata): Generator<ReadResult> {
	const path = join(dir, name);
	try {
		if (JSON_LINES.includes(extensionOf(name))) {
			requireRegular(path);
			yield* readJsonLines(path, known);
		} else yield readArticle(name, readRegular(path), known, EXTENSIONS);
	} catch (error) {
		const reason = reasonOf(error);
		if (reason === null) throw error;
		yield { article: null, warnings: [{ file: name, message: reason }] };
	}
}

function reasonOf(error: unknown): string | null {
	if (error instanceof UnreadableFile) return error.message;
	if (error instanceof Error && 'syscall' in error)
		return `cannot be read: ${error.message}; make it a readable file`;
	return null;
}

/**
 * Reads the articles of `dir` in order of their names, one at a time. `metadataDir` holds digests that say of a raw
 * article what it does not say of itself. No two articles get the same id, and none is read twice by its address.
 */
export function* readFolder(dir: string, metadataDir: string | null): Generator<ReadResult> {
	const addresses = new Addresses();
	for (const result of readNamed(dir, metadataDir)) {
		const { article, warnings } = result;
		const fault = article && addresses.fault(article);
		if (!article || !fault) yield result;
		else
			yield {
				article: fault.leave ? null : article,
				warnings: [...warnings, { file: article.file, message: fault.message }]
			};
	}
}

/** Articles as readFolder gives them, those of one address included. */
function* readNamed(dir: string, metadataDir: string | null): Generator<ReadResult> {
	const digests = metadataDir === null ? new Map<string, DocumentMetadata>() : digestMetadata(metadataDir);
	const fileOf = new Map<string, string>();
	for (const name of listArticles(dir)) {
		const { metadata, warnings } = besideMetadata(dir, name);
		const known = mergeMetadata(metadata, digests.get(name) ?? NO_METADATA);
		if (warnings.length) yield { article: null, warnings };
		for (const { article, warnings: faults } of readFile(dir, name, known)) {
			const other = article && fileOf.get(article.id);
			if (!article || !other) {
				if (article) fileOf.set(article.id, name);
				yield { article, warnings: faults };
				continue;
			}
			let count = 2;
			while (fileOf.has(`${article.id}-${count}`)) count += 1;
			const id = `${article.id}-${count}`;
			fileOf.set(id, name);
			const message = `would be called ${article.id} as ${other} is, so it is called ${id}; rename it, or give it an id in ${basename(name, extname(name))}${META_SUFFIX}`;
			yield { article: { ...article, id }, warnings: [...faults, { file: name, message }] };
		}
	}
}
