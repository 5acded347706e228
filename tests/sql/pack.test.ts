/** The engine's modules as the browser downloads them. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packEngine } from '../../scripts/engine.mjs';

interface Packed {
	name: string;
	file: string;
	bytes: number;
	raw: number;
}

test('are packed once, whole, with true sizes, and again only where something is missing', async () => {
	const dir = await mkdtemp(join(tmpdir(), 'article-ten-'));
	await writeFile(join(dir, 'duckdb.0.0.1.bin'), 'of an older version');
	expect(await packEngine(dir)).toBe(true);

	const manifest = await readFile(join(dir, 'manifest.json'), 'utf8');
	const { modules } = JSON.parse(manifest) as { modules: Packed[] };
	expect(modules.map(({ name }) => name)).toEqual(['duckdb', 'parquet']);
	expect((await readdir(dir)).sort()).toEqual(['manifest.json', ...modules.map(({ file }) => file)].sort());
	const digests = new Map<string, string>();
	for (const { file, bytes, raw } of modules) {
		const content = await readFile(join(dir, file));
		expect(content.length).toBe(bytes);
		expect(bytes).toBeLessThan(25e6);
		expect(gunzipSync(content).length).toBe(raw);
		digests.set(file, createHash('sha256').update(content).digest('hex'));
	}
	const original = createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm');
	const parquet = modules[1]!;
	expect(gunzipSync(await readFile(join(dir, parquet.file))).equals(await readFile(original))).toBe(true);

	const before = (await stat(join(dir, 'manifest.json'))).mtimeMs;
	expect(await packEngine(dir)).toBe(false);
	expect((await stat(join(dir, 'manifest.json'))).mtimeMs).toBe(before);

	await writeFile(join(dir, parquet.file), 'cut short');
	expect(await packEngine(dir)).toBe(true);
	expect(await readFile(join(dir, 'manifest.json'), 'utf8')).toBe(manifest);
	const again = createHash('sha256').update(await readFile(join(dir, parquet.file)));
	expect(again.digest('hex')).toBe(digests.get(parquet.file));
	await rm(dir, { recursive: true });
});
