/**
 * Articles coded by workers that are reached through Redis give the tables of an ordinary build, byte for byte, although a
 * worker is killed in the middle of a batch and Redis is restarted. Skipped where there is no redis-server.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildTables } from '../../src/pipeline/commands/tables';
import { MADE_UP } from './support/book';

const SERVER = 'redis-server';
const absent = spawnSync(SERVER, ['--version']).error !== undefined;
if (absent) console.warn(`skipped: no ${SERVER} on this machine (Debian: apt-get install ${SERVER})`);

let dir = '';
const at = (...path: string[]) => join(dir, ...path);
const running = new Set<ChildProcess>();

function started(command: string, args: string[]): ChildProcess {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	running.add(child);
	child.once('exit', () => running.delete(child));
	return child;
}

/** Waits until a process has printed some words. */
const said = (child: ChildProcess, words: RegExp): Promise<void> =>
	new Promise((resolve, reject) => {
		let all = '';
		child.stdout?.on('data', (more: Buffer) => {
			all += more.toString();
			if (words.test(all)) resolve();
		});
		child.once('exit', (code) => reject(new Error(`ended with ${code} before it said ${words}:\n${all}`)));
	});

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	const gone = once(child, 'exit');
	child.kill(signal);
	await gone;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function redis(port: number): Promise<ChildProcess> {
	const own = ['--bind', '127.0.0.1', '--port', String(port), '--dir', at('redis')];
	const child = started(SERVER, [...own, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always']);
	await said(child, /Ready to accept connections/);
	return child;
}

const worker = (address: string): ChildProcess =>
	started(process.execPath, [
		...['--import', 'tsx', 'src/pipeline/commands/worker.ts'],
		...['--queue', address, '--store', at('store'), '--lease', '2']
	]);

const bytes = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort()
		.map((path) => [relative(folder, path), readFileSync(path).toString('base64')]);

const data = (...args: string[]) => buildTables(['--codebook', MADE_UP, '--from', at('articles'), ...args]);

beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'queue-'));
	mkdirSync(at('articles'));
	mkdirSync(at('redis'));
	for (let i = 0; i < 40; i += 1)
		writeFileSync(
			at('articles', `made-up-${i}.md`),
			`---\noutlet: morning-post\npublished_on: 2025-03-${10 + (i % 20)}\npublished_basis: stated\n---\n\nMade up, number ${i}. Ilse Marant said on Monday that Veldonia must join the Pact. [¶1]\n`
		);
});
afterAll(async () => {
	await Promise.all([...running].map((child) => ended(child, 'SIGKILL')));
	rmSync(dir, { recursive: true, force: true });
});

describe.skipIf(absent)('a build over a queue', () => {
	test('loses nothing by a killed worker and a restarted Redis: the same bytes as without a queue', async () => {
		const port = await freePort();
		const address = `redis://127.0.0.1:${port}`;
		let server = await redis(port);
		const workers = [worker(address), worker(address), worker(address)];
		await Promise.all(workers.map((one) => said(one, /waiting for articles/)));
		const begun = workers.map(async (one) => {
			await said(one, /16 articles begun/);
			return one;
		});
		const spies = (['log', 'error'] as const).map((kind) =>
			vi.spyOn(console, kind).mockImplementation(() => undefined)
		);
		try {
			const build = data('--out', at('queued'), '--store', at('store'), '--queue', address);
			const first = await Promise.race(begun);
			void Promise.allSettled(begun);
			await ended(first, 'SIGKILL');
			await ended(server, 'SIGTERM');
			server = await redis(port);
			expect(await build).toBe(0);
			expect(await data('--out', at('plain'), '--no-store', '--threads', '1')).toBe(0);
		} finally {
			for (const spy of spies) spy.mockRestore();
		}
		expect(bytes(at('queued'))).toEqual(bytes(at('plain')));
	});
});

test('--queue takes the address of a server, and needs a store', async () => {
	const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	expect(await data('--out', at('no'), '--queue', 'localhost')).toBe(1);
	expect(spy).toHaveBeenLastCalledWith(expect.stringContaining('redis://host:6379'));
	expect(await data('--out', at('no'), '--queue', 'redis://localhost', '--no-store')).toBe(1);
	expect(spy).toHaveBeenLastCalledWith(expect.stringContaining('--queue needs a store'));
	spy.mockRestore();
});
