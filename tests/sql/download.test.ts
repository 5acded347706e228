/** How the browser's engine is fetched, from servers that treat gzipped files differently and from broken ones. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFile, loadJson, wasmOf } from '../../src/lib/data/engine/browser/download';
import { EngineError } from '../../src/lib/data/engine/error';

/** Begins as every WebAssembly module does; long enough to come in several pieces. */
const WASM = Buffer.concat([Buffer.from('\0asm'), Buffer.alloc(400_000, 'made-up ')]);
const PACKED = gzipSync(WASM);

const ANSWERS: Record<string, (response: ServerResponse) => void> = {
	'/plain.bin': (response) => response.end(PACKED),
	// Announced as gzip: fetch inflates it before the page sees it.
	'/announced.bin': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(PACKED),
	// Gzipped once more on the way.
	'/twice.bin': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PACKED)),
	'/page.bin': (response) => response.end('<!doctype html>not found'),
	'/cut.bin': (response) => {
		response.writeHead(200, { 'content-length': PACKED.length });
		response.write(PACKED.subarray(0, 100), () => response.destroy());
	},
	'/good.json': (response) => response.end('{"modules":[]}')
};

let server: Server;
let site: string;
beforeAll(async () => {
	server = createServer(({ url }, response) => {
		const answer = ANSWERS[url ?? ''];
		if (answer) answer(response);
		else response.writeHead(404).end();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const { signal } = new AbortController();
const load = (path: string, onLoaded: (bytes: number) => void = () => {}) =>
	loadFile({ url: new URL(path, site), bytes: PACKED.length, raw: WASM.length }, signal, onLoaded);

describe('the engine', () => {
	test.each(['/plain.bin', '/announced.bin', '/twice.bin'])(
		'comes whole as %s, and progress ends at its size',
		async (path) => {
			const progress: number[] = [];
			const module = await wasmOf(await load(path, (bytes) => progress.push(bytes)));
			expect(Buffer.from(await module.arrayBuffer()).equals(WASM)).toBe(true);
			expect(module.type).toBe('application/wasm');
			expect(progress).toEqual([...progress].sort((a, b) => a - b));
			expect(progress.at(-1)).toBe(PACKED.length);
		}
	);

	test.each([
		['/page.bin', /did not arrive whole/],
		['/cut.bin', /\/cut\.bin broke off/],
		['/missing.bin', /no \/missing\.bin \(404\)/]
	])('that is %s is told in plain words', async (path, words) => {
		const module = load(path).then(wasmOf);
		await expect(module).rejects.toThrow(EngineError);
		await expect(module).rejects.toThrow(words);
	});

	test('without a server gives a message, with the cause', async () => {
		const nowhere = { url: new URL('http://127.0.0.1:1/x.bin'), bytes: 1 };
		const error: unknown = await loadFile(nowhere, signal, () => {}).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(EngineError);
		expect((error as EngineError).message).toMatch(/\/x\.bin could not be loaded/);
		expect((error as EngineError).cause).toBeInstanceOf(TypeError);
	});
});

test('a page in place of JSON is detected', async () => {
	expect(await loadJson(new URL('/good.json', site), signal)).toEqual({ modules: [] });
	await expect(loadJson(new URL('/page.bin', site), signal)).rejects.toThrow(/not what it should be/);
});
