/** Reads a folder of articles from disk, one at a time, each with the metadata beside it. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../errors';
import type { Article, Warning } from '../types';
import { Addresses } from './addresses';
import { type ReadResult } from './article';
import { articleSlug } from '../text/slug';
import { checked, metaName } from './checks';
import { decode } from './decode';
import { readDigest } from './digest';
import { extensionOf, JSON_LINES } from './extensions';
import { EXTENSIONS, readSource } from './files';
import { readJsonLines } from './json-lines';
import { mergeMetadata, NO_METADATA, parseMetadata, type DocumentMetadata } from './metadata';
import { madeHere } from './made-here';
import type { Columns } from './record';
import { readRegular, requireRegular, UnreadableFile } from './regular-file';

const META_SUFFIX = '.meta.yaml';
/** Folders that browsers save beside a page, and that systems leave in archives. */
const PAGE_PARTS = /(?:_files|\.files|_fichiers|-Dateien|_archivos|\.fld)$/i;
const STRAY_FOLDERS = /^(?:\.|__MACOSX$|node_modules$)/;
const STRAY_FILES = /^(?:\.|Thumbs\.db$|desktop\.ini$|~\$)/i;
/** Deeper than any real archive. */
const DEEPEST = 12;
const TOO_DEEP = `is more than ${DEEPEST} folders deep, so it is not read; move it up`;

function entriesOf(dir: string) {
	try {
		return readdirSync(dir, { withFileTypes: true });
	} catch (error) {
		throw new UserError(`${dir}: cannot be read: ${(error as Error).message}; make it a readable folder`);
	}
}

interface Listing {
	/** Paths within the folder of the files to read, sorted by code unit. */
	articles: string[];
	/** Paths of metadata beside them, sorted likewise. */
	metadata: string[];
	/** What is not entered, with the reason. */
	warnings: Warning[];
}

/** Lists a folder and those inside it. Throws if `dir` is not a folder. */
function listFolder(dir: string): Listing {
	if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new UserError(`${dir}: is not a folder; name one that holds articles (${EXTENSIONS.join(', ')})`);
	const found: Listing = { articles: [], metadata: [], warnings: [] };
	const visit = (folder: string, depth: number): void => {
		const entries = entriesOf(join(dir, folder));
		const made = madeHere(entries);
		if (made.what) found.warnings.push({ file: folder || '.', message: made.what, kind: 'skipped' });
		for (const entry of entries.filter(({ name }) => !made.skips(name))) {
			const path = folder ? `${folder}/${entry.name}` : entry.name;
			// A link may lead back into the folder, so only real folders are entered.
			if (entry.isDirectory()) {
				if (STRAY_FOLDERS.test(entry.name) || PAGE_PARTS.test(entry.name)) continue;
				if (depth < DEEPEST) visit(path, depth + 1);
				else found.warnings.push({ file: path, message: TOO_DEEP, kind: 'unread' });
			} else if (!STRAY_FILES.test(entry.name))
				(entry.name.endsWith(META_SUFFIX) ? found.metadata : found.articles).push(path);
		}
	};
	visit('', 0);
	const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return { ...found, articles: found.articles.sort(inOrder), metadata: found.metadata.sort(inOrder) };
}

/**
 * The metadata that the digests in `dir` give for their source documents, by the original's file name. Problems of a
 * digest are reported when it is read itself.
 */
