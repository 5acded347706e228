/**
 * Mosaic, as a peer for measurements: three aggregates (actor × stance, day × actor, actor × proposition) of one flat
 * table in DuckDB-WASM under a selection, with pre-aggregation, drawing nothing. It is not a dependency: it is imported
 * from the folder in which bench:filter installs it.
 */
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readParquet } from 'parquet-wasm';
import type { Engine } from '../src/lib/data/engine/engine';
import { literal } from '../src/lib/data/engine/schema';

/** One row a position; a single report's mode, because Mosaic filters rows. */
const FLAT = `
SELECT u.holder_id AS actor, a.side, p.stance, p.proposition_id AS proposition, s.mode,
	CAST(date_diff('day', DATE '1970-01-01', coalesce(u.said_on, u.said_to, u.reported_on)) AS INTEGER) AS day
FROM positions p
JOIN utterances u ON u.utterance_id = p.utterance_id
JOIN actors a ON a.actor_id = u.holder_id
JOIN statements s ON s.statement_id = u.lead_statement_id`;

const AGGREGATES = [
	['actor', 'stance'],
	['day', 'actor'],
	['actor', 'proposition']
];

type Clause = object;
interface Selection {
	update(clause: Clause): void;
	activate(clause: Clause): void;
}
interface Mosaic {
	Coordinator: new (database: unknown, options: unknown) => unknown;
	Selection: { intersect(): Selection };
	makeClient(options: unknown): unknown;
	clausePoint(field: string, value: unknown, options: { source: object }): Clause;
	clauseInterval(field: string, value: unknown, options: object): Clause;
}
interface Builder {
	select(columns: object): Builder;
	where(filter: unknown): Builder;
	groupby(columns: readonly string[]): Builder;
}
interface MosaicSql {
	Query: { from(table: string): Builder };
	count(): unknown;
}

/** A change of the filter that both can make: one field to one value, or to a span of days. */
export type Change = { field: string; value: string } | { field: 'day'; value: readonly [number, number] };

export interface Peer {
	/** Builds the pre-aggregates of a field, as on pointer-enter; resolves once they are there. */
	activate(change: Change): Promise<void>;
	/** Sets the filter; resolves once all aggregates have arrived. */
	update(change: Change): Promise<void>;
	/** Removes it. */
	clear(change: Change): Promise<void>;
}

/** The flat table as the bytes of a Parquet file. */
async function flatTable(engine: Engine): Promise<Uint8Array> {
	const folder = await mkdtemp(join(tmpdir(), 'flat-'));
	const file = join(folder, 'flat.parquet');
	await engine.rows({ sql: `COPY (${FLAT}) TO ${literal(file)} (FORMAT parquet)`, params: [] });
	const bytes = new Uint8Array(await readFile(file));
	await rm(folder, { recursive: true });
	return bytes;
}

async function database(flat: Uint8Array) {
	const { resolve } = createRequire(import.meta.url);
	const module = (name: string) => ({
		mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
		mainWorker: ''
	});
	const db = await createDuckDB({ mvp: module('mvp'), eh: module('eh') }, new VoidLogger(), NODE_RUNTIME);
	await db.instantiate();
	db.open({});
	const connection = db.connect();
	connection.insertArrowFromIPCStream(readParquet(flat).intoIPCStream(), { name: 'flat', create: true });
	return {
		query: ({ sql }: { sql: string }) =>
			Promise.resolve(connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql)))
	};
}

/** Mosaic from `folder`, over the tables of `engine`. Rejects if it is not installed there. */
export async function mosaicPeer(folder: string, engine: Engine): Promise<Peer> {
	const load = (name: string) =>
		import(pathToFileURL(join(folder, 'node_modules/@uwdata', name, 'dist/src/index.js')).href);
	const mosaic = (await load('mosaic-core')) as Mosaic;
	const { Query, count } = (await load('mosaic-sql')) as MosaicSql;
	const quiet = { debug() {}, info() {}, log() {}, warn() {}, error: console.error };
	const coordinator = new mosaic.Coordinator(await database(await flatTable(engine)), { logger: quiet });
	const selection = mosaic.Selection.intersect();
	let arrived = 0;
	let done = () => {};
	for (const columns of AGGREGATES)
		mosaic.makeClient({
			coordinator,
			selection,
			query: (filter: unknown) =>
				Query.from('flat')
					.select({ ...Object.fromEntries(columns.map((name) => [name, name])), n: count() })
					.where(filter)
					.groupby(columns),
			queryResult: () => void (++arrived === AGGREGATES.length && done())
		});
	const sources = new Map<string, object>();
	const clause = (field: string, value: unknown) => {
		const source = sources.get(field) ?? {};
		sources.set(field, source);
		return Array.isArray(value)
			? mosaic.clauseInterval(field, value, {
					source,
					scale: { type: 'linear', domain: [0, 30_000], range: [0, 1000] }
				})
			: mosaic.clausePoint(field, value, { source });
	};
	const answered = (act: () => void) =>
		new Promise<void>((resolve) => {
			arrived = 0;
			done = resolve;
			act();
		});
	await answered(() => {});
	return {
		activate: async ({ field, value }) => {
			selection.activate(clause(field, value));
			// Pre-aggregates are built in the queue before the next query of the same selection.
			await new Promise((resolve) => setTimeout(resolve, 0));
		},
		update: ({ field, value }) => answered(() => selection.update(clause(field, value))),
		clear: ({ field }) => answered(() => selection.update(clause(field, undefined)))
	};
}
