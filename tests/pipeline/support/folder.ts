/** All that reading a folder gives, at once. */
import { readFolder } from '../../../src/pipeline/read';
import type { ReadResult } from '../../../src/pipeline/read/article';

export async function readAll(...given: Parameters<typeof readFolder>): Promise<ReadResult[]> {
	const results: ReadResult[] = [];
	for await (const result of readFolder(...given)) results.push(result);
	return results;
}

/** Warnings as "file: message", those left out that only say which columns were read or that a day is missing. */
export const told = (results: readonly ReadResult[]): string[] =>
	results.flatMap(({ warnings }) =>
		warnings
			.filter(({ kind }) => kind !== 'columns' && kind !== 'undated')
			.map(({ file, message }) => `${file}: ${message}`)
	);
