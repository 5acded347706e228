import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/lib/data/load/evidence';
import { EvidenceShelf } from '../../../src/lib/state/evidence.svelte';

const report = (id: string) => [{ utterance_id: id } as Report];
const files = new Map<string, () => Promise<Response>>();
const fetched = vi.fn(
	(address: string) => files.get(address)?.() ?? Promise.resolve(new Response('', { status: 404 }))
);
const answering = (id: string) => () => Promise.resolve(Response.json(report(id)));

beforeEach(() => {
	files.clear();
	fetched.mockClear();
	vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

describe('evidence shelf', () => {
	test('fetches each file once, and keeps the order asked for', async () => {
		files.set('a.json', answering('a'));
		files.set('b.json', answering('b'));
		const shelf = new EvidenceShelf(
			(id) => `${id}.json`,
			async () => []
		);
		await shelf.show(['b', 'a']);
		expect(shelf.utterances?.map(([first]) => first?.utterance_id)).toEqual(['b', 'a']);
		await shelf.show(['a']);
		expect(fetched).toHaveBeenCalledTimes(2);
	});

	test('asks the engine if there is no file, and reports an unknown id', async () => {
		const ask = vi.fn(async (id: string) => (id === 'late' ? report(id) : []));
		const shelf = new EvidenceShelf((id) => `${id}.json`, ask);
		await shelf.show(['late']);
		expect(shelf.utterances).toHaveLength(1);
		await shelf.show(['gone']);
		expect(shelf.fault).toMatch(/no longer in the data/);
	});

	test('asks for a few files at a time, and counts unknown ids among known ones', async () => {
		let running = 0;
		let most = 0;
		vi.stubGlobal('fetch', async (address: string) => {
			most = Math.max(most, ++running);
			await Promise.resolve();
			running--;
			return address === 'u-7.json' ? Response.json(report('u-7')) : new Response('', { status: 404 });
		});
		const shelf = new EvidenceShelf(
			(id) => `${id}.json`,
			async () => []
		);
		await shelf.show(Array.from({ length: 100 }, (_, i) => `u-${i}`));
		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThanOrEqual(6);
		expect(shelf.utterances).toHaveLength(1);
		expect(shelf.note).toMatch(/^99 of 100 statements/);
		expect(shelf.fault).toBeNull();
	});

	test('a first failure ends the other requests', async () => {
		const broken = vi.fn(() => Promise.reject(new Error('offline')));
		vi.stubGlobal('fetch', broken);
		const shelf = new EvidenceShelf(
			(id) => `${id}.json`,
			async () => []
		);
		await shelf.show(Array.from({ length: 100 }, (_, i) => `u-${i}`));
		expect(broken.mock.calls.length).toBeLessThanOrEqual(6);
		expect(shelf.fault).toMatch(/connection may be down/);
	});

	test('a broken connection gives a message with what to do, and closing clears it', async () => {
		files.set('a.json', () => Promise.reject(new Error('offline')));
		const shelf = new EvidenceShelf(
			(id) => `${id}.json`,
			async () => []
		);
		await shelf.show(['a']);
		expect(shelf.fault).toMatch(/connection may be down\. Choose the mark again/);
		await shelf.show([]);
		expect(shelf.fault).toBeNull();
	});

	test('an answer that comes after another mark was chosen is thrown away', async () => {
		let answer = () => {};
		files.set(
			'slow.json',
			() => new Promise((resolve) => (answer = () => resolve(Response.json(report('slow')))))
		);
		files.set('b.json', answering('b'));
		const shelf = new EvidenceShelf(
			(id) => `${id}.json`,
			async () => []
		);
		const slow = shelf.show(['slow']);
		await shelf.show(['b']);
		answer();
		await slow;
		expect(shelf.utterances?.[0]?.[0]?.utterance_id).toBe('b');
	});
});
