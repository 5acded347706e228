/** Writes the cube beside the tables, during the build. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '../data/engine/node';
import { literal } from '../data/engine/schema';
import { codedStatements } from '../data/queries/coded-statements';
import { CUBE_FILES, CUBE_FILE_NAMES, cubePath } from './files';
import { SOURCES_PATH, SOURCES_SQL, WORDS_PATH } from './words';

/**
 * Writes every file of the cube into `cube/` of `dir`, the folder of the tables it is computed from. Equal tables give
 * byte-identical files: single-threaded, in a fixed order. Rejects if a table is missing.
 */
export async function writeCube(dir: string): Promise<void> {
	await mkdir(join(dir, 'cube'), { recursive: true });
	const engine = await openNodeEngine(dir);
	try {
		await engine.rows({ sql: 'SET threads = 1', params: [] });
		const files = CUBE_FILE_NAMES.map((name) => ({ path: cubePath(name), sql: CUBE_FILES[name].sql }));
		const beside = [
			{ path: WORDS_PATH, sql: codedStatements().sql },
			{ path: SOURCES_PATH, sql: SOURCES_SQL }
		];
		for (const { path, sql } of [...files, ...beside]) {
			const file = literal(join(dir, path));
			// Snappy, because hosts do not compress Parquet and hyparquet has no other codec built in.
			await engine.rows({
				sql: `COPY (${sql}) TO ${file} (FORMAT parquet, COMPRESSION snappy)`,
				params: []
			});
		}
	} finally {
		await engine.close();
	}
}
