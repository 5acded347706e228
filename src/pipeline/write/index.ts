/** write: tables → a folder of Parquet files and `datapackage.json`, swapped in as a whole or not at all. */
import { createHash } from 'node:crypto';
import { access, chmod, mkdir, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeCube } from '../../lib/cube/write';
import type { Day } from '../../lib/model/day';
import { TABLE_NAMES, type TableName, type Tables } from '../../lib/model/tables';
import { dataPackage, type About, type WrittenTable } from './datapackage';
import { integrityFaults } from './integrity';
import { UserError } from '../errors';
import { parquetName, writeParquet } from './parquet';
import { freshFolder, recover, swapIn } from './swap';

const PACKAGE = 'datapackage.json';
/** The report is written with the tables. */
const REPORT = ['report.json', 'report.html'];
/** So is the comparison with an earlier build. */
const SINCE = 'since.json';
const OWN_FILES = new Set([PACKAGE, SINCE, 'cube', ...REPORT, ...TABLE_NAMES.map(parquetName)]);

const exists = (path: string): Promise<boolean> =>
	access(path).then(
		() => true,
		() => false
	);

/** Throws if replacing `out` would lose something. */
async function refuseForeign(out: string): Promise<void> {
	if (!(await exists(out))) return;
	if (!(await stat(out)).isDirectory()) throw new UserError(`${out} is a file; --out needs a folder`);
	const foreign = (await readdir(out)).filter((name) => !OWN_FILES.has(name));
	if (foreign.length > 0)
		throw new UserError(
			`${out} contains files that are not tables (${foreign.slice(0, 3).join(', ')}); it would be replaced as a whole, so name another folder`
		);
}

async function describe(dir: string, name: TableName, rows: number): Promise<WrittenTable> {
	const bytes = await readFile(join(dir, parquetName(name)));
	return { bytes: bytes.length, rows, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const lastDay = (tables: Tables): Day | null =>
	tables.articles.reduce<Day | null>(
		(last, { published_on: day }) => (day !== null && (last === null || day > last) ? day : last),
		null
	);

/** The disk error in words: full, read-only, no permission. */
function diskFault(out: string, error: unknown): unknown {
	const { code = '', message } = error as NodeJS.ErrnoException;
	const reasons: Record<string, string> = {
		ENOSPC: 'the disk is full; free some space',
		EROFS: 'it is on a read-only disk; name another folder',
		EACCES: 'permission denied; name a folder that you may write to',
		EPERM: 'permission denied; name a folder that you may write to'
	};
	if (!code || !('syscall' in (error as object))) return error;
	return new UserError(
		`${out} cannot be written: ${reasons[code] ?? message}. The tables that were there are untouched.`
	);
}

/**
 * Writes all tables into folder `out` and returns the data version. `beside` writes what belongs with them into the
 * folder that will replace `out`. Throws an Error that lists every broken reference or key; on any failure the existing
 * tables in `out` stay.
 */
export async function writeTables(
	tables: Tables,
	out: string,
	about: About = { title: 'Article Ten', lead: null },
	beside: (folder: string, version: string) => Promise<void> = () => Promise.resolve()
): Promise<string> {
	const faults = integrityFaults(tables);
	if (faults.length > 0) throw new Error(`the tables do not hold together:\n${faults.join('\n')}`);
	const target = resolve(out);
	// A link to a folder is kept: its target is replaced.
	const place = (await exists(target)) ? await realpath(target) : target;
	let begun: string | null = null;
	try {
		await mkdir(dirname(place), { recursive: true });
		recover(place);
		await refuseForeign(place);
		const fresh = freshFolder(place);
		begun = fresh;
		await writeParquet(tables, fresh);
		await writeCube(fresh);
		const written = Object.fromEntries(
			await Promise.all(
				TABLE_NAMES.map(async (name) => [name, await describe(fresh, name, tables[name].length)] as const)
			)
		) as Record<TableName, WrittenTable>;
		const description = dataPackage(written, lastDay(tables), about);
		await writeFile(join(fresh, PACKAGE), `${JSON.stringify(description, null, '\t')}\n`);
		await beside(fresh, description.version);
		// mkdtemp creates a private folder, but a web server may run as another user.
		await chmod(fresh, 0o755);
		swapIn(fresh, place);
		return description.version;
	} catch (error) {
		if (begun) await rm(begun, { recursive: true, force: true });
		throw diskFault(out, error);
	}
}
