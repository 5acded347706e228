/** What earlier builds computed is used only while it is right, and tables are the same bytes with and without it. */
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { coder } from '../../src/pipeline/coded';
import { buildTables } from '../../src/pipeline/commands/tables';
import { Store } from '../../src/pipeline/store';
import { codeFiles } from '../../src/pipeline/store/code-version';
import { keepingCoder, keptArticle, keysFor } from '../../src/pipeline/store/kept';
import { inOrder } from '../../src/pipeline/threads';
import { codebook, MADE_UP } from './support/book';
import { marked } from './support/marked';

const article = (name: string, words: string) =>
	`---\noutlet: morning-post\npublished_on: 2025-03-07\npublished_basis: stated\n---\n\nMade up. Ilse Marant said on Monday that Veldonia must join the Pact. [¶1]\n\n${name} said that ${words}. [¶2]\n`;

let dir = '';
const at = (...path: string[]) => join(dir, ...path);

const files = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort();
const bytes = (folder: string) =>
	files(folder).map((path) => [relative(folder, path), readFileSync(path).toString('base64')]);

beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'store-'));
	mkdirSync(at('articles'));
	cpSync(MADE_UP, at('codebook'), { recursive: true });
	for (const name of ['Karla Voss', 'Mila Brell', 'Tomas Harn'])
		writeFileSync(at('articles', `${name.slice(0, 4).trim()}.md`), article(name, 'peace is near'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs builds at once, and returns what they said. */
async function build(...each: string[][]) {
	const said: string[] = [];
	const listen = (words: unknown) => void said.push(String(words));
	const spies = [
		vi.spyOn(console, 'log').mockImplementation(listen),
		vi.spyOn(console, 'error').mockImplementation(listen)
	];
	try {
		const all = ['--codebook', at('codebook'), '--from', at('articles')];
		const statuses = await Promise.all(each.map((args) => buildTables([...all, ...args])));
		expect(statuses, said.join('\n')).toEqual(each.map(() => 0));
		return said.join('\n');
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
}

/** How many articles a build with the store takes from it, after comparing its tables with a build without. */
async function reused(): Promise<number> {
	const said = await build(['--out', at('with'), '--store', at('store')]);
	await build(['--out', at('without'), '--no-store']);
	expect(bytes(at('with'))).toEqual(bytes(at('without')));
	return Number(/(\d+) of \d+ articles were taken from earlier builds/.exec(said)?.[1] ?? 0);
}

describe('a build with a store', () => {
	test('takes what has not changed, and writes the same bytes as one without', async () => {
		expect(await reused()).toBe(0);
		writeFileSync(at('articles', 'Mila.md'), article('Mila Brell', 'Veldonia must not join the Pact'));
		writeFileSync(at('codebook', 'events.yaml'), '- {id: fair, label: Fair, from: 2025-03-01}\n');
		expect(await reused()).toBe(2);
		const propositions = at('codebook', 'propositions.yaml');
		writeFileSync(propositions, readFileSync(propositions, 'utf8').replace('the Pact', 'the Great Pact'));
		expect(await reused()).toBe(0);
	});

	test('says if nothing can be kept, and goes on', async () => {
		writeFileSync(at('file'), '');
		const said = await build(['--out', at('with'), '--store', at('file')]);
		expect(said).toContain('nothing can be kept for the next build');
	});

	test('two at once in one folder leave the tables of one of them, whole', async () => {
		await build(
			['--out', at('without'), '--no-store'],
			['--out', at('full'), '--no-store', '--publish', 'full']
		);
		rmSync(at('store'), { recursive: true });
		const both = ['--out', at('with'), '--store', at('store')];
		await build(both, [...both, '--publish', 'full'], both);
		expect([bytes(at('without')), bytes(at('full'))]).toContainEqual(bytes(at('with')));
		expect(readdirSync(dir).filter((name) => name.startsWith('.with'))).toEqual([]);
	});
});

describe('the store', () => {
	const { article: read } = marked(
		'Velda slept.\n\nIlse Marant said on Monday that Veldonia must join the Pact.'
	);
	let store: Store;
	beforeEach(() => {
		store = new Store(mkdtempSync(join(dir, 'one-')));
	});
	const kinds = () =>
		files(store.folder)
			.map((path) => path.replace(/^.*\./, ''))
			.sort();

	test('gives back what the stages gave; another program, text or day is another article', () => {
		const coded = keepingCoder(store, codebook, 'program 1')(read);
		expect(coded).toEqual(coder(codebook)(read));
		const kept = keptArticle(store, keysFor(codebook, 'program 1'), read);
		expect(kept).toEqual(coded);
		expect(kept?.statements[0]?.passage).toBe(kept?.passages[1]);
		const loud = marked(
			'VELDA SLEPT AT NIGHT.\n\nILSE MARANT SAID ON MONDAY THAT VELDONIA MUST JOIN THE PACT.'
		).article;
		expect(keepingCoder(store, codebook, 'program 1')(loud)).toEqual(coder(codebook)(loud));
		expect(keptArticle(store, keysFor(codebook, 'program 1'), loud)).toEqual(coder(codebook)(loud));
		expect(keptArticle(store, keysFor(codebook, 'program 2'), read)).toBeNull();
		for (const other of [
			{ ...read, text: `${read.text} ` },
			{ ...read, publishedOn: '2020-01-01' }
		])
			expect(keptArticle(store, keysFor(codebook, 'program 1'), other)).toBeNull();
	});

	test('what is damaged, cut off or empty is not there', () => {
		const bytes = Buffer.from('made up '.repeat(50));
		store.put('x', 'abc', bytes);
		const path = files(store.folder)[0] ?? '';
		const whole = readFileSync(path);
		expect(store.get('x', 'abc')).toEqual(bytes);
		const changed = Buffer.from(whole);
		changed.writeUInt8((whole.at(-1) ?? 0) ^ 1, whole.length - 1);
		for (const wrong of [changed, whole.subarray(0, whole.length >> 1), Buffer.alloc(0)]) {
			writeFileSync(path, wrong);
			expect(store.get('x', 'abc')).toBeNull();
		}
	});

	test('keeps trees apart from the codebook, so that another one codes without parsing again', () => {
		keepingCoder(store, codebook, 'x')(read);
		expect(kinds()).toEqual(['coded', 'parsed']);
		const other = { ...codebook, propositions: codebook.propositions.slice(1) };
		const again = keepingCoder(store, other, 'x')(read);
		expect(again).toEqual(coder(other)(read));
		expect(kinds()).toEqual(['coded', 'coded', 'parsed']);
	});

	test('an interrupted build goes on with the articles that it had not reached', async () => {
		const articles = ['a', 'b', 'c', 'd'].map((id) => ({ ...read, id, file: `${id}.md` }));
		function* broken() {
			yield* articles.slice(0, 3);
			throw new Error('the power went');
		}
		const run = async (given: Iterable<typeof read>, threads: number) => {
			const reuse = { reused: 0, fault: null };
			const ids: string[] = [];
			for await (const one of inOrder(given, { job: 'code', codebook, threads, store: store.folder, reuse }))
				ids.push(one.article.id);
			return { ids, reused: reuse.reused };
		};
		await expect(run(articles.slice(0, 2), 1)).resolves.toMatchObject({ reused: 0 });
		await expect(run(broken(), 1)).rejects.toThrow('the power went');
		const resumed = await run(articles, 2);
		expect(resumed.ids).toEqual(['a', 'b', 'c', 'd']);
		// Whether the third was coded before the power went is up to the machine.
		expect([2, 3]).toContain(resumed.reused);
		expect(await run(articles, 1)).toEqual({ ids: ['a', 'b', 'c', 'd'], reused: 4 });
	});

	test('removes what was not used for longest once it is too large', () => {
		for (const [i, key] of ['aa1', 'bb2', 'cc3', 'dd4'].entries()) {
			store.put('x', key, Buffer.from(key.repeat(1000)));
			const path = files(store.folder).find((one) => one.includes(`${key.slice(2)}.x`)) ?? '';
			utimesSync(path, i + 1, i + 1);
		}
		// Using one makes it the youngest.
		expect(store.get('x', 'aa1')?.toString()).toBe('aa1'.repeat(1000));
		const size = files(store.folder).reduce((sum, path) => sum + readFileSync(path).length, 0);
		store.prune(size);
		expect(files(store.folder)).toHaveLength(4);
		store.prune(size - 1);
		expect(['aa1', 'bb2', 'cc3', 'dd4'].filter((key) => store.get('x', key))).toEqual(['aa1', 'cc3', 'dd4']);
	});

	test('depends on every file that coding imports', () => {
		const known = new Set(codeFiles());
		const seen = new Set<string>();
		const visit = (path: string): void => {
			if (seen.has(path)) return;
			seen.add(path);
			for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
				const to = resolve(dirname(path), from);
				const found = [`${to}.ts`, join(to, 'index.ts')].find((one) => {
					try {
						return readFileSync(one).length > 0;
					} catch {
						return false;
					}
				});
				if (found) visit(found);
			}
		};
		visit(resolve('src/pipeline/coded.ts'));
		const missing = [...seen].map((path) => relative('src', path)).filter((path) => !known.has(path));
		expect(missing).toEqual([]);
		expect(seen.size).toBeGreaterThan(80);
		expect(known).toContain('pipeline/parse/english/weights.bin');
	});
});
