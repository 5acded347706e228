/**
 * `npm test`: every check, in order, a failing one not stopping the next. Ends with one plain line of counts, also kept
 * in test-results/counts.txt. `-- --only lint,unit` runs some steps.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkWellFormed, madeUpProject } from './lib/archive.mjs';
import { Fault, main, run } from './lib/command.mjs';
import { line, one, playwrightCounts, settled, sum, vitestCounts } from './lib/counts.mjs';
import { ensureEngine, ensureSite, ensureTables } from './lib/products.mjs';
import { chosenProject } from './lib/project.mjs';
import { root } from './lib/root.mjs';

/** @typedef {import('./lib/counts.mjs').Counts} Counts */

const RESULTS = join(root, 'test-results');
/** Ignored by git and by the linters. */
const BASE_FOLDER = '.svelte-kit/build-base';
/** One that hangs must not hold up the rest. The longest, the browser tests, takes eight to ten minutes on two cores. */
const STEP_SECONDS = 1500;

/**
 * Runs a package's program.
 *
 * @param {string} script - below node_modules
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, keep?: boolean }} [options] - `keep` shows what it prints at its end, in one piece
 */
async function tool(script, args, { env = process.env, keep = false } = {}) {
	const file = join(root, 'node_modules', script);
	const { code, output } = await run(process.execPath, [file, ...args], {
		...{ cwd: root, env, keep },
		seconds: STEP_SECONDS
	});
	if (output.trim()) console.log(output.trim());
	if (code === 124) console.error(`Ended after ${STEP_SECONDS} s.`);
	return code;
}

/**
 * @param {string} name - of the report in test-results
 * @param {(report: string) => Promise<number>} start - runs the tests, leaving a JSON report
 * @param {(report: any) => Counts} count
 * @returns {Promise<Counts>}
 */
async function counted(name, start, count) {
	const report = join(RESULTS, `${name}.json`);
	const code = await start(report);
	return settled(existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : null, code);
}

/** @param {() => Promise<unknown>} make */
async function made(make) {
	try {
		await make();
		return one(true);
	} catch (error) {
		console.error(error instanceof Fault ? error.message : error);
		return one(false);
	}
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [args]
 */
const browserTests = (name, env, args = []) =>
	counted(
		name,
		(report) =>
			tool('@playwright/test/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts', ...args], {
				env: { ...process.env, ...env, E2E_REPORT: report }
			}),
		playwrightCounts
	);

/** @returns {Promise<number>} A port that is free now. */
const freePort = () =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() =>
				address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))
			);
		});
	});

/**
 * In order. One that goes `beside` begins at once and runs beside those before it, as it needs nothing that they make.
 *
 * @type {Record<string, { title: string, beside?: true, start: () => Promise<Counts> }>}
 */
const STEPS = {
	format: {
		title: 'Format (prettier)',
		start: async () =>
			one((await tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])) === 0)
	},
	lint: {
		title: 'Lint (eslint)',
		start: async () => one((await tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])) === 0)
	},
	imports: {
		title: 'Import directions (dependency-cruiser)',
		start: async () =>
			one(
				(await tool('dependency-cruiser/bin/dependency-cruise.mjs', [
					'--config',
					'.dependency-cruiser.cjs',
					'src',
					'scripts'
				])) === 0
			)
	},
	unused: {
		title: 'Unused code and packages (knip)',
		start: async () => one((await tool('knip/bin/knip.js', [])) === 0)
	},
	types: {
		title: 'Types (svelte-check, tsc)',
		beside: true,
		start: async () => {
			const synced = await tool('@sveltejs/kit/svelte-kit.js', ['sync']);
			const check = ['--tsconfig', './tsconfig.json', '--fail-on-warnings'];
			const svelte = await tool('svelte-check/bin/svelte-check', check, { keep: true });
			const plain = await tool('typescript/bin/tsc', ['--noEmit', '-p', '.'], { keep: true });
			return sum([one(synced === 0 && svelte === 0), one(plain === 0)]);
		}
	},
	tables: {
		title: 'Tables from the seeds',
		start: () => made(() => ensureTables({ always: true }))
	},
	unit: {
		title: 'Unit, SQL, SVG and pipeline tests (vitest)',
		start: async () => {
			await made(ensureEngine);
			return counted(
				'vitest',
				(report) =>
					tool('vitest/vitest.mjs', [
						'run',
						'--reporter=default',
						'--reporter=json',
						`--outputFile.json=${report}`
					]),
				vitestCounts
			);
		}
	},
	site: {
		title: 'Site build',
		start: () => made(() => ensureSite({ always: true, siteUrl: '' }))
	},
	browser: {
		title: 'Browser tests (Playwright)',
		start: async () => browserTests('browser', { E2E_PORT: String(await freePort()), SITE_URL: '' })
	},
	base: {
		title: 'Site and browser tests under a base path',
		start: async () => {
			const port = await freePort();
			const siteUrl = `http://127.0.0.1:${port}/article-ten`;
			const built = await made(() => ensureSite({ always: true, siteUrl, folder: BASE_FOLDER }));
			const env = { E2E_PORT: String(port), E2E_FOLDER: BASE_FOLDER, SITE_URL: siteUrl };
			return sum([built, await browserTests('browser-base', env, ['--grep', '@base'])]);
		}
	},
	archive: {
		title: 'Site from 60 made-up articles with awkward names',
		start: async () => {
			const archive = madeUpProject(60);
			try {
				return await made(async () => {
					const project = await chosenProject({ project: archive.dir });
					await ensureTables({ project });
					await ensureSite({ always: true, project, siteUrl: '' });
					if (checkWellFormed(project.build) === 0) throw new Fault('The site has no pictures.');
				});
			} finally {
				archive.drop();
			}
		}
	}
};

/** What needs neither a browser nor a site: `npm run test:fast`. */
const FAST = ['types', 'format', 'lint', 'imports', 'tables', 'unit'];

/** @param {number} from - of performance.now() */
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

await main(async () => {
	const { values } = parseArgs({ options: { only: { type: 'string' }, fast: { type: 'boolean' } } });
	const wanted = values.only?.split(',') ?? (values.fast ? FAST : Object.keys(STEPS));
	const unknown = wanted.filter((name) => !(name in STEPS));
	if (unknown.length)
		throw new Fault(`No such step: ${unknown.join(', ')}. There are ${Object.keys(STEPS).join(', ')}.`);

	const begin = performance.now();
	rmSync(RESULTS, { recursive: true, force: true });
	mkdirSync(RESULTS, { recursive: true });
	/** @type {Counts[]} */
	const all = [];
	const report = [];
	const steps = Object.entries(STEPS).filter(([name]) => wanted.includes(name));
	/** @param {() => Promise<Counts>} start */
	const timed = async (start) => {
		const from = performance.now();
		return { counts: await start(), took: seconds(from) };
	};
	const begun = new Map(
		steps.filter(([, { beside }]) => beside).map(([name, { start }]) => [name, timed(start)])
	);
	for (const [name, { title, start }] of steps) {
		console.log(`\n── ${title}`);
		const { counts, took } = await (begun.get(name) ?? timed(start));
		all.push(counts);
		report.push(`${counts.failed ? '✗' : '✓'} ${title}: ${line(counts)} (${took})`);
		console.log(report.at(-1));
	}
	const total = sum(all);
	console.log(`\n── Everything (${seconds(begin)})\n${report.join('\n')}\n`);
	writeFileSync(join(RESULTS, 'counts.txt'), `${line(total)}\n`);
	console.log(line(total));
	process.exitCode = total.failed ? 1 : 0;
});
