/**
 * Decodes Parquet away from the page's thread, as DuckDB-WASM has no Parquet inside. Each message brings a port to
 * answer on: the wasm module first, then one file after another.
 */
import { initSync, readParquet } from 'parquet-wasm/esm';

export type ToDecode = { wasm: ArrayBuffer } | { parquet: ArrayBuffer };
export type Decoded = { ipc: Uint8Array<ArrayBuffer> | null } | { error: string };

/** Arrow IPC stream of a Parquet file. */
function decode(parquet: ArrayBuffer): Uint8Array<ArrayBuffer> {
	// A copy out of the module's own memory, so it can be handed on.
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
