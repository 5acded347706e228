/** The desk's server over HTTP: who is let in, and what a decision leaves on disk. All articles are made up. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk, Outcome } from '../../src/review/api';
import { serve, type Serving } from '../../src/review/server';
import { madeUpProject, opened } from './support';

let dir: string;
let serving: Serving;
let token: string;
let base: URL;

beforeAll(async () => {
	dir = madeUpProject();
	const page = mkdtempSync(join(tmpdir(), 'review-page-'));
	writeFileSync(join(page, 'index.html'), '<!doctype html><title>Desk</title>');
	serving = await serve(await opened(dir), page, 0);
	base = new URL(serving.address);
	token = base.searchParams.get('token')!;
});
afterAll(() => serving.close());

interface Sent {
	method?: string;
	headers?: Record<string, string>;
	body?: unknown;
}

/** A request by Node, as `fetch` does not let one set Host. */
const send = (
	path: string,
	{ method = 'GET', headers = {}, body }: Sent = {}
): Promise<{ status: number; text: string }> =>
	new Promise((done, failed) => {
		const sent = request(
			{
				host: '127.0.0.1',
				agent: false,
				port: base.port,
				path,
				method,
				headers: { 'x-review-token': token, ...headers }
			},
			(response) => {
				let text = '';
				response.on('data', (chunk: Buffer) => (text += chunk.toString()));
				response.on('end', () => done({ status: response.statusCode ?? 0, text }));
			}
		);
		sent.on('error', failed);
		if (body !== undefined) sent.write(typeof body === 'string' ? body : JSON.stringify(body));
		sent.end();
	});
const desk = async () => JSON.parse((await send('/api/desk?window=a')).text) as Desk;

