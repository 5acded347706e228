/** Which project is built: `--project DIR`, or existing tables with `--tables DIR`; the seeds by default. */
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { Fault } from './command.mjs';
import { root } from './root.mjs';

/**
 * @typedef {object} Project
 * @property {string} dir - its folder; absolute
 * @property {boolean} own - whether it is the product's own, `seeds`
 * @property {string} tables - folder of its tables; absolute
 * @property {boolean} ready - whether those tables are taken as they are
 * @property {string} build - folder of its site; absolute
 * @property {string} siteUrl - where the site will be served: SITE_URL, else the address in site.yaml, else ''
 */

/** For scripts that accept these options besides their own. */
export const PROJECT_OPTIONS = /** @type {const} */ ({
	project: { type: 'string', default: 'seeds' },
	tables: { type: 'string' }
});

/**
 * The project that `--project` and `--tables` choose. Paths are taken from the folder that npm was called in.
 *
 * @param {{ project?: string, tables?: string | undefined }} [options]
 * @returns {Promise<Project>}
 * @throws {Fault} where there is no such project, its site.yaml has mistakes, or the tables are not there
 */
export async function chosenProject({ project = 'seeds', tables } = {}) {
	const from = process.env.INIT_CWD ?? process.cwd();
	const dir = project === 'seeds' ? join(root, 'seeds') : resolve(from, project);
	const own = dir === join(root, 'seeds');
	if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new Fault(`${project} is not a folder. "npm run new -- ${project}" makes a project there.`);
	const ready = tables !== undefined;
	const standing = ready ? resolve(from, tables) : own ? join(root, 'static/data') : join(dir, 'tables');
	if (ready && !existsSync(join(standing, 'datapackage.json')))
		throw new Fault(
			`${tables} contains no tables: "npm run data -- --from DIR --out ${tables}" writes them there.`
		);
	const build = own ? join(root, 'build') : join(dir, 'site');
	if (!own && existsSync(build) && !existsSync(join(build, '_app')))
		throw new Fault(
			`${relative(from, build)} is not a site that was built here; move it, as it would be replaced.`
		);
	const siteUrl = process.env.SITE_URL ?? (await siteSettings(dir)).address ?? '';
	return { dir, own, ready, tables: standing, build, siteUrl };
}

/**
 * Settings of a project's site: what its site.yaml says, and plain ones where it is not there.
 *
 * @param {string} dir
 * @returns {Promise<import('../../src/lib/model/site').SiteSettings>}
 * @throws {Fault} listing every mistake in it
 */
export async function siteSettings(dir) {
	const { readSite } = await tsImport('../../src/pipeline/project/site.ts', import.meta.url);
	try {
		return readSite(join(dir, 'site.yaml'));
	} catch (error) {
		throw new Fault(error instanceof Error ? error.message : String(error));
	}
}

/**
 * The project that a command line chooses which takes nothing else.
 *
 * @param {string[]} args
 * @throws {Fault} where an option is unknown
 */
export function projectFrom(args) {
	try {
		return chosenProject(parseArgs({ args, options: PROJECT_OPTIONS }).values);
	} catch (error) {
		throw new Fault(
			`${error instanceof Error ? error.message : error}. The options are --project DIR and --tables DIR.`
		);
	}
}
