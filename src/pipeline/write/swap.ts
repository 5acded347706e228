/** Folders that are replaced whole: written beside the old one under a name of their own, then swapped in by renames. */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the old content waits while the new one takes its place. */
const asideOf = (out: string) => join(dirname(out), `.${basename(out)}.old`);

/** Begins the names of folders that are being written for `out`; then the process that writes, a hyphen, six letters. */
const freshPrefix = (out: string) => `.${basename(out)}.new-`;

/** Names of what an unfinished run may leave beside a folder. */
export const LEFTOVER = /^\.[^/\\]+\.(?:old|new-[\w-]+)$/;

function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Puts right what a killed run left beside `out`: the old content comes back where nothing took its place, and what was
 * never finished goes. What a process that still runs is writing stays.
 */
export function recover(out: string): void {
	const aside = asideOf(out);
	if (existsSync(aside)) {
		if (existsSync(out)) rmSync(aside, { recursive: true, force: true });
		else renameSync(aside, out);
	}
	if (!existsSync(dirname(out))) return;
	const prefix = freshPrefix(out);
	for (const name of readdirSync(dirname(out))) {
		if (!name.startsWith(prefix)) continue;
		const pid = Number(/^\d+(?=-)/.exec(name.slice(prefix.length))?.[0]);
		if (!pid || !runs(pid)) rmSync(join(dirname(out), name), { recursive: true, force: true });
	}
}

/** An empty folder beside `out`, on the same disk, for what will replace it. */
export const freshFolder = (out: string): string =>
	mkdtempSync(join(dirname(out), `${freshPrefix(out)}${process.pid}-`));

/** Puts `fresh` in the place of `out`. Killed between the renames, `recover` brings the old content back. */
export function swapIn(fresh: string, out: string): void {
	const aside = asideOf(out);
	if (existsSync(out)) {
		rmSync(aside, { recursive: true, force: true });
		renameSync(out, aside);
	}
	try {
		renameSync(fresh, out);
	} catch (error) {
		if (!existsSync(out) && existsSync(aside)) renameSync(aside, out);
		throw error;
	}
	rmSync(aside, { recursive: true, force: true });
}