describe('who is let in', () => {
	test.each<[string, Record<string, string>, number]>([
		['the page itself', {}, 200],
		['its own origin', { origin: 'ORIGIN', 'sec-fetch-site': 'same-origin' }, 200],
		['no token', { 'x-review-token': '' }, 403],
		['a wrong token', { 'x-review-token': 'x'.repeat(24) }, 403],
		['another origin', { origin: 'https://example.org' }, 403],
		['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
		['another name for this machine', { host: 'example.org' }, 403],
		['another site’s page', { 'sec-fetch-site': 'cross-site' }, 403]
	])('%s', async (_, headers, status) => {
		const own = Object.fromEntries(
			Object.entries(headers).map(([key, value]) => [key, value.replace('ORIGIN', base.origin)])
		);
		expect((await send('/api/desk', { headers: own })).status).toBe(status);
	});

	test('files of the page alone, and of no folder around it', async () => {
		expect((await send('/')).text).toContain('<title>Desk');
		for (const path of ['/../reviews.yaml', '/%2e%2e/x.html', '/reviews.yaml', '/api/nothing'])
			expect((await send(path)).status, path).toBeGreaterThanOrEqual(400);
	});
});

test.each(['{', '"x"', 'null', '[]', '{"kind":"confirm"}', '{"kind":"confirm","key":1,"seen":""}'])(
	'a request of %s is refused with a reason, and nothing is written',
	async (body) => {
		const before = readFileSync(join(dir, 'reviews.yaml'), 'utf8');
		const { status, text } = await send('/api/decide?window=a', { method: 'POST', body });
		expect([status, text]).toEqual([400, expect.stringContaining('error')]);
		expect(readFileSync(join(dir, 'reviews.yaml'), 'utf8')).toBe(before);
	}
);

test('a port that another program has is named, with what to do', async () => {
	const session = await opened(dir);
	await expect(serve(session, dir, Number(base.port))).rejects.toThrow(
		`Port ${base.port} is taken by another program. Without --port any free one is used.`
	);
});

describe('a decision', () => {
	test('is on disk when it is answered, and takes less than a second of processor time', async () => {
		const item = (await desk()).items.find(({ candidate }) => candidate === null);
		const before = process.cpuUsage();
		const { status, text } = await send('/api/decide?window=a', {
			method: 'POST',
			body: { kind: 'confirm', key: item?.key, seen: item?.seen }
		});
		const { user, system } = process.cpuUsage(before);
		expect(status).toBe(200);
		expect(readFileSync(join(dir, 'reviews.yaml'), 'utf8')).toContain(`- statement: ${item?.key}`);
		expect((JSON.parse(text) as Outcome).past).toEqual({ undo: 1, redo: 0 });
		// The aim is 100 ms on an idle machine.
		expect((user + system) / 1000).toBeLessThan(1000);
	});

	test('of a second window that saw an older state is refused, and undo belongs to the window', async () => {
		const item = (await desk()).items.find(({ seen }) => seen !== '');
		const stale = await send('/api/decide?window=b', {
			method: 'POST',
			body: { kind: 'reject', key: item?.key, seen: '' }
		});
		expect(stale.status).toBe(409);
		expect((await send('/api/undo?window=b', { method: 'POST', body: {} })).text).toBe('null');
		expect((await send('/api/undo?window=a', { method: 'POST', body: {} })).status).toBe(200);
		expect(readFileSync(join(dir, 'reviews.yaml'), 'utf8')).not.toContain('- statement:');
	});

	test.each([
		['what is not JSON', '{', 'not JSON'],
		['an unknown kind', { kind: 'guess', key: 'x', seen: '' }, 'kind'],
		[
			'a day that does not exist',
			{ kind: 'correct', key: 'x', seen: '', set: { said_on: '2025-02-30' } },
			'calendar'
		],
		['a statement there is not', { kind: 'confirm', key: 'nothing', seen: '' }, 'changed since'],
		['too much', 'x'.repeat(200_000), 'too large']
	])('of %s is refused with a reason', async (_, body, reason) => {
		const { status, text } = await send('/api/decide?window=a', { method: 'POST', body });
		expect(status).toBeGreaterThanOrEqual(400);
		expect(text).toContain(reason);
	});

	test('a phrase is tried before it is kept, and kept as a line of its list', async () => {
		const path = join(dir, 'codebook/propositions.yaml');
		const before = readFileSync(path, 'utf8');
		const body = { proposition: 'nato-membership', list: 'for', words: 'sail* to Hollinstadt' };
		const tried = await send('/api/try-phrase?window=a', { method: 'POST', body });
		expect(JSON.parse(tried.text)).toEqual([]);
		const peace = { proposition: 'nato-membership', list: 'against', words: 'peace deal was close' };
		const effects = JSON.parse(
			(await send('/api/try-phrase?window=a', { method: 'POST', body: peace })).text
		) as { words: string; after: string }[];
		expect(effects[0]?.words).toContain('peace deal was close');
		expect(effects[0]?.after).toContain('nato-membership: oppose');
		const bad = await send('/api/try-phrase?window=a', {
			method: 'POST',
			body: { ...peace, words: '(open' }
		});
		expect(bad.status).toBe(400);
		expect(readFileSync(path, 'utf8')).toBe(before);
		expect((await send('/api/keep-phrase?window=a', { method: 'POST', body: peace })).status).toBe(200);
		const lines = new Set(before.split('\n'));
		const added = readFileSync(path, 'utf8')
			.split('\n')
			.filter((line) => !lines.has(line));
		expect(added).toEqual(['    - peace deal was close']);
	});

	test('writes actors into the codebook and a day beside the article', async () => {
		const actor = { id: 'ida-hollin', name: 'Ida Hollin', kind: 'person', side: 'other', names: ['Hollin'] };
		expect((await send('/api/new-actor?window=a', { method: 'POST', body: actor })).status).toBe(200);
		expect(readFileSync(join(dir, 'codebook/actors.yaml'), 'utf8')).toContain(
			'- id: ida-hollin\n    name: Ida Hollin\n'
		);
		// Twice is once too often: the codebook would have two actors of one id, so the file stays as it was.
		const before = readFileSync(join(dir, 'codebook/actors.yaml'), 'utf8');
		expect((await send('/api/new-actor?window=a', { method: 'POST', body: actor })).status).toBe(400);
		expect(readFileSync(join(dir, 'codebook/actors.yaml'), 'utf8')).toBe(before);
		const body = { article: 'orlin', published_on: '2025-12-07', outlet: 'Brod Gazette' };
		expect((await send('/api/metadata?window=a', { method: 'POST', body })).status).toBe(200);
		expect((await desk()).articles.find(({ id }) => id === 'orlin')).toMatchObject({
			publishedOn: '2025-12-07',
			outlet: 'Brod Gazette'
		});
	});
});
