/** What is built, from which inputs, in order: tables, engine asset, site. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { packEngine } from '../engine.mjs';
import { Fault, run } from './command.mjs';
import { chosenProject } from './project.mjs';
import { root } from './root.mjs';
import { swapFolder, swapSite, takeLock } from './site-swap.mjs';
import { ensure, filesIn } from './stamp.mjs';
import { requireWhole } from './whole-tables.mjs';

/** @typedef {import('./project.mjs').Project} Project */

/** Inputs of the tables besides a project. Packages count, because they tag words and read dates. */
const TABLE_INPUTS = ['src/pipeline', 'src/lib/model', 'src/lib/data', 'src/lib/cube', 'package-lock.json'];
/** Inputs of a project's tables. */
const PROJECT_INPUTS = ['articles', 'codebook', 'reviews.yaml', 'ids.yaml', 'site.yaml'];
const SITE_INPUTS = [
	'src',
	'messages',
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

/** A path as stamps take it: from the project's folder, with slashes. @param {string[]} path */
const fromRoot = (...path) => relative(root, join(...path)).replaceAll('\\', '/');

/** Stamps of other projects than the seeds carry a name of their own. @param {string} name @param {Project} project */
const stampName = (name, { own, dir }) =>
	own ? name : `${name}-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`;

/**
 * Builds a project's tables where something changed, and puts them where the site is built from.
 *
 * @param {{ always?: boolean, project?: Project }} [options]
 * @returns {Promise<boolean>} Whether they were built.
 */
export async function ensureTables({ always, project } = {}) {
	const chosen = project ?? (await chosenProject());
	const built = !chosen.ready && (await tablesOf(chosen, always));
	requireWhole(chosen.tables);
	await placeTables(chosen);
	return built;
}

/** @param {Project} project @param {boolean} [always] */
const tablesOf = (project, always) =>
	ensure(
		root,
		{
			name: stampName('tables', project),
			inputs: () =>
				filesIn(
					root,
					[...PROJECT_INPUTS.map((part) => fromRoot(project.dir, part)), ...TABLE_INPUTS],
					counts
				),
			// It contains the checksum of every table.
			outputs: () => filesIn(root, [fromRoot(project.tables, 'datapackage.json')]),
			make: () =>
				node(
					'node_modules/tsx/dist/cli.mjs',
					['src/pipeline/commands/data.ts', ...(project.own ? [] : ['--project', project.dir])],
					'The tables were not built, for the reasons above; those of the last build, if any, are untouched.'
				)
		},
		{ always }
	);

/** The site is built from static/data, whose tables a project's replace. @param {Project} project */
async function placeTables({ tables }) {
	const place = join(root, 'static/data');
	const described = join(place, 'datapackage.json');
	if (tables === place) return;
	const same =
		existsSync(described) && readFileSync(described).equals(readFileSync(join(tables, 'datapackage.json')));
	if (same) return requireWhole(place);
	await swapFolder(place, (fresh) =>
		// The report names the user's files and quotes articles, and everything in static/ is published.
		cpSync(tables, fresh, {
			recursive: true,
			filter: (path) => !/^report\.(?:json|html)$/.test(basename(path))
		})
	);
}

/** The engine's modules keep track of their versions themselves. */
export const ensureEngine = () => packEngine();

/**
 * Path of the site on its host, from SITE_URL: '' or '/article-ten'.
 *
 * @param {string | undefined} siteUrl
 * @throws {Fault} where it is not an address
 */
export function basePath(siteUrl) {
	if (!siteUrl) return '';
	if (!URL.canParse(siteUrl) || !/^https?:\/\/[^?#]*$/.test(siteUrl)) {
		throw new Fault(
			`SITE_URL is "${siteUrl}", which is not an address of a site; write it as https://example.org/article-ten`
		);
	}
	return new URL(siteUrl).pathname.replace(/\/+$/, '');
}

/**
 * Builds a project's site into a folder: its own, unless another is given.
 *
 * @param {{ always?: boolean, folder?: string, siteUrl?: string, project?: Project }} [options]
 */
export async function ensureSite({ always, folder, siteUrl, project } = {}) {
	const chosen = project ?? (await chosenProject());
	const url = siteUrl ?? chosen.siteUrl;
	basePath(url);
	const target = fromRoot(resolve(root, folder ?? chosen.build));
	const env = { ...process.env, SITE_URL: url, PROJECT: chosen.dir };
	return ensure(
		root,
		{
			name: stampName(folder ? `site-${folder.replace(/\W+/g, '-')}` : 'site', chosen),
			inputs: () =>
				filesIn(
					root,
					[...SITE_INPUTS, fromRoot(chosen.dir, 'site.yaml'), fromRoot(chosen.dir, 'messages')],
					countsForSite
				),
			// version.json changes with the sources and the data: see site-version.mjs.
			outputs: () => filesIn(root, [`${target}/_app/version.json`, `${target}/index.html`]),
			setting: url,
			make: async () => {
				const release = takeLock(join(root, 'node_modules/.cache/article-ten/build.lock'));
				try {
					await swapSite(join(root, target), (fresh) =>
						node(
							'node_modules/vite/bin/vite.js',
							['build', '--logLevel', 'warn'],
							'The site was not built, for the reason above; that of the last build, if any, is untouched.',
							{ ...env, BUILD_DIR: fromRoot(fresh) }
						)
					);
				} finally {
					release();
				}
			}
		},
		{ always }
	);
}
