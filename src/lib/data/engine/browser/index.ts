/**
 * The engine in the browser: DuckDB-WASM in a worker, with the same Parquet files and the same SQL. Import it when it
 * is first needed (`await import('$lib/data/engine/browser')`), so that no page waits for it.
 */
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { TABLE_NAMES, type TableName } from '../../../model/tables';
import type { Engine, Loadable, Query } from '../engine';
import { loadFile, loadTable, wasmOf, type FileToLoad } from './download';
import { EngineError } from '../error';
import { siteFiles } from './files';
import { COMPILE_SILENCE_MS, silenceLimit, withLimit } from './limits';
import { ask, configure, createFrom, fillTable, prepareShared, requireVocabulary } from './wasm';
import { duckdbInWorker, parquetInWorker, type Database, type Decoder } from './workers';

/** Tables of long text, and those that few questions need: loaded when one first does. */
const LATER: readonly TableName[] = ['passages', 'versions', 'accuracy'];
const FIRST = TABLE_NAMES.filter((name) => !LATER.includes(name));

/** In bytes: first the download, while the engine starts, then the tables loaded into it. */
export interface Progress {
	phase: 'download' | 'start' | 'tables';
	loaded: number;
	total: number;
}

export interface StartOptions {
	/** Absolute address of the site's root, base path included. */
	base: string | URL;
	onProgress?: (progress: Progress) => void;
	signal?: AbortSignal;
}

/**
 * Downloads the engine and the tables, starts the engine and loads the tables. Rejects with a readable EngineError on
 * failure, or with the signal's reason if aborted; nothing is left running then.
 */
export async function startEngine({ base, onProgress, signal }: StartOptions): Promise<Engine> {
	// Aborted by the caller, or by the first failure, which stops the other downloads.
	const stop = new AbortController();
	const abort = () => stop.abort(signal?.reason);
	if (signal?.aborted) throw signal.reason;
	signal?.addEventListener('abort', abort);
	const stopped = new Promise<never>((_, reject) =>
		stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error))
	);
	const undo: (() => unknown)[] = [];
	const silence = silenceLimit();
	try {
		if (typeof WebAssembly === 'undefined')
			throw new EngineError('This browser has no WebAssembly, or it is switched off; filters need it.');
		const moved = (progress: Progress) => {
			silence.alive(progress.phase === 'start' ? COMPILE_SILENCE_MS : undefined);
			onProgress?.(progress);
		};
		return await Promise.race([stopped, silence.broken, start(base, stop.signal, moved, undo)]);
	} catch (error) {
		stop.abort(error);
		for (const step of undo) step();
		if (signal?.aborted) throw signal.reason;
		if (error instanceof EngineError) throw error;
		throw new EngineError('The database engine could not start in this browser.', { cause: error });
	} finally {
		silence.end();
		signal?.removeEventListener('abort', abort);
	}
}

async function start(
	base: string | URL,
	signal: AbortSignal,
	onProgress: (progress: Progress) => void,
	undo: (() => unknown)[]
): Promise<Engine> {
	const site = new URL(base);
	if (!site.pathname.endsWith('/')) site.pathname += '/';
	const files = await siteFiles(site, signal);

	const total = [files.duckdb, files.parquet, ...FIRST.map((name) => files.tables[name])].reduce(
		(sum, { bytes }) => sum + bytes,
		0
	);
	const come = new Map<FileToLoad, number>();
	const counting = (file: FileToLoad) => (bytes: number) => {
		come.set(file, bytes);
		const loaded = [...come.values()].reduce((sum, part) => sum + part, 0);
		onProgress({ phase: 'download', loaded, total });
	};
	const load = (file: FileToLoad) => loadFile(file, signal, counting(file));
	onProgress({ phase: 'download', loaded: 0, total });
	const duckdb = load(files.duckdb).then(wasmOf);
	const parquet = load(files.parquet).then(wasmOf);
	const tables = FIRST.map((name) => loadTable(files.tables[name], signal, counting(files.tables[name])));

	// The workers' scripts load while the modules do.
	const decoder = parquetInWorker();
	undo.push(() => decoder.terminate());
	const database = duckdbInWorker();
	undo.push(() => database.db.terminate());
	const [connection] = await Promise.all([
		Promise.race([duckdb.then((module) => open(database, module, signal, undo)), database.failure]),
		parquet.then(async (module) => decoder.start(await module.arrayBuffer())),
		Promise.all([duckdb, parquet, ...tables]).then(() => onProgress({ phase: 'start', loaded: total, total }))
	]);

	const bytesOfTables = FIRST.reduce((sum, name) => sum + files.tables[name].bytes, 0);
	let taken = 0;
	onProgress({ phase: 'tables', loaded: taken, total: bytesOfTables });
	for (const [i, name] of FIRST.entries()) {
		await fillTable(connection, name, await decoder.decode(await tables[i]!));
		taken += files.tables[name].bytes;
		onProgress({ phase: 'tables', loaded: taken, total: bytesOfTables });
	}
	await requireVocabulary(connection, FIRST);
	await prepareShared(connection);
	return browserEngine(connection, database, decoder, files.tables);
}

