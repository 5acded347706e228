/**
 * Decodes Parquet off the main thread, because this build of DuckDB-WASM cannot read Parquet. Each message brings a
 * port for the answer: the WebAssembly module first, then one file after another.
 */
import { initSync, readParquet } from 'parquet-wasm/esm';

export type ToDecode = { wasm: ArrayBuffer } | { parquet: ArrayBuffer };
export type Decoded = { ipc: Uint8Array<ArrayBuffer> | null } | { error: string };

/** A Parquet file as an Arrow IPC stream. */
function decode(parquet: ArrayBuffer): Uint8Array<ArrayBuffer> {
	// A copy out of the module's memory, so that it can be transferred.
	return readParquet(new Uint8Array(parquet)).intoIPCStream() as Uint8Array<ArrayBuffer>;
}

self.addEventListener('message', ({ data, ports }: MessageEvent<ToDecode>) => {
	const answer = (message: Decoded, transfer: Transferable[] = []) =>
		ports[0]?.postMessage(message, transfer);
	try {
		if ('wasm' in data) {
			initSync({ module: data.wasm });
			answer({ ipc: null });
		} else {
			const ipc = decode(data.parquet);
			answer({ ipc }, [ipc.buffer]);
		}
	} catch (error) {
		answer({ error: error instanceof Error ? error.message : String(error) });
	}
});
