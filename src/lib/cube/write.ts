/** Writes the cube beside the tables, during the build. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '../data/engine/node';
import { CUBE_FILES, CUBE_FILE_NAMES, cubePath } from './files';

/**
 * Writes every file of the cube into `cube/` of `dir`, the folder of the tables it is computed from. Equal tables give
 * byte-identical files: single-threaded, in a fixed order. Rejects if a table is missing.
 */
export async function writeCube(dir: string): Promise<void> {
	await mkdir(join(dir, 'cube'), { recursive: true });
	const engine = await openNodeEngine(dir);
	try {
		await engine.rows({ sql: 'SET threads = 1', params: [] });
		for (const name of CUBE_FILE_NAMES) {
			const path = join(dir, cubePath(name)).replaceAll("'", "''");
			// Snappy, because hosts do not compress Parquet and hyparquet has no other codec built in.
			await engine.rows({
				sql: `COPY (${CUBE_FILES[name].sql}) TO '${path}' (FORMAT parquet, COMPRESSION snappy)`,
				params: []
			});
		}
	} finally {
		await engine.close();
	}
}
