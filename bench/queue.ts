/**
 * `npm run bench:queue -- --articles 200 [--workers 1,2,4]`: builds of made-up articles over a queue with some numbers of workers on
 * this machine, and one without. Starts a redis-server of its own. Prints one JSON object; seconds are elapsed time from the first
 * article to the last table, with workers that are running already.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArticles } from './articles';

const PORT = 16_379;
const ADDRESS = `redis://127.0.0.1:${PORT}`;
const dir = mkdtempSync(join(tmpdir(), 'bench-queue-'));
const rounded = (number: number): number => Math.round(number * 10) / 10;

async function started(command: string, args: string[], ready: RegExp): Promise<ChildProcess> {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let all = '';
	for await (const more of child.stdout.iterator({ destroyOnReturn: false })) {
		all += String(more);
		if (ready.test(all)) break;
	}
	child.stdout.resume();
	return child;
}

async function ended(child: ChildProcess): Promise<void> {
	const gone = once(child, 'exit');
	child.kill('SIGTERM');
	await gone;
}

function build(name: string, args: string[]): number {
	const begun = performance.now();
	const { status, stderr } = spawnSync(
		process.execPath,
		[
			...['--import', 'tsx', 'src/pipeline/commands/data.ts', '--codebook', 'seeds/codebook'],
			...[
				'--from',
				join(dir, 'articles'),
				'--metadata',
				join(dir, 'articles'),
				'--out',
				join(dir, name),
				...args
			]
		],
		{ encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(stderr);
	return rounded((performance.now() - begun) / 1000);
}

/** Seconds of a build with some number of workers. */
async function withWorkers(count: number): Promise<number> {
	const store = join(dir, `store-${count}`);
	const args = ['--import', 'tsx', 'src/pipeline/commands/worker.ts', '--queue', ADDRESS, '--store', store];
	const start = () => started(process.execPath, args, /waiting for articles/);
	const workers = await Promise.all(Array.from({ length: count }, start));
	try {
		return build(`tables-${count}`, ['--queue', ADDRESS, '--store', store]);
	} finally {
		await Promise.all(workers.map(ended));
	}
}

const { values } = parseArgs({
	options: { articles: { type: 'string', default: '200' }, workers: { type: 'string', default: '1,2,4' } }
});
writeArticles(join(dir, 'articles'), Number(values.articles));
mkdirSync(join(dir, 'redis'));
const redis = await started(
	'redis-server',
	['--bind', '127.0.0.1', '--port', String(PORT), '--save', '', '--dir', join(dir, 'redis')],
	/Ready to accept connections/
);
try {
	const embedded = build('embedded', ['--no-store', '--threads', '1']);
	const runs: { workers: number; seconds: number }[] = [];
	for (const workers of values.workers.split(',').map(Number))
		runs.push({ workers, seconds: await withWorkers(workers) });
	const [first] = runs;
	const speedup = runs.map(({ seconds }) => rounded((first?.seconds ?? seconds) / seconds));
	const about = {
		cores: availableParallelism(),
		load: loadavg().map(rounded),
		articles: Number(values.articles)
	};
	console.log(JSON.stringify({ ...about, embedded, runs, speedup }, null, '\t'));
} finally {
	await ended(redis);
	rmSync(dir, { recursive: true, force: true });
}
