/** What the service worker keeps and answers: without a network, and while builds change. */
import { beforeEach, describe, expect, test } from 'vitest';
import { AT_START, device, SITE } from './device';

let { state, stores, keeper, ask, kept } = device();
beforeEach(() => {
	({ state, stores, keeper, ask, kept } = device());
});

describe('without a network', () => {
	test('pages, their data and the cube are there after one visit; filters are part of the address', async () => {
		const worker = keeper('1');
		await worker.install([`${SITE}actors/orlin/?side=russia`, 'https://elsewhere.example/']);
		expect(kept('1')).toEqual(expect.arrayContaining(AT_START));
		state.network = false;
		expect(await ask(worker, '?side=russia', { navigates: true })).toMatch(/^200 .*content="1"/);
		expect(await ask(worker, 'actors/orlin/', { navigates: true })).toMatch(/^200 .*orlin/);
		expect(await ask(worker, 'actors/__data.json?x=1')).toBe('200 1 actors/__data.json');
		expect(await ask(worker, 'data/cube/actors.parquet?v=data-1')).toMatch(/^200/);
		expect(await ask(worker, '_app/immutable/a.js')).toMatch(/^200/);
		expect(await ask(worker, 'theme.js')).toMatch(/^200/);
	});

	test('what was looked at is there again, and what was not leads to the tables', async () => {
		const worker = keeper('1');
		await worker.install([]);
		await ask(worker, 'evidence/u-1.json');
		await ask(worker, 'statements/a-1/', { navigates: true });
		state.network = false;
		expect(await ask(worker, 'evidence/u-1.json')).toBe('200 1 evidence/u-1.json');
		expect(await ask(worker, 'statements/a-1/', { navigates: true })).toMatch(/^200 .*statements\/a-1/);
		expect(await ask(worker, 'evidence/u-2.json')).toMatch(/^503/);
		expect(await ask(worker, 'statements/a-2/', { navigates: true })).toMatch(/^200 .*404\.html/);
		await expect(ask(worker, 'data/passages.parquet')).rejects.toThrow('Failed to fetch');
	});

	test('the database is there once it has been used, and not before', async () => {
		const worker = keeper('1');
		await worker.install([]);
		expect(kept('1').filter((path) => /engine|worker/.test(path))).toEqual([]);
		await worker.keepEngine();
		state.network = false;
		for (const path of ['engine/manifest.json', 'engine/duckdb.1.bin', 'data/actors.parquet'])
			expect(await ask(worker, path), path).toMatch(/^200/);
		expect(await ask(worker, '_app/immutable/workers/b.worker-x.js')).toMatch(/^200/);
	});

	test('a file of the cube of another data version is never handed out', async () => {
		const worker = keeper('1');
		await worker.install([]);
		state.network = false;
		await expect(ask(worker, 'data/cube/actors.parquet?v=data-2')).rejects.toThrow('Failed to fetch');
	});
});

describe('with a network', () => {
	test('a page is always the newest, and the kept one replaces that of a failing host', async () => {
		const worker = keeper('1');
		await worker.install([]);
		state.online = '2';
		expect(await ask(worker, '', { navigates: true })).toContain('content="2"');
		state.odd.set('', () => new Response('made-up', { status: 502 }));
		expect(await ask(worker, '', { navigates: true })).toContain('content="1"');
		// Not kept: the host's answer as it is.
		state.odd.set('statements/a-1/', () => new Response('made-up', { status: 502 }));
		expect(await ask(worker, 'statements/a-1/', { navigates: true })).toBe('502 made-up');
	});

	test('a page that does not come soon is the kept one', async () => {
		const worker = keeper('1');
		await worker.install([]);
		let come: (response: Response) => void = () => {};
		state.odd.set('', () => new Promise<Response>((resolve) => (come = resolve)) as unknown as Response);
		state.patience = () => Promise.resolve();
		const answer = ask(worker, '', { navigates: true });
		// It waits for the late answer as well, in order to keep it.
		await Promise.resolve();
		queueMicrotask(() => setImmediate(() => come(new Response('late'))));
		expect(await answer).toContain('content="1"');
	});

	test('embeds, downloads and requests for parts are left alone', async () => {
		const worker = keeper('1');
		await worker.install([]);
		expect(await ask(worker, 'embed/ladder/tunnel/', { navigates: true })).toBeNull();
		expect(await ask(worker, 'data/all.zip', { navigates: true })).toBeNull();
		expect(await ask(worker, '_app/version.json')).toBeNull();
	});
});

describe('versions never mix', () => {
	test('nothing of a newer build enters the cache of this one', async () => {
		const worker = keeper('1');
		await worker.install([]);
		const before = kept('1');
		state.online = '2';
		state.odd.set('actors/', () => new Response('2', { headers: { 'content-type': 'text/html' } }));
		await ask(worker, 'statements/a-1/', { navigates: true });
		await ask(worker, 'actors/', { navigates: true });
		await ask(worker, 'evidence/u-1.json');
		expect(kept('1')).toEqual(before);
		state.network = false;
		expect(await ask(worker, 'actors/', { navigates: true })).toContain('content="1"');
	});

	test.each(['2', null])('a page of build %s gets nothing that was kept of build 1', async (build) => {
		const worker = keeper('1');
		await worker.install([]);
		state.page = build;
		expect(await ask(worker, '__data.json')).toBe('200 1 __data.json');
		state.online = '2';
		expect(await ask(worker, '__data.json')).toBe('200 2 __data.json');
		state.network = false;
		await expect(ask(worker, '__data.json')).rejects.toThrow('Failed to fetch');
		await expect(ask(worker, 'evidence/u-1.json')).rejects.toThrow('Failed to fetch');
	});

	test('a page that asks past every cache gets the network’s file', async () => {
		const worker = keeper('1');
		await worker.install([]);
		state.odd.set('data/cube/actors.parquet', () => new Response('fresh'));
		expect(await ask(worker, 'data/cube/actors.parquet?v=data-1', { cache: 'reload' })).toBe('200 fresh');
	});

	test.each([
		['the server changes its build meanwhile', () => void (state.online = '2')],
		[
			'a page is of another build',
			() => state.odd.set('', () => new Response('', { headers: { 'content-type': 'text/html' } }))
		],
		['a file is missing', () => state.odd.set('search.json', () => new Response('', { status: 404 }))],
		[
			'a script is missing',
			() => state.odd.set('_app/immutable/a.js', () => new Response('', { status: 404 }))
		]
	])('if %s, this build is not kept at all', async (_, happens) => {
		happens();
		await expect(keeper('1').install([])).rejects.toThrow();
		expect(kept('1').filter((path) => !path.startsWith('_app/immutable/'))).toEqual([]);
	});

	test('a newer build takes over the engine of the same version, and removes the older build', async () => {
		const first = keeper('1');
		await first.install([]);
		await first.keepEngine();
		state.online = '2';
		state.fetched.length = 0;
		const second = keeper('2');
		await second.install([]);
		expect(kept('2')).toContain('engine/duckdb.1.bin');
		expect(state.fetched).not.toContain('engine/duckdb.1.bin');
		expect(state.fetched).toContain('data/actors.parquet');
		await second.activate();
		expect([...stores.keys()]).toEqual([`offline ${SITE} 2`]);
	});

	test('what another site of the same host keeps is left alone', async () => {
		stores.set('offline https://news.example/ 9', new Map());
		const worker = keeper('1');
		await worker.install([]);
		await worker.removeAll();
		expect([...stores.keys()]).toEqual(['offline https://news.example/ 9']);
	});
});
