/** Runs other programs, without a shell and without a stack trace for the user. */
import { spawn } from 'node:child_process';

/** Time a cancelled program has to clean up. */
const GRACE_SECONDS = 5;

/** Something that the reader can fix: shown as its message alone. */
export class Fault extends Error {}

/**
 * @typedef {object} Outcome
 * @property {number} code - Exit code; 127 where the program could not be started, 124 where it took too long.
 * @property {string} output - What it printed, where that was kept; else empty.
 */

/**
 * Runs a program to its end. Never throws: a program that is not there is an outcome as well.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {boolean} [options.keep] - Keep what it prints instead of showing it.
 * @param {number} [options.seconds] - Give up, and end it with all that it started, after so long.
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cwd]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { keep = false, seconds, env = process.env, cwd } = {}) {
	return new Promise((resolve) => {
		// If it may be cancelled, it gets its own process group, so that signals reach grandchildren.
		const grouped = seconds !== undefined && process.platform !== 'win32';
		const child = spawn(command, args, {
			cwd,
			env,
			stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
			detached: grouped
		});
		let output = '';
		let late = false;
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		/** @param {NodeJS.Signals} signal */
		const end = (signal) => {
			try {
				if (child.pid) process.kill(grouped ? -child.pid : child.pid, signal);
			} catch {
				// It has ended in the meantime.
			}
		};
		/** @param {NodeJS.Signals} signal */
		const passOn = (signal) => {
			end(signal);
			process.exit(130);
		};
		process.on('SIGINT', passOn).on('SIGTERM', passOn);
		const timers = seconds
			? [
					setTimeout(() => {
						late = true;
						end('SIGTERM');
					}, seconds * 1000),
					setTimeout(() => end('SIGKILL'), (seconds + GRACE_SECONDS) * 1000)
				]
			: [];
		/** @param {number} code */
		const finish = (code) => {
			timers.forEach(clearTimeout);
			process.off('SIGINT', passOn).off('SIGTERM', passOn);
			resolve({ code: late ? 124 : code, output });
		};
		child.on('error', () => finish(127));
		child.on('close', (code) => finish(code ?? 1));
	});
}

/**
 * Runs a script's body: a `Fault` ends it with its sentence and code 1, anything else is a bug and keeps its stack.
 *
 * @param {() => Promise<void> | void} body
 */
export async function main(body) {
	try {
		await body();
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		console.error(`\n${error.message}`);
		process.exit(1);
	}
}
