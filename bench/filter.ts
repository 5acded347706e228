/**
 * `npm run bench:filter -- --tables DIR`: the cost of a change of the overview's filter, answered from the cube and by
 * SQL in one run over the same tables (made by npm run synth). Prints JSON; times in milliseconds of processor time.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCube } from '../src/lib/cube/read';
import { cubeEngine } from '../src/lib/cube/engine';
import { cubePath } from '../src/lib/cube/files';
import { keptUtterances, taken } from '../src/lib/cube/pass';
import type { Engine, Query } from '../src/lib/data/engine/engine';
import { openNodeEngine } from '../src/lib/data/engine/node';
import { counts } from '../src/lib/data/queries/counts';
import { ladder } from '../src/lib/data/queries/ladder';
import { lanes } from '../src/lib/data/queries/lanes';
import { matrix } from '../src/lib/data/queries/matrix';
import { NO_FILTER, type Filter } from '../src/lib/model/filter';
import { SIDES, STANCES } from '../src/lib/model/vocab';

const { values } = parseArgs({
	options: { tables: { type: 'string', default: 'static/data' }, sql: { type: 'string', default: '5' } }
});

const CHANGES: Partial<Filter>[] = [
	...SIDES.slice(0, 4).map((side) => ({ sides: [side] })),
	...STANCES.map((stance) => ({ stances: [stance] })),
	{ from: '2024-06-01' },
	{ from: '2024-01-01', to: '2024-12-31' },
	{ modes: ['direct' as const] },
	{ position: 'frequent' as const }
];

const cpu = async (act: () => unknown): Promise<number> => {
	const before = process.cpuUsage();
	await act();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
};
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const rounded = (numbers: Record<string, number>) =>
	Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 100) / 100]));

const sql = await openNodeEngine(values.tables);
const [first] = await sql.rows<{ id: string }>({
	sql: 'SELECT proposition_id AS id FROM propositions ORDER BY sort, proposition_id LIMIT 1',
	params: []
});
const proposition = first?.id ?? '';
const ask = async (engine: Engine, change: Partial<Filter>) => {
	const filter = { ...NO_FILTER, ...change };
	const queries: Query<object>[] = [
		counts(filter, proposition),
		ladder(filter, proposition),
		lanes(filter, proposition),
		matrix(filter)
	];
	for (const query of queries) await engine.rows(query);
};

let bytes = 0;
const begun = performance.now();
const cube = await readCube(async (name) => {
	const { buffer, byteOffset, byteLength } = await readFile(join(values.tables, cubePath(name)));
	bytes += byteLength;
	return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
});
const load = performance.now() - begun;

/** The counts of the three charts, without rows: one pass for the utterances, one per proposition for positions. */
const pass = (change: Partial<Filter>) => {
	const filter = { ...NO_FILTER, ...change };
	const kept = keptUtterances(cube, filter);
	for (let p = 0; p < cube.propositions.proposition_id.length; p++) taken(cube, kept, p, filter.position);
};
const passes: number[] = [];
const rows: number[] = [];
const bySql: number[] = [];
for (const change of CHANGES) pass(change);
for (const change of CHANGES) {
	passes.push(await cpu(() => pass(change)));
	// A fresh engine, so that nothing is cached from the previous change.
	const engine = cubeEngine(cube, {
		start: () => Promise.reject(new Error('asked the database')),
		close: async () => {},
		words: () => Promise.reject(new Error('asked for words')),
		sources: () => Promise.reject(new Error('asked for sources'))
	});
	rows.push(await cpu(() => ask(engine, change)));
}
for (const change of CHANGES.slice(0, Number(values.sql))) bySql.push(await cpu(() => ask(sql, change)));
await sql.close();
console.log(
	JSON.stringify({
		...{ tables: values.tables, utterances: cube.lastDay.length, positions: cube.ranked.stance.length },
		...{ changes: CHANGES.length, cube_kB: Math.round(bytes / 1000) },
		...rounded({
			load_ms: load,
			pass_cpu_ms: median(passes),
			rows_cpu_ms: median(rows),
			sql_cpu_ms: median(bySql),
			sql_per_rows: median(bySql) / median(rows)
		})
	})
);
