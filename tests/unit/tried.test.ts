/** Faults of docs/faults-tried.md in the site build, addresses, the service worker and files to take away. All made up. */
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { requireWhole } from '../../scripts/lib/whole-tables.mjs';
import { basePath } from '../../scripts/lib/products.mjs';
import { readAddress, type Known } from '../../src/lib/model/address';
import { STATEMENT_COLUMN_NAMES, type StatementRow } from '../../src/lib/takeaway/columns';
import { citationOf } from '../../src/lib/takeaway/cite';
import { statementsCsv, statementsJson } from '../../src/lib/takeaway/files';
import { statementsWorkbook } from '../../src/lib/takeaway/workbook';
import { questionIn } from '../../src/routes/explore/address';
import { missing } from '../../src/routes/missing';
import { tablesFolder } from '../fixtures/engine';
import { AT_START, device } from './offline/device';

describe('tables that a site is built from', () => {
	let tables: Awaited<ReturnType<typeof tablesFolder>>;
	let dir = '';
	beforeAll(async () => {
		tables = await tablesFolder();
	});
	beforeEach(() => {
		dir = mkdtempSync(join(tmpdir(), 'tried-'));
		cpSync(tables.dir, dir, { recursive: true });
		return () => rmSync(dir, { recursive: true, force: true });
	});
	afterAll(() => tables.drop());

	test('are whole as they were written', () => expect(() => requireWhole(dir)).not.toThrow());

	test.each<[string, RegExp, () => void]>([
		['61. that are not there', /datapackage\.json is missing/, () => rmSync(join(dir, 'datapackage.json'))],
		[
			'61. of which one is not there',
			/events\.parquet is missing/,
			() => rmSync(join(dir, 'events.parquet'))
		],
		[
			'62. of which one is cut off',
			/actors\.parquet is not the file/,
			() => truncateSync(join(dir, 'actors.parquet'), 900)
		],
		[
			'62. of which one is another',
			/outlets\.parquet is not/,
			() => cpSync(join(dir, 'actors.parquet'), join(dir, 'outlets.parquet'))
		],
		[
			'63. whose description is not JSON',
			/datapackage\.json is missing or not/,
			() => writeFileSync(join(dir, 'datapackage.json'), '{"version": ')
		],
		[
			'63. whose description is of something else',
			/datapackage\.json is missing or not/,
			() => writeFileSync(join(dir, 'datapackage.json'), 'null')
		]
	])('%s are named, with the command to run', (_, words, spoil) => {
		spoil();
		expect(() => requireWhole(dir)).toThrow(words);
		expect(() => requireWhole(dir)).toThrow('npm run data');
	});
});

test.each([
	'ftp://example.org/',
	'https://example.org/?a=1',
	'https://example.org/#top',
	'javascript:canary=1'
])('64. a site cannot be at %s', (url) => expect(() => basePath(url)).toThrow(`SITE_URL is "${url}"`));
test('64. a space in its address is written as in a link', () =>
	expect(basePath('https://example.org/article ten//')).toBe('/article%20ten'));

describe('addresses', () => {
	const known: Known = {
		...{ proposition: () => false, actor: (id: string) => id === 'kolt', outlet: () => false },
		...{ sorts: [], fixed: [] }
	};

	test.each(['%', '%E0%A4%A', '%zz%', 'actor=%', 'actor=%E0%A4%A'])('71. %s is not an error', (query) => {
		expect(readAddress(new URLSearchParams(query), known).filter.actors).toEqual([]);
		expect(questionIn(`#sql=${query}`)).toBeTypeOf('string');
		expect(missing(`/actors/${query}/`).kind).toBe('actor');
	});

	test('72. an actor that is named five hundred times is one actor', () => {
		const { filter, unused, cut } = readAddress(
			new URLSearchParams(Array.from({ length: 500 }, () => ['actor', 'kolt'])),
			known
		);
		expect({ actors: filter.actors, unused, cut }).toEqual({ actors: ['kolt'], unused: [], cut: [] });
	});
});

