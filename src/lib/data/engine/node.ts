/** The engine for prerendering: DuckDB in Node, over the built Parquet files. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TABLE_NAMES } from '../../model/tables';
import type { Engine, Query } from './engine';
import { PREPARED } from './prepared';
import { CORE_ONLY, literal } from './schema';
import { plainValue } from './values';

const DATA_DIR = 'static/data';

const notBuilt = (dir: string, files: string[]): Error =>
	new Error(`${dir} lacks ${files.join(', ')}: build the tables first with npm run data`);

/**
 * Reads the tables of `dir` into memory: a page asks a dozen questions, and reading the files for each took five times
 * as long. Rejects with an Error that says which command to run if a table is missing.
 */
export async function openNodeEngine(dir: string = DATA_DIR): Promise<Engine> {
	const missing = TABLE_NAMES.map((name) => `${name}.parquet`).filter((file) => !existsSync(join(dir, file)));
	if (missing.length) throw notBuilt(dir, missing);
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	for (const setting of CORE_ONLY) await connection.run(setting);
	for (const name of TABLE_NAMES) {
		const file = literal(join(dir, `${name}.parquet`));
		await connection.run(`CREATE TABLE "${name}" AS FROM read_parquet(${file})`);
	}
	for (const [name, text] of Object.entries(PREPARED))
		await connection.run(`CREATE TABLE "${name}" AS ${text}`);
	return nodeEngine(connection, () => instance.closeSync());
}

function nodeEngine(connection: DuckDBConnection, closeInstance: () => void): Engine {
	// A connection answers one question at a time; two at once would fail.
	let last: Promise<unknown> = Promise.resolve();
	return {
		async rows<T>({ sql, params }: Query<T>): Promise<T[]> {
			const asked = last.then(() => connection.runAndReadAll(sql, [...params]));
			last = asked.catch(() => null);
			const reader = await asked;
			return reader
				.getRowObjectsJS()
				.map((row) =>
					Object.fromEntries(
						Object.entries(row).map(([column, value]) => [column, plainValue(value, column)])
					)
				) as T[];
		},
		async close() {
			connection.closeSync();
			closeInstance();
		}
	};
}

let shared: Promise<Engine> | undefined;

/** One engine over `static/data` for all pages of a build. Never closed; it ends with the process. */
export function prerenderEngine(): Promise<Engine> {
	shared ??= openNodeEngine().catch((error: unknown) => {
		// A later page may ask after the tables have been built.
		shared = undefined;
		throw error;
	});
	return shared;
}

/** The fields of the data package that pages show; the file has more. */
export interface DataPackage {
	/** Data version. */
	version: string;
	resources: { name: string; bytes: number; rows: number; hash: string }[];
}

/** `datapackage.json` of the tables in `dir`. Rejects if it is missing or has no version. */
export async function dataPackage(dir: string = DATA_DIR): Promise<DataPackage> {
	const file = join(dir, 'datapackage.json');
	if (!existsSync(file)) throw notBuilt(dir, ['datapackage.json']);
	const { version, resources } = JSON.parse(await readFile(file, 'utf8')) as Partial<DataPackage>;
	if (typeof version !== 'string' || !Array.isArray(resources))
		throw new Error(`${file} has no "version": build the tables again with npm run data`);
	return {
		version,
		resources: resources.map(({ name, bytes, rows, hash }) => ({ name, bytes, rows, hash }))
	};
}

/** The data version shown on pages. Rejects if there are no tables. */
export const dataVersion = async (dir: string = DATA_DIR): Promise<string> =>
	(await dataPackage(dir)).version;
