/** A folder for one file at a time, read as an archive of articles is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Article } from '../../../src/pipeline/types';
import { readAll, told } from './folder';

/** Makes what writes a file into a folder of the test's own and reads all that lies in it; the folder goes after each test. */
export function archiveFolder() {
	let dir = '';
	beforeEach(() => {
		dir = mkdtempSync(join(tmpdir(), 'archive-'));
	});
	afterEach(() => rmSync(dir, { recursive: true, force: true }));
	return {
		async read(file: string, content: string | Uint8Array, columns?: Record<string, string>) {
			writeFileSync(join(dir, file), content);
			const results = await readAll(dir, null, columns);
			return { articles: results.flatMap(({ article }) => article ?? []), told: told(results), results };
		},
		paragraphs: ({ text, paragraphs }: Article): string[] =>
			paragraphs.map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, ' '))
	};
}
