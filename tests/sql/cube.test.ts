/** What the cube answers under any filter is what the SQL answers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/lib/charts/registry';
import { ANSWERS, cubeEngine } from '../../src/lib/cube/engine';
import { cubePath } from '../../src/lib/cube/files';
import { readCube } from '../../src/lib/cube/read';
import { readSources, readWords, SOURCES_PATH, WORDS_PATH } from '../../src/lib/cube/words';
import type { AskedQuestion, Engine, Query } from '../../src/lib/data/engine/engine';
import { openNodeEngine } from '../../src/lib/data/engine/node';
import { events } from '../../src/lib/data/queries/events';
import { QUERIES } from './every-query';
import { statementIds } from '../../src/lib/data/queries/statement-ids';
import { COUNTS, NO_FILTER, POSITIONS, ROLLUPS, type Filter } from '../../src/lib/model/filter';
import { MODES, SIDES, STANCES } from '../../src/lib/model/vocab';
import { tablesFolder } from '../fixtures/engine';
import { crowd, inventedNames } from '../fixtures/crowd';
import { openWasmEngine } from './wasm';

const NAMES = Object.keys(ANSWERS) as AskedQuestion['name'][];

/** Some of them, in their order; often none. */
const some = <T>(values: readonly T[]) =>
	fc.oneof(
		{ weight: 2, arbitrary: fc.constant<T[]>([]) },
		{ weight: 1, arbitrary: fc.subarray([...values]) }
	);

interface Known {
	actors: string[];
	outlets: string[];
	propositions: string[];
	days: string[];
}

const filters = ({ actors, outlets, propositions, days }: Known): fc.Arbitrary<Filter> => {
	const day = fc.oneof(fc.constant(null), fc.constantFrom(...days));
	return fc.record({
		proposition: fc.oneof(fc.constant(null), fc.constantFrom(...propositions, 'nobody-asks-this')),
		actors: some([...actors, 'nobody']),
		sides: some(SIDES),
		stances: some(STANCES),
		modes: some(MODES),
		outlets: some([...outlets, 'no-outlet']),
		from: day,
		to: day,
		count: fc.constantFrom(...COUNTS),
		position: fc.constantFrom(...POSITIONS),
		as: fc.constantFrom(...ROLLUPS)
	});
};

async function known(engine: Engine): Promise<Known> {
	const texts = async (sql: string) =>
		(await engine.rows<{ text: string }>({ sql, params: [] })).map(({ text }) => text);
	return {
		actors: await texts('SELECT actor_id AS text FROM actors ORDER BY 1'),
		outlets: await texts('SELECT outlet_id AS text FROM outlets ORDER BY 1'),
		propositions: await texts('SELECT proposition_id AS text FROM propositions ORDER BY 1'),
		days: await texts(
			`SELECT DISTINCT CAST(day AS VARCHAR) AS text FROM (
				SELECT unnest([said_on, said_from, said_to, reported_on]) AS day FROM utterances
			) WHERE day IS NOT NULL
			UNION SELECT '2031-01-01' UNION SELECT '1969-12-31' ORDER BY 1`
		)
	};
}

const noDatabase = () => Promise.reject(new Error('the database was asked'));

/** An engine over the tables in `folder`, and the cube beside them. */
async function both(folder: string): Promise<{ sql: Engine; cube: Engine; known: Known }> {
	const sql = await openNodeEngine(folder);
	const bytesOf = async (path: string) => {
		const { buffer, byteOffset, byteLength } = await readFile(join(folder, path));
		return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
	};
	const cube = await readCube((name) => bytesOf(cubePath(name)));
	const beside = {
		start: noDatabase,
		close: async () => {},
		words: async () => readWords(await bytesOf(WORDS_PATH)),
		sources: async () => readSources(await bytesOf(SOURCES_PATH))
	};
	return { sql, cube: cubeEngine(cube, beside), known: await known(sql) };
}

const asked = (filter: Filter, first: string) => ({
	filter,
	proposition: filter.proposition ?? first,
	...{ utterance: '', article: '', statement: '', joint: '', actor: '' }
});

type Engines = Awaited<ReturnType<typeof both>>;

/** Random filters, each with a random question. */
async function expectEqual({ sql, cube, known: values }: Engines, runs: number) {
	const [first] = await sql.rows<{ id: string }>({
		sql: 'SELECT proposition_id AS id FROM propositions ORDER BY sort, proposition_id LIMIT 1',
		params: []
	});
	await fc.assert(
		fc.asyncProperty(filters(values), fc.constantFrom(...NAMES), async (filter, name) => {
			const query: Query<object> = QUERIES[name]!.ask(asked(filter, first?.id ?? ''));
			const rows = await sql.rows(query);
			expect(await cube.rows(query), name).toEqual(rows);
			const scan = cube.scan?.(query);
			if (!scan) return;
			let at = 0;
			scan((row) => expect(row, name).toMatchObject(rows[at++] ?? {}));
			expect(at).toBe(rows.length);
		}),
		{ numRuns: runs }
	);
}

const bench = process.env.CUBE_TABLES;

describe.each([
	['the fixture', () => tablesFolder(), 30, 0],
	['a crowd', () => tablesFolder(crowd({ names: inventedNames(24), speeches: 5 })), 15, 0],
	['the tables of the seeds', async () => ({ dir: 'static/data', drop: async () => {} }), 200, 25],
	...(bench
		? [['the tables in CUBE_TABLES', async () => ({ dir: bench, drop: async () => {} }), 60, 15] as const]
		: [])
] as const)('over %s', (_, open, runs, inBrowser) => {
	let engines: Awaited<ReturnType<typeof both>>;
	let drop: () => Promise<void>;
	let dir: string;
	beforeAll(async () => {
		const folder = await open();
		({ dir, drop } = folder);
		engines = await both(folder.dir);
	});
	afterAll(async () => {
		await engines.sql.close();
		await drop();
	});

	test('every question of a chart has the rows of its SQL under random filters', async () => {
		await expectEqual(engines, runs);
	}, 600_000);

	test.skipIf(inBrowser === 0)(
		'and those of the SQL in the engine of the browser',
		async () => {
			const wasm = await openWasmEngine(dir);
			await expectEqual({ ...engines, sql: wasm }, inBrowser);
			await wasm.close();
		},
		600_000
	);
});

test('charts ask the cube alone', async () => {
	const { dir, drop } = await tablesFolder();
	const { sql, cube } = await both(dir);
	for (const [name, chart] of Object.entries(CHARTS))
		expect(await chart.ask(cube, { ...NO_FILTER, sides: ['russia'] }, 'join'), name).toEqual(
			await chart.ask(sql, { ...NO_FILTER, sides: ['russia'] }, 'join')
		);
	await sql.close();
	await drop();
});

test('a question that no chart asks goes to the database', async () => {
	const { dir, drop } = await tablesFolder();
	const { sql, cube } = await both(dir);
	await expect(cube.rows(statementIds())).rejects.toThrow('the database was asked');
	expect(await cube.rows(events())).toEqual(await sql.rows(events()));
	expect(NO_FILTER.proposition).toBeNull();
	await sql.close();
	await drop();
});
