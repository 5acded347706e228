/**
 * Folders replaced as a whole: the new one is written beside the old under a temporary name, then swapped in by
 * renames.
 */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the old content is kept during the swap. */
const asideOf = (out: string) => join(dirname(out), `.${basename(out)}.old`);

/** Prefix of folders being written for `out`, followed by the process id, a hyphen and six letters. */
const freshPrefix = (out: string) => `.${basename(out)}.new-`;

/** Names that an interrupted run may leave beside a folder. */
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
 * Repairs what a killed run left beside `out`: restores the old content if nothing replaced it, and removes unfinished
 * folders. Folders of running processes stay.
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

/** An empty folder beside `out`, on the same disk, for its replacement. */
export const freshFolder = (out: string): string =>
	mkdtempSync(join(dirname(out), `${freshPrefix(out)}${process.pid}-`));

/** Another build may replace the same folder at the same moment, but not this many in a row. */
const MOST_TRIES = 50;
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM']);

function swapOnce(fresh: string, out: string, aside: string): void {
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

/**
 * Replaces `out` by `fresh`. If killed between the renames, `recover` restores the old content. Of two builds that do so
 * at once, the later one replaces the earlier.
 */
export function swapIn(fresh: string, out: string): void {
	for (let tries = 1; ; tries += 1)
		try {
			swapOnce(fresh, out, asideOf(out));
			return;
		} catch (error) {
			const taken = TAKEN.has((error as NodeJS.ErrnoException).code ?? '') && existsSync(fresh);
			if (!taken || tries === MOST_TRIES) throw error;
		}
}
