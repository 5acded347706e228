/** The browser's engine without a browser: DuckDB-WASM's blocking form, filled from Parquet by the same functions. */
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readParquet } from 'parquet-wasm';
import {
	ask,
	configure,
	createFrom,
	fillTable,
	prepareShared,
	requireVocabulary
} from '../../src/lib/data/engine/browser/wasm';
import type { Engine } from '../../src/lib/data/engine/engine';
import { TABLE_NAMES } from '../../src/lib/model/tables';

const { resolve } = createRequire(import.meta.url);

/** Opens every table of `dir`, long ones too. */
export async function openWasmEngine(dir: string): Promise<Engine> {
	const module = (name: string) => ({
		mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
		mainWorker: ''
	});
	const db = await createDuckDB({ mvp: module('mvp'), eh: module('eh') }, new VoidLogger(), NODE_RUNTIME);
	await db.instantiate();
	db.open({});
	const connection = db.connect();
	await configure(connection);
	for (const name of TABLE_NAMES) {
		const file = await readFile(join(dir, `${name}.parquet`));
		await fillTable(connection, name, readParquet(new Uint8Array(file)).intoIPCStream());
	}
	await requireVocabulary(connection, TABLE_NAMES);
	await prepareShared(connection);
	return {
		rows: (query) => ask(connection, query),
		load: (name, given) =>
			createFrom(
				connection,
				name,
				'stream' in given ? given.stream : readParquet(new Uint8Array(given.parquet)).intoIPCStream()
			),
		close: () => {
			connection.close();
			return Promise.resolve();
		}
	};
}
