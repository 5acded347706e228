/** Fetches whole files of this site, counting bytes as they arrive. */
import { EngineError } from '../error';
import { sameFile } from '../made-for';

export interface FileToLoad {
	url: URL;
	/** Path below data/, for a file whose checksum the page knows. */
	data?: string;
	/** Size of the file and, if gzipped, of its content. */
	bytes: number;
	raw?: number;
}

/** A downloaded file, with its format detected from the first bytes. */
export interface Loaded {
	blob: Blob;
	gzipped: boolean;
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function open(url: URL, signal: AbortSignal, cache: RequestCache = 'default'): Promise<Response> {
	const response = await fetch(url, { signal, cache }).catch((cause: unknown) => {
		throw new EngineError(`${url.pathname} could not be loaded. Is the connection down?`, { cause });
	});
	if (!response.ok) throw new EngineError(`The site has no ${url.pathname} (${response.status}).`);
	return response;
}

/** A JSON file. Rejects with an EngineError if it is not JSON, such as a "not found" page with status 200. */
export async function loadJson(url: URL, signal: AbortSignal): Promise<unknown> {
	const response = await open(url, signal);
	return response.json().catch((cause: unknown) => {
		throw new EngineError(`${url.pathname} is not what it should be.`, { cause });
	});
}

/** A whole file. `onLoaded` receives how many of its `bytes` have arrived, whatever the transfer encoding. */
export async function loadFile(
	{ url, bytes, raw = bytes }: FileToLoad,
	signal: AbortSignal,
	onLoaded: (bytes: number) => void,
	cache: RequestCache = 'default'
): Promise<Loaded> {
	const reader = (await open(url, signal, cache)).body?.getReader();
	if (!reader) throw new EngineError(`${url.pathname} came without content.`);
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let received = 0;
	for (;;) {
		const { done, value } = await reader.read().catch((cause: unknown) => {
			throw new EngineError(`${url.pathname} broke off while loading.`, { cause });
		});
		if (done) break;
		chunks.push(value);
		received += value.byteLength;
		// Some servers decompress our gzipped files in transit, so that more bytes arrive than the file has.
		const expected = chunks[0] && isGzip(chunks[0]) ? bytes : raw;
		onLoaded(Math.min(bytes, Math.round((received * bytes) / expected)));
	}
	return { blob: new Blob(chunks), gzipped: chunks[0] !== undefined && isGzip(chunks[0]) };
}

/**
 * A table's bytes, in the version the page was built with. Rejects with an OutdatedError if the site has another one.
 */
export async function loadTable(
	file: FileToLoad,
	signal: AbortSignal,
	onLoaded: (bytes: number) => void
): Promise<ArrayBuffer> {
	const fetched = async (cache: RequestCache) =>
		(await loadFile(file, signal, onLoaded, cache)).blob.arrayBuffer();
	return file.data === undefined ? fetched('default') : sameFile(file.data, fetched);
}

/** The WebAssembly module of a packed file, as a blob of that type. Rejects with an EngineError if it is not one. */
export async function wasmOf({ blob, gzipped }: Loaded): Promise<Blob> {
	const stream = gzipped ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob.stream();
	const wasm = await new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob();
	if ((await wasm.slice(0, 4).text()) !== '\0asm')
		throw new EngineError('The database engine did not arrive whole.');
	return wasm;
}