/**
 * Starts DuckDB from a blob: there is no other address under which a decompressed module can be given to its worker.
 */
async function open(
	{ db }: Database,
	module: Blob,
	signal: AbortSignal,
	undo: (() => unknown)[]
): Promise<AsyncDuckDBConnection> {
	signal.throwIfAborted();
	const url = URL.createObjectURL(module);
	undo.push(() => URL.revokeObjectURL(url));
	// The worker gives no error if the CSP blocks this request, so the page, which has the same policy, tries first.
	await fetch(url, { signal }).catch((cause: unknown) => {
		throw new EngineError(
			'The database engine may not start here: a security policy of the site or of an extension forbids it.',
			{ cause }
		);
	});
	await db.instantiate(url);
	URL.revokeObjectURL(url);
	await db.open({});
	const connection = await db.connect();
	await configure(connection);
	return connection;
}

function browserEngine(
	connection: AsyncDuckDBConnection,
	{ db, failure }: Database,
	decoder: Decoder,
	files: Record<TableName, FileToLoad>
): Engine {
	const closing = new AbortController();
	const closed = new Promise<never>((_, reject) =>
		closing.signal.addEventListener('abort', () => reject(closing.signal.reason as Error))
	);
	closed.catch(() => {});
	const there = new Map<TableName, Promise<void>>(FIRST.map((name) => [name, Promise.resolve()]));

	async function bring(name: TableName): Promise<void> {
		const bytes = await loadTable(files[name], closing.signal, () => {});
		await fillTable(connection, name, await decoder.decode(bytes));
	}
	function table(name: TableName): Promise<void> {
		const known = there.get(name);
		if (known) return known;
		const coming = bring(name).catch((error: unknown) => {
			there.delete(name); // The next question tries again.
			throw error;
		});
		there.set(name, coming);
		return coming;
	}
	/** Number of questions in progress. */
	let asked = 0;
	async function answer<T>(query: Query<T>): Promise<T[]> {
		closing.signal.throwIfAborted();
		// A closed or killed worker gives no error, but an idle one must answer immediately.
		if (asked === 0) await withLimit(db.getVersion(), 'The database engine stopped answering.');
		asked += 1;
		try {
			await Promise.all((query.tables ?? []).map(table));
			return await ask(connection, query);
		} finally {
			asked -= 1;
		}
	}
	async function load(name: string, given: Loadable): Promise<void> {
		const ipc = 'stream' in given ? given.stream : await decoder.decode(given.parquet);
		await createFrom(connection, name, ipc);
	}
	return {
		rows: (query) => Promise.race([answer(query), failure, closed]),
		load: (name, given) => Promise.race([load(name, given), failure, closed]),
		async close() {
			closing.abort(new EngineError('The database engine was closed.'));
			decoder.terminate();
			// Only terminating the worker frees the memory of its WebAssembly module.
			await db.terminate();
		}
	};
}
