/**
 * A Chromium for the end-to-end tests: found on the machine, otherwise downloaded, otherwise installed, otherwise
 * requested from the user.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Fault, run } from './command.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Names in Playwright's cache: the full browser and the headless one. */
const CACHED = ['chrome', 'chrome-headless-shell', 'headless_shell'];
const DOWNLOAD_SECONDS = 30;

/**
 * Files that may be a browser, the likeliest first. They need not exist.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string | null} remembered - the one used last time
 * @param {string[]} cached - files in Playwright's cache
 * @returns {string[]}
 */
export function candidates(env, remembered, cached) {
	const named = [env.CHROME_PATH, env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH, remembered].map(
		(path) => path ?? ''
	);
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
	return [...new Set([...named.filter(Boolean), ...onPath, ...cached])];
}

/**
 * Whether a program that was asked for its version is a Chromium. Ubuntu's `chromium-browser` may be a stub that only
 * says "install the snap"; it exits with 1.
 *
 * @param {number | null} status - exit code
 * @param {string} stdout
 */
export function isChromium(status, stdout) {
	return status === 0 && /chrom(e|ium).* \d+\./i.test(stdout);
}

/**
 * @param {string} osRelease - text of /etc/os-release
 * @returns {'debian' | 'ubuntu' | 'other'} Ubuntu and what descends from it count as Ubuntu.
 */
export function distribution(osRelease) {
	const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, value = '']) =>
		value.split(' ')
	);
	if (ids.includes('ubuntu')) return 'ubuntu';
	return ids.includes('debian') ? 'debian' : 'other';
}

/**
 * What to install by hand where nothing else worked.
 *
 * @param {'debian' | 'ubuntu' | 'other'} system
 * @returns {string} One sentence.
 */
export function browserAdvice(system) {
	const how = {
		debian: 'run "apt-get install chromium" as root',
		ubuntu:
			'run "sudo snap install chromium" (Ubuntu\'s apt package is only a stub for that snap), ' +
			'or install Google Chrome from https://www.google.com/chrome/',
		other: 'install Chromium or Google Chrome'
	}[system];
	return (
		`The browser tests need a Chromium, and none was found or could be downloaded: ${how}, ` +
		'or give the path of one in CHROME_PATH, then run the command again.'
	);
}

/** @param {string} root */
const memory = (root) => join(root, 'node_modules', '.cache', 'article-ten', 'browser.json');

/**
 * The browser that the last set-up found.
 *
 * @param {string} root - the project's folder
 * @returns {string | null}
 */
export function rememberedBrowser(root) {
	try {
		return JSON.parse(readFileSync(memory(root), 'utf8')).executablePath;
	} catch {
		return null;
	}
}

/**
 * Finds or gets a Chromium and remembers its path for Playwright.
 *
 * @param {string} root - the project's folder
 * @throws {Fault} one sentence saying what to install
 */
export async function ensureBrowser(root) {
	const remembered = rememberedBrowser(root);
	if (process.env.CHROME_PATH && !answers(process.env.CHROME_PATH)) {
		console.log(
			`CHROME_PATH is ${process.env.CHROME_PATH}, which is not a Chromium that starts; looking further.`
		);
	}
	const found = find(remembered) ?? (await download(root)) ?? (await install());
	if (!found) throw new Fault(browserAdvice(thisSystem()));
	if (found === remembered) return;
	console.log(`Browser for the tests: ${found}`);
	mkdirSync(dirname(memory(root)), { recursive: true });
	writeFileSync(memory(root), JSON.stringify({ executablePath: found }) + '\n');
}

/**
 * @param {string | null} [remembered]
 * @returns {string | undefined}
 */
function find(remembered = null) {
	return candidates(process.env, remembered, playwrightCache()).find(answers);
}

/** @param {string} path */
function answers(path) {
	if (!existsSync(path)) return false;
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000 });
	return isChromium(status, stdout ?? '');
}

/** @returns {string[]} Newest revision first. */
function playwrightCache() {
	const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), '.cache', 'ms-playwright');
	return list(cache)
		.filter((name) => name.startsWith('chromium'))
		.sort((a, b) => Number(b.replace(/.*-/, '')) - Number(a.replace(/.*-/, '')))
		.flatMap((name) => list(join(cache, name)).map((platform) => join(cache, name, platform)))
		.flatMap((folder) => CACHED.map((file) => join(folder, file)))
		.filter((file) => existsSync(file));
}

/** @param {string} root */
async function download(root) {
	console.log(
		`No Chromium on this machine; downloading Playwright's (given up after ${DOWNLOAD_SECONDS} s).`
	);
	const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
	const args = [cli, 'install', '--only-shell', 'chromium'];
	const { code } = await run(process.execPath, args, { keep: true, seconds: DOWNLOAD_SECONDS, cwd: root });
	const found = find();
	if (!found)
		console.log(code === 0 ? 'What was downloaded does not start here.' : 'The download did not succeed.');
	return found;
}

/** Debian's own package, if this process may install it. */
async function install() {
	if (thisSystem() !== 'debian' || process.getuid?.() !== 0) return undefined;
	console.log('Installing Debian’s chromium (apt-get).');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update'], { keep: true, env });
	const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
		keep: true,
		env
	});
	if (code !== 0) console.log(output.trim().split('\n').slice(-5).join('\n'));
	return find();
}

function thisSystem() {
	try {
		return distribution(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return 'other';
	}
}

/** @param {string} folder */
function list(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
