/** The lines of a file of any size, read in pieces. */
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1 << 20;
/** In bytes; far above any article. */
export const MAX_LINE = 16 << 20;
const NEWLINE = 0x0a;

export interface FileLine {
	/** Counted from 1. */
	no: number;
	/** Without its newline; null if it is longer than `MAX_LINE`. */
	bytes: Uint8Array | null;
}

/** Yields every line of the file at `path`, with at most one line and one chunk in memory. */
export function* fileLines(path: string, piece = PIECE): Generator<FileLine> {
	const file = openSync(path, 'r');
	try {
		const buffer = new Uint8Array(piece);
		let parts: Uint8Array[] = [];
		let length = 0;
		let no = 1;
		const add = (part: Uint8Array): void => {
			length += part.length;
			if (length <= MAX_LINE) parts.push(part.slice());
			else parts = [];
		};
		const take = (): FileLine => {
			const line = { no, bytes: length > MAX_LINE ? null : Buffer.concat(parts) };
			[parts, length] = [[], 0];
			no += 1;
			return line;
		};
		for (;;) {
			const read = readSync(file, buffer);
			if (read === 0) break;
			let start = 0;
			for (let end = buffer.indexOf(NEWLINE); end >= 0 && end < read; end = buffer.indexOf(NEWLINE, start)) {
				add(buffer.subarray(start, end));
				yield take();
				start = end + 1;
			}
			if (start < read) add(buffer.subarray(start, read));
		}
		if (length > 0) yield take();
	} finally {
		closeSync(file);
	}
}
