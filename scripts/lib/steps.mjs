/** The steps of `npm test`: what each checks, and what it waits for. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkTopic, checkWellFormed, madeUpProject } from './archive.mjs';
import { Fault, run } from './command.mjs';
import { one, playwrightCounts, settled, vitestCounts } from './counts.mjs';
import { ensureEngine, ensureSite, ensureTables } from './products.mjs';
import { chosenProject } from './project.mjs';
import { root } from './root.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./schedule.mjs').Step<Counts>} Step */

/** Where the tests leave their reports. */
export const RESULTS = join(root, 'test-results');
/** Ignored by git and by the linters. */
const BASE_FOLDER = '.svelte-kit/build-base';
/** A step that hangs must not hold up the rest. The longest, the browser tests, takes six minutes on two idle cores. */
const STEP_SECONDS = 1200;

/**
 * Runs a package's program. Where others run beside it, what it prints is shown at its end, in one piece.
 *
 * @param {string} script - below node_modules
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, keep?: boolean }} [options]
 */
async function tool(script, args, { env = process.env, keep = true } = {}) {
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
				env: { ...process.env, ...env, E2E_REPORT: report },
				keep: false
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

/** Where the site under a base path is served; known before it is built. */
let basePort = 0;
const baseUrl = async () => `http://127.0.0.1:${(basePort ||= await freePort())}/article-ten`;

/** Builds and checks the site of an archive on another topic, whose names break what is careless. */
async function archiveSite() {
	const archive = await madeUpProject(60);
	try {
		return await made(async () => {
			const project = await chosenProject({ project: archive.dir });
			await ensureTables({ project });
			await ensureSite({ always: true, project, siteUrl: '' });
			if (checkWellFormed(project.build) === 0) throw new Fault('The site has no pictures.');
			checkTopic(project.build);
		});
	} finally {
		archive.drop();
	}
}

/** @type {Record<string, Step>} */
export const STEPS = {
	tables: {
		title: 'Tables from the seeds',
		start: () => made(() => ensureTables({ always: true }))
	},
	site: {
		title: 'Site build',
		after: ['tables'],
		start: () =>
			made(async () => {
				await ensureEngine();
				await ensureSite({ always: true, siteUrl: '' });
			})
	},
	'base-site': {
		title: 'Site build under a base path',
		after: ['site'],
		start: () => made(async () => ensureSite({ always: true, siteUrl: await baseUrl(), folder: BASE_FOLDER }))
	},
	types: {
		// It checks the TypeScript and JavaScript files of tsconfig.json beside the components.
		title: 'Types (svelte-check)',
		start: async () => {
			const synced = await tool('@sveltejs/kit/svelte-kit.js', ['sync']);
			const check = ['--tsconfig', './tsconfig.json', '--fail-on-warnings'];
			return one(synced === 0 && (await tool('svelte-check/bin/svelte-check', check)) === 0);
		}
	},
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
		start: async () => {
			const args = ['--config', '.dependency-cruiser.cjs', 'src', 'scripts'];
			return one((await tool('dependency-cruiser/bin/dependency-cruise.mjs', args)) === 0);
		}
	},
	unused: {
		title: 'Unused code and packages (knip)',
		start: async () => one((await tool('knip/bin/knip.js', [])) === 0)
	},
	unit: {
		title: 'Unit, SQL, SVG and pipeline tests (vitest)',
		after: ['tables'],
		start: async () => {
			await made(ensureEngine);
			return counted(
				'vitest',
				(report) =>
					tool(
						'vitest/vitest.mjs',
						['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
						{ keep: false }
					),
				vitestCounts
			);
		}
	},
	browser: {
		title: 'Browser tests (Playwright)',
		after: ['site'],
		alone: true,
		start: async () => browserTests('browser', { E2E_PORT: String(await freePort()), SITE_URL: '' })
	},
	base: {
		title: 'Browser tests under a base path',
		after: ['base-site'],
		start: async () => {
			const siteUrl = await baseUrl();
			const env = { E2E_PORT: new URL(siteUrl).port, E2E_FOLDER: BASE_FOLDER, SITE_URL: siteUrl };
			return browserTests('browser-base', env, ['--grep', '@base']);
		}
	},
	archive: {
		title: 'Site from 60 made-up articles on another topic, with awkward names',
		// Its tables take the place of the seeds'.
		after: ['unit', 'base-site'],
		start: archiveSite
	}
};

/** What needs neither a browser nor a site: `npm run test:fast`. */
export const FAST = ['tables', 'types', 'format', 'lint', 'imports', 'unit'];
