/**
 * Packs the browser's database engine: `static/engine/<name>.<version>.bin`, each a gzipped WebAssembly module, and
 * `static/engine/manifest.json` with their sizes, so that the page can show real progress. Gzipped here because 34 MB
 * is over the limit of some static hosts and some never compress WebAssembly; named `.bin` because a server that sees
 * `.gz` sends Content-Encoding and the browser decompresses it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));

const MODULES = [
	{ name: 'duckdb', from: '@duckdb/duckdb-wasm', wasm: 'dist/duckdb-eh.wasm' },
	{ name: 'parquet', from: 'parquet-wasm', wasm: 'esm/parquet_wasm_bg.wasm' }
];

/**
 * One packed module: `file` in `static/engine`, `bytes` of it, and `raw` bytes of the wasm inside.
 * @typedef {{ name: string, file: string, bytes: number, raw: number }} Packed
 */

/** @param {string} name of an installed package */
async function versionOf(name) {
	const { version } = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8'));
	return /** @type {string} */ (version);
}

/** @param {string} dir @returns {Promise<Packed[]>} what its manifest says, as far as it is there */
async function packed(dir) {
	const file = join(dir, 'manifest.json');
	if (!existsSync(file)) return [];
	try {
		return JSON.parse(await readFile(file, 'utf8')).modules ?? [];
	} catch {
		return []; // Not JSON: it will be rewritten.
	}
}

/** Writes a file whole or not at all. @param {string} file @param {string | Uint8Array} content */
async function writeWhole(file, content) {
	await writeFile(`${file}.part`, content);
	await rename(`${file}.part`, file);
}

/**
 * Packs the modules into `dir`, where the installed versions are not there already, and drops older ones.
 * @param {string} [dir]
 * @returns {Promise<boolean>} whether anything was written
 */
export async function packEngine(dir = join(root, 'static', 'engine')) {
	const before = await packed(dir);
	let changed = false;
	const modules = await Promise.all(
		MODULES.map(async ({ name, from, wasm }) => {
			const file = `${name}.${await versionOf(from)}.bin`;
			const known = before.find((module) => module.file === file);
			const path = join(dir, file);
			if (known && existsSync(path) && (await stat(path)).size === known.bytes) return known;
			changed = true;
			await mkdir(dir, { recursive: true });
			const content = await readFile(join(root, 'node_modules', from, wasm));
			const small = await promisify(gzip)(content, { level: 9 });
			await writeWhole(path, small);
			return { name, file, bytes: small.length, raw: content.length };
		})
	);
	if (!changed) return false;
	await writeWhole(join(dir, 'manifest.json'), `${JSON.stringify({ modules }, null, '\t')}\n`);
	const wanted = new Set(['manifest.json', ...modules.map(({ file }) => file)]);
	for (const file of await readdir(dir)) if (!wanted.has(file)) await rm(join(dir, file));
	return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const written = await packEngine();
	console.log(written ? 'Packed the database engine into static/engine.' : 'static/engine is up to date.');
}
