/**
 * `npm run synth -- --statements N --out DIR`: tables of about N statements for measurements, made by resampling those
 * in static/data. Whole articles with their statements are copied under new ids, moved to one of 40 bursts over four
 * years, and spread over as many actors and outlets as archives of that size have.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCube } from '../../lib/cube/write';
import { openNodeEngine } from '../../lib/data/engine/node';
import { literal } from '../../lib/data/engine/schema';
import { TABLES, TABLE_NAMES, type Table, type TableName } from '../../lib/model/tables';
import { dataPackage, type WrittenTable } from '../write/datapackage';

const BURSTS = 40;
const DAYS_BETWEEN = 36;
/** 220 actors at 5,000 statements, 704 at 100,000, 1,980 at a million. */
const actorPools = (copies: number) => Math.max(1, Math.round(copies ** 0.415));
const outletPools = (copies: number) => Math.min(copies, 60);

/** Id columns, which every copy gets its own values for. */
const OWN = /^(article_id|utterance_id|statement_id|lead_statement_id|joint_id|source_file)$/;
const ACTOR = /^(holder_id|speaker_id|actor_id|parent_id)$/;
const PER_COPY: readonly TableName[] = [
	'articles',
	'passages',
	'statements',
	'stances',
	'utterances',
	'utterance_stances'
];

/** SQL of one column in copy `c.i`, with `c.actors` and `c.outlets` as suffixes of names. */
function column(name: string, type: string): string {
	const quoted = `t."${name}"`;
	if (name === 'via') return `list_transform(${quoted}, lambda x: x || c.actors) AS "${name}"`;
	if (OWN.test(name)) return `${quoted} || c.suffix AS "${name}"`;
	if (ACTOR.test(name)) return `${quoted} || c.actors AS "${name}"`;
	if (name === 'outlet_id') return `${quoted} || c.outlets AS "${name}"`;
	if (type === 'date') return `CAST(${quoted} - c.shift AS DATE) AS "${name}"`;
	return quoted;
}

/** How a table is copied: once per copy, once per pool of actors or outlets, or once. */
function copiesOf(name: TableName): string {
	if (PER_COPY.includes(name)) return 'copies';
	if (name === 'actors' || name === 'aliases' || name === 'actor_roles') return 'actor_pools';
	return name === 'outlets' ? 'outlet_pools' : 'once';
}

const suffix = (mark: string, number: string) =>
	`CASE WHEN ${number} = 0 THEN '' ELSE '-${mark}' || ${number} END`;

const { values } = parseArgs({ options: { statements: { type: 'string' }, out: { type: 'string' } } });
const wanted = Number(values.statements);
const out = values.out;
if (!out || !(wanted > 0)) {
	console.error('Say how many statements and where to: npm run synth -- --statements 5000 --out /tmp/tables');
	process.exit(1);
}
const exists = await stat(out).catch(() => null);
if (exists) {
	console.error(`${out} exists; name a new folder.`);
	process.exit(1);
}
await mkdir(out, { recursive: true });
const engine = await openNodeEngine();
const run = (sql: string) => engine.rows<Record<string, number>>({ sql, params: [] });
const [base] = await run('SELECT count(*) AS n FROM statements');
const copies = Math.max(1, Math.round(wanted / (base?.n ?? 1)));
const [actors, outlets] = [actorPools(copies), outletPools(copies)];
const pool = (name: string, count: number, columns: string) =>
	run(`CREATE TABLE ${name} AS SELECT ${columns} FROM range(${count}) g(i)`);
await pool(
	'copies',
	copies,
	`${suffix('r', 'i')} AS suffix, ${suffix('a', `(i % ${actors})`)} AS actors, ${suffix('o', `(i % ${outlets})`)} AS outlets,
	CAST((hash(i) % ${BURSTS}) * ${DAYS_BETWEEN} * (i > 0)::INTEGER AS INTEGER) AS shift`
);
const still = "'' AS suffix, 0 AS shift";
await pool('actor_pools', actors, `${suffix('a', 'i')} AS actors, '' AS outlets, ${still}`);
await pool('outlet_pools', outlets, `'' AS actors, ${suffix('o', 'i')} AS outlets, ${still}`);
await pool('once', 1, `'' AS actors, '' AS outlets, ${still}`);

const written: Partial<Record<TableName, WrittenTable>> = {};
for (const name of TABLE_NAMES) {
	const { columns, key }: Table = TABLES[name];
	const path = join(out, `${name}.parquet`);
	const parts = Object.entries(columns).map(([id, { type }]) => column(id, type));
	// Old ids lead from one real id to another, and nobody has checked copies.
	const none = name === 'old_ids' || name === 'accuracy' ? 'WHERE false' : '';
	const order = key.map((id) => `"${id}" NULLS FIRST`).join(', ');
	await run(
		`COPY (SELECT * FROM (SELECT ${parts.join(', ')} FROM "${name}" t CROSS JOIN ${copiesOf(name)} c ${none}) ORDER BY ${order})
		TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`
	);
	const [count] = await run(`SELECT count(*) AS n FROM read_parquet(${literal(path)})`);
	const bytes = await readFile(path);
	written[name] = {
		bytes: bytes.length,
		rows: count?.n ?? 0,
		sha256: createHash('sha256').update(bytes).digest('hex')
	};
}
await engine.close();
const description = dataPackage(written as Record<TableName, WrittenTable>, null, {
	title: 'Resampled tables for measurements',
	lead: null
});
await writeFile(join(out, 'datapackage.json'), `${JSON.stringify(description, null, '\t')}\n`);
await writeCube(out);
console.log(
	JSON.stringify({
		...{ out, statements: written.statements?.rows, utterances: written.utterances?.rows },
		...{
			positions: written.utterance_stances?.rows,
			actors: written.actors?.rows,
			articles: written.articles?.rows
		}
	})
);
