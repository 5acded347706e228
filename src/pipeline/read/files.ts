/** One file → its articles, however many it holds and however deeply they are packed. */
import { extname } from 'node:path';
import { FORMATS as SINGLE, readArticle, type ReadResult } from './article';
import { articleSlug } from '../text/slug';
import { decodeBytes } from './decode';
import { extensionOf, JSON_LINES } from './extensions';
import { adviceFor, extensionByContent, FORMATS, inUtf8 } from './formats';
import { lineItem } from './formats/json';
import { refusal, type Found, type Item, type Refusal } from './item';
import { ItemIds, readItem } from './items';
import { mergeMetadata, type DocumentMetadata } from './metadata';
import type { Columns } from './record';

/** The supported extensions. */
export const EXTENSIONS: readonly string[] = [
	...new Set([...Object.keys(SINGLE), ...Object.keys(FORMATS), ...JSON_LINES])
];

/** Maximum nesting of archives. */
const DEEPEST = 4;

export interface Source {
	/** Path within the folder being read, as shown and stored. */
	file: string;
	/** Prefix of its articles' ids. */
	base: string;
	bytes: Uint8Array;
	/** Metadata beside the file. */
	known: DocumentMetadata;
	columns: Columns;
}

const isItem = (found: Found): found is Item => 'text' in found;
const isRefusal = (found: Found): found is Refusal => 'refused' in found;

const refused = (file: string, { at, refused: message, kind }: Refusal): ReadResult => ({
	article: null,
	warnings: [{ file, message: at ? `${at}: ${message}` : message, kind }]
});

/** Lines of an export inside another file. */
function* lines(bytes: Uint8Array, columns: Columns): Generator<Found> {
	const decoded = decodeBytes(bytes);
	if ('error' in decoded) {
		yield refusal(decoded.error);
		return;
	}
	for (const [i, line] of decoded.text.split('\n').entries())
		if (line.trim()) yield lineItem(line.trim(), `line ${i + 1}`, { columns });
	if (decoded.warning) yield refusal(decoded.warning, null, 'encoding');
}

async function holdings({ file, bytes, columns }: Source, extension: string) {
	if (JSON_LINES.includes(extension)) return lines(bytes, columns);
	return (await FORMATS[extension]?.({ name: file, bytes, columns })) ?? null;
}

/** The article of a file with a single article. */
function* single({ file, base, bytes, known }: Source, extension: string): Generator<ReadResult> {
	const { article, warnings } = readArticle(`${base}${extension}`, bytes, known, EXTENSIONS);
	const named = warnings.map((warning) => ({ ...warning, file }));
	const digest = article?.textKind === 'digest';
	yield {
		warnings: named,
		article: article && {
			...article,
			file,
			id: known.id ?? article.id,
			sourceDocument: digest || article.sourceDocument !== article.file ? article.sourceDocument : file
		}
	};
}

/** Reads the articles of one file. A part that cannot be read is named, and reading continues. */
export async function* readSource(source: Source, depth = 0): AsyncGenerator<ReadResult> {
	const { file, base, bytes, known } = source;
	const own = extensionOf(file);
	const extension = EXTENSIONS.includes(own) ? own : (extensionByContent(bytes) ?? own);
	const advice = adviceFor(own);
	if (!EXTENSIONS.includes(extension)) {
		const message = advice ?? `is in no format that is read here; use one of ${EXTENSIONS.join(', ')}`;
		yield refused(file, refusal(message));
		return;
	}
	const found = await holdings(source, extension);
	if (found === null) {
		yield* single(source, extension);
		return;
	}
	const ids = new ItemIds(base);
	// The second article shows whether a file holds one or several.
	let waiting: Item | null = null;
	let several = JSON_LINES.includes(extension);
	const read = (item: Item, whole: boolean): ReadResult => {
		const next = whole ? { id: base, fault: null } : ids.next(item.id, item.at);
		const faults = next.fault ? [...item.faults, next.fault] : item.faults;
		return readItem({ ...item, faults }, { file, id: next.id, bytes, known, whole });
	};
	for await (const one of found) {
		if (isRefusal(one)) yield refused(file, one);
		else if (isItem(one)) {
			if (waiting) {
				several = true;
				yield read(waiting, false);
				waiting = null;
			}
			if (several) yield read(one, false);
			else waiting = one;
		} else if (depth >= DEEPEST) yield refused(file, refusal('holds archives in archives; unpack it'));
		else {
			const inside = one.name.replace(/^.*\//, '');
			const stem = articleSlug(inside.slice(0, inside.length - extname(inside).length));
			const inner: Source = {
				...source,
				file: one.named ? `${file}/${one.name}` : `${file}`,
				base: one.named ? `${base}-${stem}` : base,
				bytes: one.charset ? inUtf8(one.bytes, one.charset) : one.bytes,
				known: mergeMetadata(known, one.metadata)
			};
			yield* one.named ? readSource(inner, depth + 1) : readInner(inner, one.name, depth + 1);
		}
	}
	if (waiting) yield read(waiting, true);
}

/** A file inside another: read by its own name, shown under the other's. */
async function* readInner(inner: Source, name: string, depth: number): AsyncGenerator<ReadResult> {
	for await (const result of readSource({ ...inner, file: name }, depth))
		yield {
			article: result.article && {
				...result.article,
				file: inner.file,
				extracted: true,
				sourceDocument: inner.file
			},
			warnings: result.warnings.map((warning) => ({ ...warning, file: inner.file }))
		};
}
