/** `ids.yaml`, maintained by the build of the project's own seeds and replaced as a whole. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Row } from '../../lib/model/tables';
import type { Ids } from '../codebook/types';
import { sameIds } from '../review/ids';

const section = (name: string, entries: Record<string, string> | string[]): string =>
	stringify({ [name]: entries }, { lineWidth: 0 });

/** Old ids as rows of their table. */
export const oldIdRows = ({ moved, withdrawn }: Ids): Row<'old_ids'>[] => [
	...Object.entries(moved).map(([statement_id, moved_to]) => ({ statement_id, moved_to, reason: null })),
	...Object.entries(withdrawn).map(([statement_id, reason]) => ({ statement_id, moved_to: null, reason }))
];

/**
 * Writes `kept` into the file at `path`, preserving comments; does nothing if it equals `ids`, the file's current
 * content.
 */
export function writeIds(path: string, ids: Ids, kept: Ids): boolean {
	if (sameIds(kept, ids)) return false;
	const text = readFileSync(path, 'utf8');
	const comments = /^(?:#.*\n|\n)*/u.exec(text)?.[0] ?? '';
	const part = `${path}.part`;
	writeFileSync(
		part,
		`${comments}${section('moved', kept.moved)}${section('withdrawn', kept.withdrawn)}${section('current', kept.current)}`
	);
	renameSync(part, path);
	return true;
}
