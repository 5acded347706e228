/** The two workers: one runs DuckDB, the other decodes Parquet. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import duckdbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { EngineError } from '../error';
import type { Decoded, ToDecode } from './parquet.worker';
import parquetWorker from './parquet.worker.ts?worker&url';
import { scriptUrl } from './script-url';

/** A promise that never resolves, and rejects if the worker dies or its script cannot be loaded. */
function failureOf(worker: Worker, what: string): Promise<never> {
	const failure = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) =>
			reject(new EngineError(`${what} stopped working.`, { cause: event.message }))
		);
	});
	failure.catch(() => {}); // Avoids an unhandled rejection; callers that wait for the worker still see the error.
	return failure;
}

function startWorker(make: () => Worker): Worker {
	try {
		return make();
	} catch (cause) {
		throw new EngineError('This browser does not let the page start a background worker.', { cause });
	}
}

export interface Database {
	db: AsyncDuckDB;
	failure: Promise<never>;
}

/** DuckDB in its worker, not yet instantiated. The script is served by this site, not by a CDN. */
export function duckdbInWorker(): Database {
	const worker = startWorker(() => new Worker(scriptUrl(duckdbWorker)));
	return { db: new AsyncDuckDB(new VoidLogger(), worker), failure: failureOf(worker, 'The database engine') };
}

export interface Decoder {
	/** Call once, before decoding anything. The buffer is transferred. */
	start(wasm: ArrayBuffer): Promise<void>;
	/** The Arrow IPC stream of a Parquet file, whose buffer is transferred. */
	decode(parquet: ArrayBuffer): Promise<Uint8Array>;
	terminate(): void;
}

export function parquetInWorker(): Decoder {
	const worker = startWorker(() => new Worker(scriptUrl(parquetWorker), { type: 'module' }));
	const failure = failureOf(worker, 'The reader of data files');
	const send = (message: ToDecode, buffer: ArrayBuffer): Promise<Uint8Array | null> => {
		const { port1, port2 } = new MessageChannel();
		const answer = new Promise<Uint8Array | null>((resolve, reject) => {
			port1.onmessage = ({ data }: MessageEvent<Decoded>) => {
				port1.close();
				if ('ipc' in data) resolve(data.ipc);
				else reject(new EngineError('A data file could not be read.', { cause: data.error }));
			};
		});
		worker.postMessage(message, [buffer, port2]);
		return Promise.race([answer, failure]);
	};
	return {
		async start(wasm) {
			await send({ wasm }, wasm);
		},
		async decode(parquet) {
			const ipc = await send({ parquet }, parquet);
			if (!ipc) throw new EngineError('A data file could not be read.');
			return ipc;
		},
		terminate: () => worker.terminate()
	};
}
