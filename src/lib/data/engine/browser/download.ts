/** Fetches files of this site whole, counting bytes as they come. */
import { EngineError } from '../error';
import { sameFile } from '../made-for';

export interface FileToLoad {
	url: URL;
	/** Path below data/ of a file whose content the page knows. */
	data?: string;
	/** Size of the file, and of what it holds where it is gzipped. */
	bytes: number;
	raw?: number;
}

/** A file as it came, with its first bytes looked at. */
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

/** A JSON file; rejects with an EngineError where it is none, such as a page that says "not found" with status 200. */
export async function loadJson(url: URL, signal: AbortSignal): Promise<unknown> {
	const response = await open(url, signal);
	return response.json().catch((cause: unknown) => {
		throw new EngineError(`${url.pathname} is not what it should be.`, { cause });
	});
}

/** A whole file. `onLoaded` is told how many of its `bytes` have come, however they were encoded on the way. */
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
		// Some servers inflate our gzipped files on the way: then more comes than the file has.
		const expected = chunks[0] && isGzip(chunks[0]) ? bytes : raw;
		onLoaded(Math.min(bytes, Math.round((received * bytes) / expected)));
	}
	return { blob: new Blob(chunks), gzipped: chunks[0] !== undefined && isGzip(chunks[0]) };
}

/** A table's bytes, those that the page was made with. Rejects with an OutdatedError where the site has others. */
export async function loadTable(
	file: FileToLoad,
	signal: AbortSignal,
	onLoaded: (bytes: number) => void
): Promise<ArrayBuffer> {
	const fetched = async (cache: RequestCache) =>
		(await loadFile(file, signal, onLoaded, cache)).blob.arrayBuffer();
	return file.data === undefined ? fetched('default') : sameFile(file.data, fetched);
}

/** The WebAssembly module in a packed file, as a blob of that type. Rejects with an EngineError where it is none. */
export async function wasmOf({ blob, gzipped }: Loaded): Promise<Blob> {
	const stream = gzipped ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob.stream();
	const wasm = await new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob();
	if ((await wasm.slice(0, 4).text()) !== '\0asm')
		throw new EngineError('The database engine did not arrive whole.');
	return wasm;
}
