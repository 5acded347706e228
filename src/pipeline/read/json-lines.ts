/**
 * `.jsonl`: an export with one article per line, of any size. A line that cannot be read is named, and reading
 * continues.
 */
import type { ReadResult } from './article';
import { decodeBytes } from './decode';
import { fileLines, MAX_LINE } from './file-lines';
import { lineItem } from './formats/json';
import { ItemIds, readItem } from './items';
import type { DocumentMetadata } from './metadata';
import type { Columns } from './record';

interface Export {
	/** Path of the file. */
	path: string;
	/** Its name as shown and stored. */
	file: string;
	/** Prefix of its articles' ids. */
	base: string;
	known: DocumentMetadata;
	columns: Columns;
}

/**
 * Reads the articles of an export, one line at a time. `known` is the metadata of a `.meta.yaml` beside it, used where
 * a line does not say it itself. Throws if the file cannot be opened.
 */
export function* readJsonLines({ path, file, base, known, columns }: Export): Generator<ReadResult> {
	const ids = new ItemIds(base);
	const named = new Set<string>();
	for (const { no, bytes } of fileLines(path)) {
		const at = `line ${no}`;
		const decoded = bytes
			? decodeBytes(bytes)
			: { error: `is longer than ${MAX_LINE >> 20} MB; break the export up, an article a line` };
		const line = 'text' in decoded ? decoded.text.replace(/^\uFEFF/, '').trim() : '';
		if ('error' in decoded)
			yield { article: null, warnings: [{ file, message: `${at}: ${decoded.error}`, kind: 'unread' }] };
		if (!line || !bytes) continue;
		// One encoding for the whole file, so it is named once.
		if ('warning' in decoded && decoded.warning && !named.has(decoded.warning)) {
			named.add(decoded.warning);
			yield { article: null, warnings: [{ file, message: `${at}: ${decoded.warning}`, kind: 'encoding' }] };
		}
		const item = lineItem(line, at, { columns });
		if ('refused' in item) {
			yield { article: null, warnings: [{ file, message: `${at}: ${item.refused}`, kind: item.kind }] };
			continue;
		}
		const { id, fault } = ids.next(item.id, at);
		const faults = fault ? [...item.faults, fault] : item.faults;
		yield readItem({ ...item, faults }, { file, id, bytes, known, whole: false });
	}
}
