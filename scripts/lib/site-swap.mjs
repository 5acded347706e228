/**
 * Builds a site beside the existing one and swaps it in as a whole, like the tables: any failure leaves the old one.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { Fault } from './command.mjs';

/** @returns {Promise<typeof import('../../src/pipeline/write/swap')>} */
const swapping = () => tsImport('../../src/pipeline/write/swap.ts', import.meta.url);

/** @param {number} pid */
function runs(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/**
 * Holds `lock` for this process. SvelteKit writes into one folder of the checkout, so two builds at once would mix.
 *
 * @param {string} lock
 * @returns {() => void} gives it back
 * @throws {Fault} where another build holds it
 */
export function takeLock(lock) {
	mkdirSync(dirname(lock), { recursive: true });
	for (let tries = 0; tries < 2; tries += 1) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' });
			return () => rmSync(lock, { force: true });
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
			const holder = Number(readFileSync(lock, 'utf8'));
			if (holder && runs(holder))
				throw new Fault(
					`Another build of this checkout is running (process ${holder}). Wait until it has ended; the site of the last build is untouched.`
				);
			rmSync(lock, { force: true }); // The process that held it was killed.
		}
	}
	throw new Fault(`${lock} cannot be written; remove it and try again.`);
}

/**
 * Lets `make` build a site into an empty folder, then swaps that in for `target`. What a killed run left is put right
 * first, and nothing of the kind that `make` copied is kept.
 *
 * @param {string} target - absolute
 * @param {(folder: string) => Promise<void>} make
 */
export async function swapSite(target, make) {
	const { LEFTOVER } = await swapping();
	await swapFolder(target, async (fresh) => {
		await make(fresh);
		if (!existsSync(join(fresh, 'index.html'))) throw new Fault('The build wrote no index.html.');
		for (const name of readdirSync(fresh))
			if (LEFTOVER.test(name)) rmSync(join(fresh, name), { recursive: true, force: true });
	});
}

/**
 * Lets `make` fill an empty folder, then swaps that in for `target`, which any failure leaves as it was.
 *
 * @param {string} target - absolute
 * @param {(folder: string) => Promise<void> | void} make
 */
export async function swapFolder(target, make) {
	const { freshFolder, recover, swapIn } = await swapping();
	mkdirSync(dirname(target), { recursive: true });
	recover(target);
	const fresh = freshFolder(target);
	const clear = () => rmSync(fresh, { recursive: true, force: true });
	process.once('exit', clear);
	try {
		await make(fresh);
		// The folder was created private; a web server may run as another user.
		chmodSync(fresh, 0o755);
		swapIn(fresh, target);
	} finally {
		process.off('exit', clear);
		clear();
	}
}
