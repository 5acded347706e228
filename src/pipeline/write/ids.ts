/** `ids.yaml`, kept by the build: the ids of the tables before are read, the file is replaced whole. */
import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Row } from '../../lib/model/tables';
import type { Ids } from '../codebook/types';
import { sameIds } from '../review/ids';
import { parquetName } from './parquet';

/** The statement ids of the tables in `out`; none where there are no tables yet. */
export async function idsBefore(out: string): Promise<string[]> {
	const path = join(out, parquetName('statements'));
	if (!existsSync(path)) return [];
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	try {
		const quoted = path.replaceAll("'", "''");
		const result = await connection.runAndReadAll(
			`SELECT statement_id FROM read_parquet('${quoted}') ORDER BY 1`
		);
		return result.getRows().map(([id]) => String(id));
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

const section = (name: string, entries: Record<string, string>): string =>
	Object.keys(entries).length > 0 ? stringify({ [name]: entries }, { lineWidth: 0 }) : `${name}: {}\n`;

/** Old ids as rows of their table. */
export const oldIdRows = ({ moved, withdrawn }: Ids): Row<'old_ids'>[] => [
	...Object.entries(moved).map(([statement_id, moved_to]) => ({ statement_id, moved_to, reason: null })),
	...Object.entries(withdrawn).map(([statement_id, reason]) => ({ statement_id, moved_to: null, reason }))
];

/** Writes `kept` into the file at `path`, its comments kept; leaves it alone where `ids`, which it holds, say the same. */
export function writeIds(path: string, ids: Ids, kept: Ids): boolean {
	if (sameIds(kept, ids)) return false;
	const text = readFileSync(path, 'utf8');
	const comments = /^(?:#.*\n|\n)*/u.exec(text)?.[0] ?? '';
	const part = `${path}.part`;
	writeFileSync(part, `${comments}${section('moved', kept.moved)}${section('withdrawn', kept.withdrawn)}`);
	renameSync(part, path);
	return true;
}
