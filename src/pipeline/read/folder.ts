/** The disk side of read: a folder of articles, one at a time, each with what is known of it beside it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Warning } from '../types';
import { readArticle, FORMATS, type ReadResult } from './article';
import { decode } from './decode';
import { readDigest } from './digest';
import { mergeMetadata, NO_METADATA, parseMetadata, type DocumentMetadata } from './metadata';

export const META_SUFFIX = '.meta.yaml';

/** Names of the files in `dir` that are to be read, sorted by code unit. Throws where `dir` is no folder. */
export function listArticles(dir: string): string[] {
	if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new Error(
			`${dir}: is no folder; name one that holds articles (${Object.keys(FORMATS).join(', ')})`
		);
	return readdirSync(dir, { withFileTypes: true })
		.filter(
			(entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.endsWith(META_SUFFIX)
		)
		.map((entry) => entry.name)
		.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What the digests of `dir` say of their source documents, by the original's file name. Their own faults are theirs to report. */
export function digestMetadata(dir: string): Map<string, DocumentMetadata> {
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

/**
 * Reads the articles of `dir` in order of their names, one at a time. `metadataDir` holds digests that say of a raw
 * article what it does not say of itself.
 */
export function* readFolder(dir: string, metadataDir: string | null): Generator<ReadResult> {
	const digests = metadataDir === null ? new Map<string, DocumentMetadata>() : digestMetadata(metadataDir);
	for (const name of listArticles(dir)) {
		const { metadata, warnings } = besideMetadata(dir, name);
		const known = mergeMetadata(metadata, digests.get(name) ?? NO_METADATA);
		let bytes: Uint8Array;
		try {
			bytes = readFileSync(join(dir, name));
		} catch (error) {
			const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
			yield { article: null, warnings: [...warnings, { file: name, message }] };
			continue;
		}
		const result = readArticle(name, bytes, known);
		yield { article: result.article, warnings: [...warnings, ...result.warnings] };
	}
}