function digestMetadata(dir: string): Map<string, DocumentMetadata> {
	const found = new Map<string, DocumentMetadata>();
	if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return found;
	for (const name of listFolder(dir).articles.filter((file) => extname(file) === '.md')) {
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

/** Path of the metadata beside an article, within the same folder. */
const metaPath = (name: string): string => join(dirname(name), metaName(name)).replaceAll('\\', '/');

/** Whether a folder has an entry of that name, even a broken link; none has one whose name is too long. */
function isThere(path: string): boolean {
	try {
		return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return false;
		throw error;
	}
}

function besideMetadata(dir: string, name: string): { metadata: DocumentMetadata; warnings: Warning[] } {
	const file = metaPath(name);
	const path = join(dir, file);
	if (!isThere(path)) return { metadata: NO_METADATA, warnings: [] };
	try {
		const decoded = decode(readRegular(path));
		if ('error' in decoded) return { metadata: NO_METADATA, warnings: [{ file, message: decoded.error }] };
		return parseMetadata(decoded.text, file);
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		return { metadata: NO_METADATA, warnings: [{ file, message: error.message }] };
	}
}

/** The articles of one file of `dir`; a file that cannot be opened is named. */
async function* readFile(
	dir: string,
	name: string,
	known: DocumentMetadata,
	columns: Columns
): AsyncGenerator<ReadResult> {
	const path = join(dir, name);
	const base = articleSlug(name.slice(0, name.length - extname(name).length));
	try {
		if (JSON_LINES.includes(extensionOf(name))) {
			requireRegular(path);
			yield* readJsonLines({ path, file: name, base, known, columns });
		} else yield* readSource({ file: name, base, bytes: readRegular(path), known, columns });
	} catch (error) {
		const reason = reasonOf(error);
		if (reason === null) throw error;
		yield { article: null, warnings: [{ file: name, message: reason, kind: 'unread' }] };
	}
}

function reasonOf(error: unknown): string | null {
	if (error instanceof UnreadableFile) return error.message;
	if (error instanceof Error && 'syscall' in error)
		return `cannot be read: ${error.message}; make it a readable file`;
	return null;
}

/**
 * Reads the articles of `dir` and its subfolders in order of their paths, one at a time. `metadataDir` holds digests
 * with metadata for raw articles; `columns` names the columns of tables. Ids are unique, and no address is read twice:
 * an article found in another version is given again, with its history, and `replaces` names what was given before.
 */
export async function* readFolder(
	dir: string,
	metadataDir: string | null,
	columns: Columns = {}
): AsyncGenerator<ReadResult> {
	const addresses = new Addresses();
	for await (const result of readNamed(dir, metadataDir, columns)) {
		const { article, warnings } = checked(result);
		const again = article && addresses.again(article);
		if (!article || !again) yield { article, warnings };
		else
			yield {
				article: again.article,
				...(again.replaces === null ? {} : { replaces: again.replaces }),
				warnings: [...warnings, { file: article.file, message: again.message, kind: 'doubled' }]
			};
	}
}

/** The articles of a folder at once, each in its last version; the arguments are those of readFolder. */
export async function currentArticles(...given: Parameters<typeof readFolder>): Promise<Article[]> {
	const found = new Map<string, Article>();
	for await (const { article, replaces } of readFolder(...given)) {
		if (replaces !== undefined) found.delete(replaces);
		if (article) found.set(article.id, article);
	}
	return [...found.values()];
}

/**
 * Reads a folder like readFolder, but each article once, in its last version and without its history. The folder is
 * read twice, so that memory does not grow with it.
 */
export async function* readCurrent(
	...[dir, metadataDir]: [string, string | null]
): AsyncGenerator<ReadResult> {
	const old = new Set<string>();
	const first = new Addresses(false);
	for await (const result of readNamed(dir, metadataDir, {})) {
		const { article } = checked(result);
		const again = article && first.again(article);
		if (again?.replaces) old.add(again.replaces);
	}
	const second = new Addresses(false);
	for await (const result of readNamed(dir, metadataDir, {})) {
		const { article, warnings } = checked(result);
		const again = article && second.again(article);
		const kept = !article || old.has(article.id) || (again && !again.article) ? null : article;
		const named: Warning[] = again ? [{ file: article.file, message: again.message, kind: 'doubled' }] : [];
		yield { article: kept, warnings: [...warnings, ...named] };
	}
}

/** Articles as from readFolder, including several with one address. */
async function* readNamed(
	dir: string,
	metadataDir: string | null,
	columns: Columns
): AsyncGenerator<ReadResult> {
	const digests = metadataDir === null ? new Map<string, DocumentMetadata>() : digestMetadata(metadataDir);
	const fileOf = new Map<string, string>();
	const { articles, metadata: beside, warnings: skipped } = listFolder(dir);
	if (skipped.length > 0) yield { article: null, warnings: skipped };
	const described = new Set(articles.map(metaPath));
	for (const file of beside.filter((path) => !described.has(path))) {
		const message =
			'describes no file here; name it after the file that it describes: story.meta.yaml beside story.txt';
		yield { article: null, warnings: [{ file, message }] };
	}
	for (const name of articles) {
		const { metadata, warnings } = besideMetadata(dir, name);
		const known = mergeMetadata(metadata, digests.get(basename(name)) ?? NO_METADATA);
		if (warnings.length) yield { article: null, warnings };
		for await (const { article, warnings: faults } of readFile(dir, name, known, columns)) {
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
			const message = `would be called ${article.id} as ${other} is, so it is called ${id}; rename it, or give it an id in ${metaName(name)}`;
			yield { article: { ...article, id }, warnings: [...faults, { file: name, message }] };
		}
	}
}
