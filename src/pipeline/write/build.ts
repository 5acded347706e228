/** A build → the project's folder of tables, with what belongs beside them: the report, and the comparison of two builds. */
import type { Row } from '../../lib/model/tables';
import type { Build } from '../build';
import type { Ids } from '../codebook/types';
import { readBefore, writeSince } from './since';
import { reportOf, unattributedWarnings, type Report } from '../report';
import { writeReport } from '../report/write';
import type { Warning } from '../types';
import { writeTables } from '.';
import type { About } from './datapackage';
import { oldIdRows } from './ids';

export interface Beside {
	/** Folder of the tables, replaced as a whole. */
	out: string;
	about: About;
	/** What became of the ids of statements. */
	ids: Ids;
	accuracy: Row<'accuracy'>[];
	warnings: readonly Warning[];
	/** Folder of an earlier build to compare with. */
	since?: string | undefined;
}

export interface Written {
	report: Report;
	/** Path of the report's page. */
	page: string;
	/** What changed since the earlier build, in words; null if none was named. */
	changed: string | null;
}

/** All problems of a build: those of reading first. */
export const warningsOf = (built: Build, reading: readonly Warning[]): Warning[] => [
	...reading,
	...built.warnings,
	...unattributedWarnings(built.articles)
];

/** Writes the tables and what belongs beside them. Throws as `writeTables`; the tables that were there then stay. */
export async function writeBuild(
	built: Build,
	{ out, about, ids, accuracy, warnings, since }: Beside
): Promise<Written> {
	const before = await readBefore(since, out);
	const written: Written = { report: reportOf(built, '', warnings), page: '', changed: null };
	const tables = { ...built.tables, accuracy, old_ids: oldIdRows(ids) };
	await writeTables(tables, out, about, async (fresh, version) => {
		written.changed = await writeSince(before, fresh, version);
		written.report = { ...written.report, version };
		written.page = await writeReport(written.report, out, fresh);
	});
	return written;
}
