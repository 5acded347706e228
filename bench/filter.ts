/**
 * `npm run bench:filter -- --tables DIR`: the cost of a change of the overview's filter, answered from the cube, by Mosaic
 * with pre-aggregation, and by SQL, in one run over the same tables (made by npm run synth). Mosaic is installed into
 * node_modules/.cache at the first run; `--peer no` leaves it out. Prints JSON; times in milliseconds of processor time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCube } from '../src/lib/cube/read';
import { cubeEngine } from '../src/lib/cube/engine';
import { cubePath } from '../src/lib/cube/files';
import { keptUtterances, taken } from '../src/lib/cube/pass';
import type { Engine } from '../src/lib/data/engine/engine';
import { openNodeEngine } from '../src/lib/data/engine/node';
import { ladderLayout } from '../src/lib/charts/ladder/layout';
import { askLadder } from '../src/lib/charts/ladder/rows';
import { ladderSeries } from '../src/lib/charts/ladder/series';
import { lanesLayout } from '../src/lib/charts/lanes/layout';
import { askLanes } from '../src/lib/charts/lanes/rows';
import { lanesSeries } from '../src/lib/charts/lanes/series';
import { matrixLayout } from '../src/lib/charts/matrix/layout';
import { askMatrix } from '../src/lib/charts/matrix/rows';
import { matrixSeries } from '../src/lib/charts/matrix/series';
import { loadLead } from '../src/lib/data/load/lead';
import { counts } from '../src/lib/data/queries/counts';
import { dayNumber } from '../src/lib/model/day';
import { NO_FILTER, type Filter } from '../src/lib/model/filter';
import { SIDES, STANCES } from '../src/lib/model/vocab';
import { mosaicPeer, type Change } from './mosaic';

const { values } = parseArgs({
	options: {
		tables: { type: 'string', default: 'static/data' },
		sql: { type: 'string', default: '5' },
		peer: { type: 'string', default: 'node_modules/.cache/article-ten/mosaic' }
	}
});

const CHANGES: Partial<Filter>[] = [
	...SIDES.slice(0, 4).map((side) => ({ sides: [side] })),
	...STANCES.map((stance) => ({ stances: [stance] })),
	{ from: '2024-06-01' },
	{ from: '2024-01-01', to: '2024-12-31' },
	{ modes: ['direct' as const] },
	{ position: 'frequent' as const }
];

/** The same change for Mosaic; null if it has no such choice. */
function forPeer({ sides, stances, modes, from, to }: Partial<Filter>): Change | null {
	const [field, values] = sides
		? (['side', sides] as const)
		: stances
			? (['stance', stances] as const)
			: (['mode', modes ?? []] as const);
	if (values[0]) return { field, value: values[0] };
	return from ? { field: 'day', value: [dayNumber(from), dayNumber(to ?? '2050-01-01')] } : null;
}

/** Packages at the versions that were measured; later versions of the overridden two do not fit. */
const PEER = {
	private: true,
	dependencies: { '@uwdata/mosaic-core': '0.32.0', '@uwdata/mosaic-sql': '0.32.0' },
	overrides: { '@uwdata/flechette': '2.4.0', '@duckdb/duckdb-wasm': '1.32.0' }
};

function installed(folder: string): string {
	if (existsSync(join(folder, 'node_modules/@uwdata/mosaic-core'))) return folder;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify(PEER));
	execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
	return folder;
}

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
/** What the overview asks; `drawn` adds the charts' series and layouts at the widths of a desktop. */
const ask = async (engine: Engine, change: Partial<Filter>, drawn = false) => {
	const filter = { ...NO_FILTER, ...change };
	await engine.rows(counts(filter, proposition));
	await loadLead(engine, filter, proposition);
	const ladder = await askLadder(engine, filter, proposition);
	const lanes = await askLanes(engine, filter, proposition);
	const matrix = await askMatrix(engine, filter, proposition);
	if (!drawn) return;
	ladderLayout(ladderSeries(ladder, filter), 736);
	lanesLayout(lanesSeries(lanes, lanes.articleDays, lanes.events), 1160);
	matrixLayout(matrixSeries(matrix), 1160);
};

let bytes = 0;
const begun = performance.now();
const cube = await readCube(async (name) => {
	const { buffer, byteOffset, byteLength } = await readFile(join(values.tables, cubePath(name)));
	bytes += byteLength;
	return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
});
const load = performance.now() - begun;

/** The bare counts of the three charts: one pass for the utterances, one per proposition for positions. */
const pass = (change: Partial<Filter>) => {
	const filter = { ...NO_FILTER, ...change };
	const kept = keptUtterances(cube, filter);
	for (let p = 0; p < cube.propositions.proposition_id.length; p++) taken(cube, kept, p, filter.position);
};
const peer = values.peer === 'no' ? null : await mosaicPeer(installed(values.peer), sql);
const passes: number[] = [];
const answers: number[] = [];
const layouts: number[] = [];
const bySql: number[] = [];
const activations: number[] = [];
const updates: number[] = [];
/** Cube ÷ Mosaic, change by change. */
const ratios: { answer: number; layout: number; withActivation: number }[] = [];
// A fresh engine, so that nothing is cached from the previous change.
const fresh = () =>
	cubeEngine(cube, {
		start: () => Promise.reject(new Error('asked the database')),
		close: async () => {},
		words: () => Promise.reject(new Error('asked for words')),
		sources: () => Promise.reject(new Error('asked for sources'))
	});
for (const change of CHANGES) {
	pass(change);
	await ask(fresh(), change, true);
}
for (const change of CHANGES) {
	passes.push(await cpu(() => pass(change)));
	answers.push(await cpu(() => ask(fresh(), change)));
	layouts.push(await cpu(() => ask(fresh(), change, true)));
	const same = forPeer(change);
	if (!peer || !same) continue;
	const activation = await cpu(() => peer.activate(same));
	const update = await cpu(() => peer.update(same));
	activations.push(activation);
	updates.push(update);
	const [own = 0, laidOut = 0] = [answers.at(-1), layouts.at(-1)];
	ratios.push({
		answer: own / update,
		layout: laidOut / update,
		withActivation: own / (activation + update)
	});
	await peer.clear(same);
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
			answer_cpu_ms: median(answers),
			layout_cpu_ms: median(layouts),
			sql_cpu_ms: median(bySql),
			sql_per_answer: median(bySql) / median(answers),
			...(peer
				? {
						mosaic_activate_cpu_ms: median(activations),
						mosaic_update_cpu_ms: median(updates),
						answer_per_mosaic: median(ratios.map(({ answer }) => answer)),
						layout_per_mosaic: median(ratios.map(({ layout }) => layout)),
						answer_per_mosaic_with_activation: median(ratios.map((ratio) => ratio.withActivation))
					}
				: {})
		})
	})
);
// DuckDB-WASM keeps the process alive.
process.exit(0);
