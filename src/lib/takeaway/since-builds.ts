/** Reads the two builds that are compared. In Node. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataVersion, openNodeEngine } from '../data/engine/node';
import { codedStatements } from '../data/queries/coded-statements';
import { oldIds } from '../data/queries/old-ids';
import type { Build, OldIds, Since } from './since';

/** The tables in `dir` as one side of a comparison. Rejects if a table is missing. */
export async function readBuild(dir: string): Promise<Build & { oldIds: OldIds }> {
	const version = await dataVersion(dir);
	const engine = await openNodeEngine(dir);
	try {
		const old = await engine.rows(oldIds());
		return {
			version,
			rows: await engine.rows(codedStatements()),
			oldIds: new Map(old.map(({ statement_id, moved_to, reason }) => [statement_id, { moved_to, reason }]))
		};
	} finally {
		await engine.close();
	}
}

/** Where the comparison is kept, in the folder of the tables. */
export const SINCE_FILE = 'since.json';

/** The comparison kept in `dir`; null if there is none. */
export async function readSince(dir: string): Promise<Since | null> {
	const file = join(dir, SINCE_FILE);
	return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Since) : null;
}