describe('the service worker', () => {
	test('81. keeps nothing from behind a page of the network’s own', async () => {
		const { state, keeper, kept } = device();
		state.odd.set('_app/version.json', () => new Response('<!doctype html><title>Sign in</title>'));
		await expect(keeper('1').install([])).rejects.toThrow('another build');
		expect(kept('1').filter((path) => !path.startsWith('_app/immutable/'))).toEqual([]);
	});

	test('82. answers as before where the database does not fit', async () => {
		const { state, stores, keeper, ask, kept } = device();
		const worker = keeper('1');
		await worker.install([]);
		const store = [...stores.values()][0]!;
		const set = store.set.bind(store);
		store.set = (key, value) => {
			if (key.endsWith('.bin')) throw new DOMException('Full.', 'QuotaExceededError');
			return set(key, value);
		};
		await expect(worker.keepEngine()).rejects.toThrow('Full.');
		expect(kept('1')).toEqual(expect.arrayContaining(AT_START));
		state.network = false;
		expect(await ask(worker, 'actors/', { navigates: true })).toMatch(/^200 /);
	});

	test.each([
		{ method: 'POST', headers: new Headers() },
		{ method: 'GET', headers: new Headers({ range: 'bytes=0-9' }) }
	])('83. leaves %j alone', async (asked) => {
		const { keeper } = device();
		const request = { ...asked, url: 'https://news.example/site/search.json', mode: 'cors' } as Request;
		expect(keeper('1').answer({ request, clientId: 'page', later: () => undefined })).toBeNull();
	});

	test('84. keeps a page to which the host redirects as an answer that a browser takes', async () => {
		const { state, stores, keeper } = device();
		state.odd.set('about/', () => {
			const page = new Response('<meta name="build" content="1" />', {
				headers: { 'content-type': 'text/html' }
			});
			return Object.defineProperty(page, 'redirected', { value: true });
		});
		await keeper('1').install([]);
		const page = [...stores.values()][0]?.get('https://news.example/site/about/');
		expect([page?.redirected, await page?.text()]).toEqual([false, '<meta name="build" content="1" />']);
	});

	test('85. skips the builds between two visits', async () => {
		const { state, stores, keeper } = device();
		await keeper('1').install([]);
		state.online = '4';
		await expect(keeper('2').install([])).rejects.toThrow('another build');
		const newest = keeper('4');
		await newest.install([]);
		await newest.activate();
		expect([...stores.keys()]).toEqual(['offline https://news.example/site/ 4']);
	});
});

describe('files to take away', () => {
	const ABOUT = {
		title: 'Made-up',
		view: 'Joining',
		version: '2025-12-05 · abcdef',
		address: 'https://example.org/'
	};
	const row = (words: string) =>
		({
			...Object.fromEntries(STATEMENT_COLUMN_NAMES.map((name) => [name, null])),
			words
		}) as unknown as StatementRow;
	const sheet = async (rows: StatementRow[]) => {
		const book = read(await (await statementsWorkbook(rows, ABOUT)).arrayBuffer());
		return utils.sheet_to_json<string[]>(book.Sheets.Statements!, { header: 1 });
	};

	test('86. of nothing have their columns', async () => {
		expect(statementsCsv([], ABOUT).split('\r\n').slice(1)).toEqual([STATEMENT_COLUMN_NAMES.join(','), '']);
		expect(JSON.parse(statementsJson([], ABOUT))).toMatchObject({ rows: [] });
		expect(await sheet([])).toEqual([STATEMENT_COLUMN_NAMES]);
	});

	test('87. cite a name with braces, quotation marks and line breaks as one entry', () => {
		const data = { ...ABOUT, title: 'Kolt {"a", b}\nER  - x', lead: 'who}said' };
		const bib = citationOf(data, 'bib');
		const plain = bib.replaceAll(/\\[{}]/g, '');
		expect(plain.match(/\{/g)?.length).toBe(plain.match(/\}/g)?.length);
		expect(bib.match(/^@/gm)).toHaveLength(1);
		const ris = citationOf(data, 'ris').trimEnd().split('\r\n');
		expect(ris.filter((line) => !/^[A-Z][A-Z0-9] {2}-/.test(line))).toEqual([]);
		expect(ris.filter((line) => line.startsWith('ER'))).toHaveLength(1);
	});

	test.each([32_760, 32_764, 32_765, 32_766])(
		'88, 90. cut a text of %i letters and an emoji where a cell ends, and say so',
		async (letters) => {
			const words = `${'a'.repeat(letters)}😀${'b'.repeat(100)}`;
			const cell = (await sheet([row(words)]))[1]?.find((one) => one?.startsWith('aaa')) ?? '';
			expect(cell.length).toBeLessThanOrEqual(32_767);
			expect(cell).toMatch(/^a{32000}a*(?:😀b*)? …$/u);
		}
	);
});
