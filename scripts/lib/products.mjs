/** What is built, from what, in order: tables, engine asset, site. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packEngine } from '../engine.mjs';
import { Fault, run } from './command.mjs';
import { ensure, filesIn } from './stamp.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What tables are made from. Packages count, as they tag words and read dates. */
const TABLE_INPUTS = ['seeds', 'src/pipeline', 'src/lib/model', 'src/lib/data', 'package-lock.json'];
const SITE_INPUTS = [
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json'
];

/** @param {string} file */
const counts = (file) => !file.endsWith('.test.ts');

/** Pages know the tables alone. @param {string} file */
const countsForSite = (file) => counts(file) && !file.startsWith('src/pipeline/');

/**
 * Runs one of the packages' programs with this Node, and fails with a sentence.
 *
 * @param {string} script - relative to the project's folder
 * @param {string[]} args
 * @param {string} failed - the sentence
 * @param {NodeJS.ProcessEnv} [env]
 */
async function node(script, args, failed, env = process.env) {
	const { code } = await run(process.execPath, [join(root, script), ...args], { cwd: root, env });
	if (code !== 0) throw new Fault(failed);
}

/** @param {{ always?: boolean }} [options] */
export const ensureTables = (options) =>
	ensure(
		root,
		{
			name: 'tables',
			inputs: () => filesIn(root, TABLE_INPUTS, counts),
			// It holds the sum of every table.
			outputs: () => filesIn(root, ['static/data/datapackage.json']),
			make: () =>
				node(
					'node_modules/tsx/dist/cli.mjs',
					['src/pipeline/commands/data.ts'],
					'The tables were not built, for the reasons above; those of the last build, if any, are untouched.'
				)
		},
		options
	);

/** The engine's modules keep account of their versions themselves. */
export const ensureEngine = () => packEngine();

/**
 * Path that the site stands under, from SITE_URL: '' or '/article-ten'.
 *
 * @param {string | undefined} siteUrl
 * @throws {Fault} where it is no address
 */
export function basePath(siteUrl) {
	if (!siteUrl) return '';
	if (!URL.canParse(siteUrl)) {
		throw new Fault(
			`SITE_URL is "${siteUrl}", which is no address; write it as https://example.org/article-ten`
		);
	}
	return new URL(siteUrl).pathname.replace(/\/+$/, '');
}

/**
 * Builds the site into a folder: `build`, unless told otherwise.
 *
 * @param {{ always?: boolean, folder?: string, siteUrl?: string }} [options]
 */
export function ensureSite({ always, folder = 'build', siteUrl = process.env.SITE_URL } = {}) {
	basePath(siteUrl);
	const env = { ...process.env, SITE_URL: siteUrl ?? '', BUILD_DIR: folder };
	return ensure(
		root,
		{
			name: folder === 'build' ? 'site' : `site-${folder.replace(/\W+/g, '-')}`,
			inputs: () => filesIn(root, SITE_INPUTS, countsForSite),
			// Every build has a version of its own.
			outputs: () => filesIn(root, [`${folder}/_app/version.json`, `${folder}/index.html`]),
			setting: siteUrl ?? '',
			make: () =>
				node(
					'node_modules/vite/bin/vite.js',
					['build', '--logLevel', 'warn'],
					'The site was not built, for the reason above.',
					env
				)
		},
		{ always }
	);
}
