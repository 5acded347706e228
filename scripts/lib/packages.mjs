/** Whether node_modules holds what package-lock.json asks for, and putting it there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, run } from './command.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, dependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string> }} Entry - one package of a lock file
 * @typedef {{ packages?: Record<string, Entry> }} Lock - package-lock.json, or npm's own record in node_modules
 */

/**
 * Compares what package.json and package-lock.json ask for with npm's record of what it installed. That record is
 * written last, so an install that broke off counts as none.
 *
 * @param {Entry} manifest - package.json
 * @param {Lock} lock - package-lock.json
 * @param {Lock | null} installed - node_modules/.package-lock.json
 * @returns {string | null} What is missing, in words; null where nothing is.
 */
export function packagesFault(manifest, lock, installed) {
	if (!installed?.packages) return 'no packages are installed';
	const root = lock.packages?.[''] ?? {};
	for (const group of /** @type {const} */ (['dependencies', 'devDependencies'])) {
		const [asked, locked] = [manifest[group] ?? {}, root[group] ?? {}];
		const changed = Object.keys({ ...asked, ...locked }).find((name) => asked[name] !== locked[name]);
		if (changed) return `package.json and package-lock.json differ in ${changed}`;
	}
	for (const [path, { version, optional }] of Object.entries(lock.packages ?? {})) {
		if (path === '') continue;
		const there = installed.packages[path];
		// Optional ones are mostly other platforms' binaries.
		if (!there && optional) continue;
		const name = path.replace(/^.*node_modules\//, '');
		if (!there) return `${name} is not installed`;
		if (there.version !== version) return `${name} is ${there.version}, not ${version}`;
	}
	return null;
}

/**
 * What went wrong, told from what npm printed.
 *
 * @param {string} output
 * @returns {string}
 */
export function installFault(output) {
	const unreachable =
		/\b(EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/.exec(
			output
		);
	if (unreachable) {
		return (
			`The packages could not be downloaded: npm's registry cannot be reached (${unreachable[1]}). ` +
			'Connect this machine to the network, or point npm at a mirror (npm config set registry URL), and run the command again.'
		);
	}
	// The cause stands first; its usage and the path of its log follow.
	const words = output.trim().split('\n').slice(0, 12).join('\n');
	return `${words}\n\nnpm could not install the packages; its own words stand above.`;
}

/**
 * Installs the packages if they are not there as locked.
 *
 * @param {string} root - the project's folder
 * @throws {Fault} one sentence, where npm fails
 */
export async function ensurePackages(root) {
	const fault = packagesFault(
		/** @type {Entry} */ (readJson(join(root, 'package.json'))),
		/** @type {Lock} */ (readJson(join(root, 'package-lock.json')) ?? {}),
		/** @type {Lock | null} */ (readJson(join(root, 'node_modules', '.package-lock.json')))
	);
	if (!fault) return;
	// In CI a lock that lags behind is a mistake to see; on a desk it is a package.json just edited.
	const lagging = fault.startsWith('package.json and package-lock.json') && !process.env.CI;
	console.log(`Installing packages, as ${fault}. The first time this takes a minute or so.`);
	const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
	const [command = 'npm', ...before] = npm;
	const args = [
		...before,
		lagging ? 'install' : 'ci',
		'--no-audit',
		'--no-fund',
		'--loglevel=error',
		'--prefer-offline'
	];
	const env = process.env.CI ? { ...process.env, SKIP_INSTALL_SIMPLE_GIT_HOOKS: '1' } : process.env;
	const { code, output } = await run(command, args, { keep: true, cwd: root, env });
	if (code === 127) throw new Fault('npm is not on this machine; it comes with Node: https://nodejs.org');
	if (code !== 0) throw new Fault(installFault(output));
}

/**
 * @param {string} path
 * @returns {unknown} null where there is no such file, or no JSON in it
 */
function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}
