/**
 * `npm run bench:build -- --articles 100,1000 [--base DIR]`: time and memory of builds of made-up articles, each in a process of its
 * own: of all articles with an empty store, again with one article changed, again after a change of the codebook, and, if `--base`
 * names another checkout, of all articles by that one. Prints one JSON object.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArticles } from './articles';

/** Loaded before the measured program: reports its resource use when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(
	"import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));"
)}`;

interface Run {
	/** Elapsed time, which other work on the machine affects. */
	seconds: number;
	/** Processor time on all cores together, which other work hardly affects. */
	busySeconds: number;
	/** Peak memory of the process with all its threads. */
	megabytes: number;
	/** The line that says how many articles were taken from earlier builds. */
	reused: string | null;
}

const rounded = (number: number): number => Math.round(number * 10) / 10;

/** The program that `npm run data` starts in the folder `home`, relative to it. */
function programOf(home: string): string {
	const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
		scripts: { data: string };
	};
	return scripts.data.replace(/^tsx /, '');
}

/** Builds tables by the program in the folder `home`. Throws on failure. */
function built(home: string, args: readonly string[]): Run {
	const start = performance.now();
	const { status, stderr, stdout, output } = spawnSync(
		process.execPath,
		['--import', 'tsx', '--import', TELL, programOf(home), ...args],
		{ cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1e9 }
	);
	const seconds = rounded((performance.now() - start) / 1000);
	if (status !== 0) throw new Error(`the build in ${home} ended with ${status}\n${stderr}`);
	const usage = JSON.parse(output[3] ?? '') as {
		userCPUTime: number;
		systemCPUTime: number;
		maxRSS: number;
	};
	return {
		seconds,
		busySeconds: rounded((usage.userCPUTime + usage.systemCPUTime) / 1e6),
		megabytes: Math.round(usage.maxRSS / 1024),
		reused: /^\d+ of \d+ articles/m.exec(stdout)?.[0] ?? null
	};
}

function measured(count: number, base: string | undefined) {
	const dir = mkdtempSync(join(tmpdir(), 'bench-build-'));
	const at = (name: string) => join(dir, name);
	try {
		writeArticles(at('articles'), count);
		cpSync('seeds/codebook', at('codebook'), { recursive: true });
		// Older programs do not read subfolders.
		const from = ['--from', at('articles/0000'), '--metadata', at('articles/0000')];
		const shared = [...from, '--codebook', at('codebook')];
		const own = [...shared, '--out', at('tables'), '--store', at('store')];
		const old = base === undefined ? null : built(resolve(base), [...from, '--out', at('old')]);
		const full = built('.', own);
		const changed = join(at('articles'), '0000', 'made-up-000000.txt');
		appendFileSync(changed, '\nHollin was quiet, Envoy Ida Orlin said on Monday.\n');
		const oneChanged = built('.', own);
		const propositions = join(at('codebook'), 'propositions.yaml');
		// A phrase that occurs in no article: what is coded stays, but all has to be coded again.
		writeFileSync(
			propositions,
			readFileSync(propositions, 'utf8').replace(/^(\s+names:\n)(\s+- )/m, '$1$2harbour of Zubrowka\n$2')
		);
		const codebookChanged = built('.', own);
		return { articles: count, old, full, oneChanged, codebookChanged };
	} finally {
		rmSync(dir, { recursive: true });
	}
}

const { values } = parseArgs({
	options: { articles: { type: 'string', default: '100,1000' }, base: { type: 'string' } }
});
const runs = values.articles.split(',').map((count) => measured(Number(count), values.base));
const ratio = (a: Run, b: Run) => rounded(a.busySeconds / b.busySeconds);
console.log(
	JSON.stringify(
		{
			cores: availableParallelism(),
			load: loadavg().map(rounded),
			runs,
			ratios: runs.map(({ articles, old, full, oneChanged, codebookChanged }) => ({
				articles,
				oldToFull: old && ratio(old, full),
				fullToOneChanged: ratio(full, oneChanged),
				fullToCodebookChanged: ratio(full, codebookChanged)
			}))
		},
		null,
		'\t'
	)
);
