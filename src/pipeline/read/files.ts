/** One file, however many articles it holds and however deep they are packed → articles. */
import { extname } from 'node:path';
import { FORMATS as SINGLE, readArticle, type ReadResult } from './article';
import { articleSlug } from '../text/slug';
import { extensionOf, JSON_LINES } from './extensions';
import { adviceFor, extensionByContent, FORMATS, inUtf8 } from './formats';
import { lineItem } from './formats/json';
import { refusal, type Found, type Item, type Refusal } from './item';
import { ItemIds, readItem } from './items';
import { mergeMetadata, type DocumentMetadata } from './metadata';
import type { Columns } from './record';

/** The extensions that are read. */
export const EXTENSIONS: readonly string[] = [
	...new Set([...Object.keys(SINGLE), ...Object.keys(FORMATS), ...JSON_LINES])
];

/** Archives in archives in archives are no one's collection. */
const DEEPEST = 4;

export interface Source {
	/** Path within the folder that is read, as it is shown and kept. */
	file: string;
	/** What its articles' ids begin with. */
	base: string;
	bytes: Uint8Array;
	/** What stands beside the file. */
	known: DocumentMetadata;
	columns: Columns;
}

const isItem = (found: Found): found is Item => 'text' in found;
const isRefusal = (found: Found): found is Refusal => 'refused' in found;

const refused = (file: string, { at, refused: message, kind }: Refusal): ReadResult => ({
	article: null,
	warnings: [{ file, message: at ? `${at}: ${message}` : message, kind }]
});

/** Lines of an export as they come, for those packed into other files. */
function* lines(bytes: Uint8Array, columns: Columns): Generator<Found> {
	const all = Buffer.from(bytes).toString('utf8').split('\n');
	for (const [i, line] of all.entries())
		if (line.trim()) yield lineItem(line.trim(), `line ${i + 1}`, { columns });
}

async function holdings({ file, bytes, columns }: Source, extension: string) {
	if (JSON_LINES.includes(extension)) return lines(bytes, columns);
	return (await FORMATS[extension]?.({ name: file, bytes, columns })) ?? null;
}

/** The article of a file that is one article. */
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

/** Reads the articles of one file. What cannot be read is named, and the rest goes on. */
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
	// Whether a file holds one article or several, its second tells.
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

/** A file that stands for the one it was packed in: read by its own name, shown by the other's. */
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
