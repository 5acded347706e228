import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensure, filesIn, fingerprint } from '../../scripts/lib/stamp.mjs';

let root: string;
let made: number;

const put = (file: string, text: string) => {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
};
const product = (setting = '') => ({
	name: 'tables',
	inputs: () => filesIn(root, ['seeds']),
	outputs: () => filesIn(root, ['out']),
	setting,
	make: async () => {
		made++;
		put('out/package.json', 'made');
	}
});

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'stamp-'));
	made = 0;
	put('seeds/b.md', 'second');
	put('seeds/a/x.md', 'first');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('files below some paths', () => {
	test('in one order, a missing path having none', () => {
		expect(filesIn(root, ['none', 'seeds'])).toEqual(['seeds/a/x.md', 'seeds/b.md']);
	});

	test('those that count', () => {
		expect(filesIn(root, ['seeds'], (file) => !file.includes('/a/'))).toEqual(['seeds/b.md']);
	});

	test('a name changes the fingerprint as a content does, and contents do not run into each other', () => {
		put('1/a', 'xy');
		put('1/b', '');
		put('2/a', 'x');
		put('2/b', 'y');
		const prints = [
			fingerprint(join(root, '1'), ['a', 'b']),
			fingerprint(join(root, '2'), ['a', 'b']),
			fingerprint(join(root, '1'), ['a', 'b'], 'other'),
			fingerprint(join(root, '1'), ['a'])
		];
		expect(new Set(prints).size).toBe(4);
	});
});

describe('making again', () => {
	test('nothing changed: once', async () => {
		expect(await ensure(root, product())).toBe(true);
		expect(await ensure(root, product())).toBe(false);
		expect(made).toBe(1);
	});

	test.each([
		['an input edited', () => put('seeds/b.md', 'edited')],
		['an input added', () => put('seeds/c.md', '')],
		['an input removed', () => rmSync(join(root, 'seeds/b.md'))],
		['the output gone', () => rmSync(join(root, 'out'), { recursive: true })],
		['the output made from something else', () => put('out/package.json', 'other')]
	])('%s: again', async (_what, change) => {
		await ensure(root, product());
		change();
		expect(await ensure(root, product())).toBe(true);
	});

	test('another setting, or asked for: again', async () => {
		await ensure(root, product());
		expect(await ensure(root, product('https://example.org'))).toBe(true);
		expect(await ensure(root, product('https://example.org'), { always: true })).toBe(true);
	});

	test('an edit while it is made counts the next time', async () => {
		const slow = product();
		await ensure(root, {
			...slow,
			make: async () => {
				await slow.make();
				put('seeds/b.md', 'edited meanwhile');
			}
		});
		expect(await ensure(root, product())).toBe(true);
	});

	test('a failure leaves no stamp', async () => {
		const broken = { ...product(), make: () => Promise.reject(new Error('no')) };
		await expect(ensure(root, broken)).rejects.toThrow('no');
		expect(await ensure(root, product())).toBe(true);
	});
});
