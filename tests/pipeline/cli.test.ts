/** `npm run data` as it is used: what it writes, what it says, and what it leaves alone. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildTables } from '../../src/pipeline/commands/tables';
import { MADE_UP } from './support/book';

const ARTICLE = `---
outlet: morning-post
published_on: 2025-03-07
published_basis: stated
---

Made up. Ilse Marant said on Monday that Veldonia must join the Pact. [¶1]

Foreign Minister Karla Voss said that peace is near. [¶2]
`;

let dir = '';
const at = (...path: string[]) => join(dir, ...path);

/** Runs the command in this process: loading the tagger's model takes longer than all that these tests ask for. */
async function built(...args: string[]) {
	const printed = { stdout: '', stderr: '' };
	const into = (stream: 'stdout' | 'stderr') => (what: unknown) => {
		const words = what instanceof Error ? (what.stack ?? '') : String(what);
		printed[stream] += `${words}\n`;
	};
	const spies = [
		vi.spyOn(console, 'log').mockImplementation(into('stdout')),
		vi.spyOn(console, 'error').mockImplementation(into('stderr'))
	];
	try {
		const status = await buildTables(args);
		return { status, ...printed };
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
}

/** The same, with the made-up codebook. */
const data = (...args: string[]) => built('--codebook', MADE_UP, ...args);

/** Runs the command as its user does, in a process of its own, from the folder `cwd`. */
function spawned(cwd: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[
			'--import',
			pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href,
			resolve('src/pipeline/commands/data.ts'),
			...args
		],
		{ encoding: 'utf8', cwd }
	);
	return { status, stdout, stderr };
}

const bytes = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort()
		.map((path) => [relative(folder, path), readFileSync(path).toString('base64')]);

beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'cli-'));
	mkdirSync(at('articles'));
	writeFileSync(at('articles', 'made-up.md'), ARTICLE);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('npm run data', () => {
	test('two builds of the same input are the same bytes, and the summary counts', async () => {
		const first = await data('--from', at('articles'), '--out', at('a'));
		const second = await data('--from', at('articles'), '--out', at('b'));
		expect(first.stderr).toBe('');
		expect(first.status).toBe(0);
		expect(first.stdout).toContain('1 article, 2 statements, 2 stances, 2 utterances');
		expect(first.stdout).toContain(
			'Karla Voss (person)\n    made-up-p2-karla-voss: "Foreign Minister Karla Voss said that peace is near"'
		);
		expect(first.stdout).toContain('0 warnings');
		expect(second.status).toBe(0);
		expect(bytes(at('b'))).toEqual(bytes(at('a')));
	});

	test('a folder in which nothing can be read names each file with its reason', async () => {
		mkdirSync(at('refused'));
		writeFileSync(at('refused', 'notes.xyz'), 'made up');
		writeFileSync(at('refused', 'export.jsonl'), '{"title": "Made up"}\n');
		const { status, stdout, stderr } = await data('--from', at('refused'), '--out', at('none'));
		expect(status).toBe(1);
		expect(stdout).toBe('');
		expect(stderr).toContain('refused contains no readable article');
		expect(stderr).toContain('notes.xyz: ');
		expect(stderr).toContain('export.jsonl: line 1: has no article text');
	});

	test('--print, --review and --suggest-actors show what they say', async () => {
		const { stdout } = await data(
			'--from',
			at('articles'),
			'--out',
			at('a'),
			'--print',
			'--review',
			'--suggest-actors'
		);
		expect(stdout).toContain(
			'ilse-marant, said by itself · 2025-03-03 (weekday: on Monday) · indirect · cue "said"'
		);
		expect(stdout).toContain('pact-membership: support');
		// What --review shows comes after what --print shows: least confident first, not in the article's order.
		const ids = [...stdout.matchAll(/^(made-up-\S+) {2}machine/gm)].map((match) => match[1]);
		expect(ids).toEqual([
			...['made-up-p1-ilse-marant', 'made-up-p2-karla-voss'],
			...['made-up-p2-karla-voss', 'made-up-p1-ilse-marant']
		]);
		expect(stdout).toMatch(/- id: karla-voss\n\s+name: Karla Voss\n\s+kind: person/);
	});

	test('a codebook with mistakes: every one named with its place, exit 1, tables untouched', async () => {
		await data('--from', at('articles'), '--out', at('a'));
		const before = bytes(at('a'));
		cpSync(MADE_UP, at('bad'), { recursive: true });
		writeFileSync(at('bad', 'events.yaml'), '- {id: talks, label: Talks, from: 2025-02-30}\n');
		writeFileSync(
			at('bad', 'propositions.yaml'),
			'- {id: x, text: X., label: X, kind: wish, names: ["(a|b"]}\n'
		);
		const { status, stderr } = spawned(
			'.',
			...['--from', at('articles'), '--out', at('a'), '--codebook', at('bad')]
		);
		expect(status).toBe(1);
		expect(stderr).toMatch(/events\.yaml:1:\d+: .*2025-02-30/);
		expect(stderr).toMatch(/propositions\.yaml:1:\d+: .*demand, claim/);
		expect(stderr).toMatch(/propositions\.yaml:1:\d+: .*not closed/);
		expect(stderr).not.toContain('    at ');
		expect(bytes(at('a'))).toEqual(before);
	});

	test('a faulty article is named and the rest goes on; --strict fails and writes nothing', async () => {
		mkdirSync(at('mixed'), { recursive: true });
		writeFileSync(at('mixed', 'made-up.md'), ARTICLE);
		writeFileSync(at('mixed', 'empty.txt'), '');
		const loose = await data('--from', at('mixed'), '--out', at('c'));
		expect(loose.status).toBe(0);
		expect(loose.stdout).toContain('empty.txt');
		expect(loose.stdout).toContain('1 article,');
		expect(loose.stdout).toContain('1 warning:\n  Not read: 1 file\nNot read:\n  empty.txt: ');
		const report: unknown = JSON.parse(readFileSync(at('c', 'report.json'), 'utf8'));
		expect(report).toMatchObject({
			counts: { articles: 1, warnings: { unread: 1, columns: 0 } },
			problems: [{ kind: 'unread', entries: [{ file: 'empty.txt' }] }]
		});
		expect(readFileSync(at('c', 'report.html'), 'utf8')).toContain('<dt>empty.txt</dt>');
		const strict = await data('--from', at('mixed'), '--out', at('d'), '--strict');
		expect(strict.status).toBe(1);
		expect(strict.stderr).toContain('empty.txt');
		expect(readdirSync(dir)).not.toContain('d');
	});

	test('notes on columns and on quotations attributed to nobody do not make --strict fail', async () => {
		mkdirSync(at('noted'), { recursive: true });
		const story =
			'Ilse Marant said on Monday that Veldonia must join the Pact. ' +
			'The walls of Port Merid were full of “slogans that nobody here had seen before” that week.';
		writeFileSync(at('noted', 'export.csv'), `Body,Date,Outlet\n"${story}",2025-03-07,Morning Post\n`);
		const { status, stdout } = await data('--from', at('noted'), '--out', at('f'), '--strict');
		expect(status).toBe(0);
		expect(stdout).toContain('0 warnings, 2 notes:');
		expect(stdout).toContain('holds a quotation attributed to nobody, so not counted: “slogans that nobody');
		expect(stdout.indexOf('attributed to nobody: 1 file')).toBeLessThan(
			stdout.indexOf('became what: 1 file')
		);
	});

	test('reviews of a named file are applied, and one that finds nothing is reported', async () => {
		const reviews = [
			'- {statement: made-up-p2-karla-voss, decision: reject, reason: Made up.}',
			'- {statement: made-up-p9-nobody, decision: confirm, reason: Made up.}'
		];
		writeFileSync(at('reviews.yaml'), `${reviews.join('\n')}\n`);
		const { stdout } = await data(
			'--from',
			at('articles'),
			'--out',
			at('a'),
			'--reviews',
			at('reviews.yaml')
		);
		expect(stdout).toContain('1 article, 1 statement,');
		expect(stdout).toMatch(
			/reviews\.yaml:2: the review is not applied: there is no statement "made-up-p9-nobody"/
		);
	});

	test('a build of the seeds keeps account of ids; a trial build leaves the account alone', async () => {
		// A project of its own: what is default is told by the folder that the command runs in.
		const home = at('home');
		mkdirSync(join(home, 'seeds'), { recursive: true });
		cpSync(at('articles'), join(home, 'seeds', 'articles'), { recursive: true });
		cpSync(MADE_UP, join(home, 'seeds', 'codebook'), { recursive: true });
		const account = join(home, 'seeds', 'ids.yaml');
		writeFileSync(account, '# Kept.\nmoved: {}\nwithdrawn: {}\n');
		cpSync(at('articles'), at('elsewhere'), { recursive: true });
		writeFileSync(at('elsewhere', 'other.md'), ARTICLE.replace('Karla', 'Mila'));
		// As its user runs it, once; the others name the project that was its default then.
		expect(spawned(home)).toMatchObject({ status: 0, stderr: '' });
		const seeds = async (...args: string[]) => {
			const { status, stderr } = await built('--project', join(home, 'seeds'), ...args);
			expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
			return readFileSync(account, 'utf8');
		};
		const first = readFileSync(account, 'utf8');
		expect(first).toBe(
			'# Kept.\nmoved: {}\nwithdrawn: {}\ncurrent:\n  - made-up-p1-ilse-marant\n  - made-up-p2-karla-voss\n'
		);
		expect(await seeds('--from', at('elsewhere'))).toBe(first);
		// Nor does the next build of the seeds take what a trial left in the tables for its own.
		expect(await seeds()).toBe(first);
		writeFileSync(join(home, 'seeds', 'articles', 'made-up.md'), ARTICLE.replace('Karla Voss', 'Mila Voss'));
		expect(await seeds()).toContain('moved:\n  made-up-p2-karla-voss: made-up-p2-mila-voss\n');
	});

	test.each([
		['an unknown flag', ['--frm', 'x'], "Unknown option '--frm'"],
		['a bad choice', ['--publish', 'all'], '--publish takes excerpt or full, not "all"'],
		['a missing folder', ['--from', '/nowhere'], '/nowhere: is not a folder'],
		['a folder without articles', ['--from', 'src/lib/model'], 'contains no readable article']
	])('%s gives a message and exit code 1', async (_, args, message) => {
		const { status, stderr } = await data(...args, '--out', at('e'));
		expect(status).toBe(1);
		expect(stderr).toContain(message);
		expect(stderr).not.toContain('    at ');
		expect(readdirSync(dir)).not.toContain('e');
	});
});
