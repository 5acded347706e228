/** Whether node_modules has what package-lock.json requires, and installing it. */
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
		// Optional packages are mostly other platforms' binaries.
		if (!there && optional) continue;
		const name = path.replace(/^.*node_modules\//, '');
		if (!there) return `${name} is not installed`;
		if (there.version !== version) return `${name} is ${there.version}, not ${version}`;
	}
	return null;
}

const UNREACHABLE =
	/\b(EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/**
 * How npm says that it reached no registry.
 *
 * @param {string} output - what npm printed
 * @returns {string | null} The error's code, or null where that was not it.
 */
const unreachable = (output) => UNREACHABLE.exec(output)?.[1] ?? null;

/**
 * What went wrong with an install.
 *
 * @param {string} output - what npm printed
 * @returns {string} One sentence where there is no network; else npm's first words, and one.
 */
export function installFault(output) {
	const code = unreachable(output);
	if (code) {
		return (
			`The packages could not be downloaded: npm's registry cannot be reached (${code}). ` +
			'Connect this machine to the network, or point npm at a mirror (npm config set registry URL), and run the command again.'
		);
	}
	// The cause comes first; usage and the path of the log follow.
	const words = output.trim().split('\n').slice(0, 12).join('\n');
	return `${words}\n\nnpm could not install the packages; its own message is above.`;
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
	// In CI an outdated lock file is a mistake to report; locally it is a package.json just edited.
	const lagging = fault.startsWith('package.json and package-lock.json') && !process.env.CI;
	console.log(`Installing packages, as ${fault}. The first time this takes a minute or so.`);
	// Without a network npm retries for minutes; with a first request it fails at once, and may still have everything in
	// its cache.
	const ping = await npm(root, ['ping', '--fetch-retries=0', '--fetch-timeout=10000']);
	const offline = ping.code !== 0 && unreachable(ping.output) !== null;
	const source = offline ? ['--offline', '--fetch-retries=0'] : ['--prefer-offline'];
	const { code, output } = await npm(root, [
		lagging ? 'install' : 'ci',
		'--no-audit',
		'--no-fund',
		...source
	]);
	if (code === 127) throw new Fault('npm is not on this machine; it comes with Node: https://nodejs.org');
	if (code !== 0) throw new Fault(installFault(`${unreachable(ping.output) ?? ''} ${output}`));
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
	// The npm that runs this script, if one does.
	const [command, ...before] = process.env.npm_execpath
		? [process.execPath, process.env.npm_execpath]
		: ['npm'];
	const env = process.env.CI ? { ...process.env, SKIP_INSTALL_SIMPLE_GIT_HOOKS: '1' } : process.env;
	return run(command, [...before, ...args, '--loglevel=error'], { keep: true, cwd: root, env });
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
