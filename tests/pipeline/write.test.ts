/** Tables to files: checked, deterministic, whole or not at all. */
import {
	existsSync,
	lstatSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
	mkdirSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TABLES, SCHEMA_VERSION, TABLE_NAMES, type Tables } from '../../src/lib/model/tables';
import { build } from '../../src/pipeline/build';
import { coder } from '../../src/pipeline/coded';
import { writeTables } from '../../src/pipeline/write';
import { integrityFaults } from '../../src/pipeline/write/integrity';
import { codebook } from './support/book';
import { marked } from './support/marked';

const { article } = marked(
	'Ilse Marant said on Monday that Veldonia must join the Pact.\n\nKarsk opposes the idea.'
);
const { article: raw } = marked('Talks in Velda were cold.', { id: 'other' });
const made = (): Tables =>
	build({ articles: [raw, article].map(coder(codebook)), codebook, reviews: [], publish: 'excerpt' }).tables;

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const contents = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => `${path.slice(folder.length)} ${readFileSync(path).toString('base64')}`);

async function rows(path: string): Promise<Record<string, unknown>[]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const result = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
	connection.closeSync();
	return result.getRowObjectsJson() as Record<string, unknown>[];
}

describe('write', () => {
	test('the same rows give the same bytes in any order', async () => {
		const shuffled = made();
		for (const name of TABLE_NAMES) shuffled[name].reverse();
		const first = await writeTables(made(), join(dir, 'a'));
		const second = await writeTables(shuffled, join(dir, 'b'));
		expect(second).toBe(first);
		expect(contents(join(dir, 'b'))).toEqual(contents(join(dir, 'a')));
	});

	test('every table is there, sorted by its key, with days and lists as such', async () => {
		await writeTables(made(), join(dir, 'a'));
		const articles = await rows(join(dir, 'a', 'articles.parquet'));
		expect(articles.map(({ article_id }) => article_id)).toEqual(['made-up', 'other']);
		expect(articles[0]).toMatchObject({ published_on: '2025-03-07', wire: [] });
		expect(Object.keys(articles[0] ?? {})).toEqual(Object.keys(TABLES.articles.columns));
		expect(readdirSync(join(dir, 'a')).filter((name) => name.endsWith('.parquet'))).toHaveLength(
			TABLE_NAMES.length
		);
	});

	test('the package describes every column and gives size, rows and hash of every file', async () => {
		const version = await writeTables(made(), join(dir, 'a'));
		expect(version).toMatch(/^2025-03-07 · [0-9a-f]{6}$/);
		const described = JSON.parse(readFileSync(join(dir, 'a', 'datapackage.json'), 'utf8')) as {
			version: string;
			resources: {
				name: string;
				path: string;
				bytes: number;
				rows: number;
				hash: string;
				schema: {
					fields: { name: string; description: string }[];
					foreignKeys: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
				};
			}[];
		};
		expect(described).toMatchObject({ version, schemaVersion: SCHEMA_VERSION });
		for (const resource of described.resources) {
			const columns = TABLES[resource.name as keyof typeof TABLES].columns;
			expect(resource.schema.fields.map(({ name }) => name)).toEqual(Object.keys(columns));
			expect(resource.schema.fields.every(({ description }) => description.length > 0)).toBe(true);
			expect(resource.bytes).toBe(statSync(join(dir, 'a', resource.path)).size);
			expect(resource.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
			expect(resource.rows).toBe(made()[resource.name as keyof Tables].length);
		}
		const actors = described.resources.find(({ name }) => name === 'actors');
		expect(actors?.schema.foreignKeys).toEqual([
			{ fields: ['parent_id'], reference: { fields: ['actor_id'] } }
		]);
	});

	test('tables that do not hold together are not written, and the old ones stay', async () => {
		await writeTables(made(), join(dir, 'a'));
		const before = contents(join(dir, 'a'));
		const broken = made();
		for (const statement of broken.statements) statement.holder_id = 'nobody';
		await expect(writeTables(broken, join(dir, 'a'))).rejects.toThrow(
			'statements.holder_id leads to no actors.actor_id: nobody'
		);
		expect(contents(join(dir, 'a'))).toEqual(before);
		expect(readdirSync(dir)).toEqual(['a']);
	});

	test('a folder with files of others is not replaced', async () => {
		mkdirSync(join(dir, 'mine'));
		writeFileSync(join(dir, 'mine', 'thesis.txt'), 'long work');
		await expect(writeTables(made(), join(dir, 'mine'))).rejects.toThrow('thesis.txt');
		expect(readFileSync(join(dir, 'mine', 'thesis.txt'), 'utf8')).toBe('long work');
		expect(readdirSync(dir)).toEqual(['mine']);
	});

	test('a link to a folder stays a link, and the folder that it leads to is replaced', async () => {
		await writeTables(made(), join(dir, 'a'));
		rmSync(join(dir, 'a', 'actors.parquet'));
		symlinkSync(join(dir, 'a'), join(dir, 'link'));
		await writeTables(made(), join(dir, 'link'));
		expect(lstatSync(join(dir, 'link')).isSymbolicLink()).toBe(true);
		expect(existsSync(join(dir, 'a', 'actors.parquet'))).toBe(true);
		expect(readdirSync(dir).sort()).toEqual(['a', 'link']);
	});

	test('a place where nothing can be written is named, with the reason', async () => {
		writeFileSync(join(dir, 'file'), 'made up');
		await expect(writeTables(made(), join(dir, 'file', 'tables'))).rejects.toThrow(
			/file\/tables cannot be written: .*The tables that were there are untouched\./
		);
		// Read-only even for root, where it is there.
		if (existsSync('/proc/self'))
			await expect(writeTables(made(), '/proc/tables')).rejects.toThrow('/proc/tables cannot be written');
	});

	test('tables left aside by a build that was killed come back', async () => {
		await writeTables(made(), join(dir, '.a.old'));
		await writeTables(made(), join(dir, 'a'));
		expect(existsSync(join(dir, '.a.old'))).toBe(false);
		expect(readdirSync(dir)).toEqual(['a']);
	});
});

describe('integrity', () => {
	const faults = (change: (tables: Tables) => void): string[] => {
		const tables = made();
		change(tables);
		return integrityFaults(tables);
	};

	test('tables as they are built have none', () => {
		expect(made().statements.length).toBeGreaterThan(0);
		expect(integrityFaults(made())).toEqual([]);
	});

	test.each<[string, (tables: Tables) => void, string]>([
		[
			'a key twice',
			({ actors }) => actors.push(...actors.slice(0, 1)),
			'actors has rows with the same actor_id'
		],
		[
			'a reference in a list',
			({ statements }) => statements[0]?.via.push('ghost'),
			'statements.via leads to no actors.actor_id: ghost'
		],
		[
			'a word outside the vocabulary',
			({ actors }) => Object.assign(actors[0] ?? {}, { side: 'moon' }),
			'actors.side holds what it must not: "moon"'
		],
		[
			'a day that is none',
			({ events }) => Object.assign(events[0] ?? {}, { from_on: '2025-02-30' }),
			'events.from_on holds what it must not'
		],
		[
			'nothing where something is due',
			({ outlets }) => Object.assign(outlets[0] ?? {}, { name: null }),
			'outlets.name holds what it must not: null'
		],
		[
			'a statement outside its passage',
			({ statements }) => Object.assign(statements[0] ?? {}, { end: 9999 }),
			'statements stand outside their passage'
		]
	])('%s', (_, change, message) => {
		expect(faults(change).join('\n')).toContain(message);
	});
});
