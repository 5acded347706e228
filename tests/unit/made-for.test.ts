/** Files of another data version than the page's, and waits that have an end. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { describe, expect, test, vi } from 'vitest';
import { describeData } from '../../scripts/lib/made-for.mjs';
import { requireColumns } from '../../src/lib/data/engine/browser/wasm';
import { silenceLimit, withLimit } from '../../src/lib/data/engine/browser/limits';
import { EngineError, OutdatedError } from '../../src/lib/data/engine/error';
import { requireVersion, sameFile } from '../../src/lib/data/engine/made-for';

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');
const MADE = { version: '2025-01-02 · abcdef', files: { 'a.parquet': sumOf('right') } };

describe('a file of the data', () => {
	test('is accepted if it is the one the page was built with', async () => {
		const fetched = vi.fn(async () => bytesOf('right'));
		expect(await sameFile('a.parquet', fetched, MADE)).toEqual(bytesOf('right'));
		expect(fetched).toHaveBeenCalledTimes(1);
	});

	test('that a cache kept of another version is fetched past the cache', async () => {
		const fetched = vi.fn(async (cache: RequestCache) => bytesOf(cache === 'reload' ? 'right' : 'old'));
		expect(await sameFile('a.parquet', fetched, MADE)).toEqual(bytesOf('right'));
	});

	test.each(['old', '', 'right '])('of other bytes (%j) is refused', async (bytes) => {
		await expect(sameFile('a.parquet', async () => bytesOf(bytes), MADE)).rejects.toThrow(OutdatedError);
	});

	test('that the page does not know is refused', async () => {
		await expect(sameFile('b.parquet', async () => bytesOf('right'), MADE)).rejects.toThrow(OutdatedError);
	});

	test('of another version is refused before it is fetched', () => {
		expect(() => requireVersion('2025-01-03 · 000000', MADE)).toThrow(OutdatedError);
		expect(() => requireVersion(undefined, MADE)).toThrow(OutdatedError);
		expect(() => requireVersion(MADE.version, MADE)).not.toThrow();
	});
});

test('the build gives pages the version and the checksum of every file, including those in folders', () => {
	const dir = mkdtempSync(join(tmpdir(), 'made-for-'));
	try {
		mkdirSync(join(dir, 'cube'));
		writeFileSync(join(dir, 'datapackage.json'), '{"version": "v"}');
		writeFileSync(join(dir, 'cube/a.parquet'), 'right');
		expect(describeData(dir)).toEqual({ version: 'v', files: { 'cube/a.parquet': sumOf('right') } });
		expect(describeData(join(dir, 'none'))).toBeNull();
	} finally {
		rmSync(dir, { recursive: true });
	}
});

describe('columns of a table', () => {
	const stream = (columns: Record<string, string[]>) => tableToIPC(tableFromArrays(columns), 'stream');

	test('are compared by name and order, never filled by place', () => {
		const right = { utterance_id: ['u'], proposition_id: ['p'] };
		expect(() => requireColumns('utterance_stances', stream(right))).toThrow(OutdatedError);
		const swapped = { outlet_id: ['o'], name: ['n'] };
		expect(() =>
			requireColumns('outlets', stream({ name: swapped.name, outlet_id: swapped.outlet_id }))
		).toThrow(OutdatedError);
	});
});

describe('waiting', () => {
	test('ends after a silence, and names likely causes', async () => {
		await expect(silenceLimit(20).broken).rejects.toThrow(/memory.*policy.*connection/);
	});

	test('goes on while there are signs of life', async () => {
		const silence = silenceLimit(400);
		const broken = vi.fn();
		silence.broken.catch(broken);
		for (let i = 0; i < 6; i++) {
			await new Promise((resolve) => setTimeout(resolve, 100));
			silence.alive();
		}
		silence.end();
		expect(broken).not.toHaveBeenCalled();
	});

	test('may be longer where silence is usual, and the message has its length', async () => {
		const silence = silenceLimit(1);
		silence.alive(30);
		await expect(silence.broken).rejects.toThrow('0.03 seconds');
	});

	test('for an idle worker that does not answer has an end', async () => {
		await expect(withLimit(new Promise(() => {}), 'It stopped answering.', 10)).rejects.toThrow(EngineError);
		await expect(withLimit(Promise.resolve(3), 'x')).resolves.toBe(3);
	});
});
