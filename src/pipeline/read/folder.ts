/** The disk side of read: a folder of articles, one at a time, each with what is known of it beside it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Warning } from '../types';
import { Addresses } from './addresses';
import { FORMATS, readArticle, type ReadResult } from './article';
import { decode } from './decode';
import { readDigest } from './digest';
import { extensionOf, JSON_LINES } from './extensions';
import { readJsonLines } from './json-lines';
import { mergeMetadata, NO_METADATA, parseMetadata, type DocumentMetadata } from './metadata';

const META_SUFFIX = '.meta.yaml';

/** The extensions that are read. */
const EXTENSIONS: readonly string[] = [...Object.keys(FORMATS), ...JSON_LINES];

/** Names of the files in `dir` that are to be read, sorted by code unit. Throws where `dir` is no folder. */
function listArticles(dir: string): string[] {
	if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new Error(`${dir}: is no folder; name one that holds articles (${EXTENSIONS.join(', ')})`);
	return readdirSync(dir, { withFileTypes: true })
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
		const decoded = decode(readFileSync(join(dir, name)));
		if ('error' in decoded) continue;
		const { metadata } = readDigest(name, decoded.text, NO_METADATA);
		if (metadata.source_document) found.set(metadata.source_document, metadata);
	}
	return found;
}

function besideMetadata(dir: string, name: string): { metadata: DocumentMetadata; warnings: Warning[] } {
	const file = basename(name, extname(name)) + META_SUFFIX;
	const path = join(dir, file);
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return { metadata: NO_METADATA, warnings: [] };
	const decoded = decode(readFileSync(path));
	if ('error' in decoded) return { metadata: NO_METADATA, warnings: [{ file, message: decoded.error }] };
	return parseMetadata(decoded.text, file);
}

/** The articles of one file of `dir`; what cannot be opened is named. */
function* readFile(dir: string, name: string, known: DocumentMetadata): Generator<ReadResult> {
	const path = join(dir, name);
	try {
		if (JSON_LINES.includes(extensionOf(name))) yield* readJsonLines(path, known);
		else yield readArticle(name, readFileSync(path), known, EXTENSIONS);
	} catch (error) {
		if (!isSystemError(error)) throw error;
		yield {
			article: null,
			warnings: [{ file: name, message: `cannot be read: ${error.message}; make it a readable file` }]
		};
	}
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && 'syscall' in error;

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
