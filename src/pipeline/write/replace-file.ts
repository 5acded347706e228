/** Reads and replaces files of a project. Writes are atomic; nothing outside the folder is touched. */
import { createHash, randomBytes } from 'node:crypto';
import { constants, promises as fs, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Thrown for a path outside the project's folder. */
export class OutsideError extends Error {
	override name = 'OutsideError';
}

/** A file's text, and a revision that identifies its content: "" for a missing file. */
export interface Read {
	text: string;
	revision: string;
}

export const revisionOf = (text: string): string =>
	createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The real path of the nearest existing folder of `path`. */
function realFolder(path: string): string {
	try {
		return realpathSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
		return join(realFolder(dirname(path)), basename(path));
	}
}

/** The real path of a file inside `folder`, with symbolic links resolved. Throws an OutsideError if it is outside. */
export function inside(folder: string, path: string): string {
	const root = realpathSync(folder);
	const target = realFolder(resolve(root, path));
	const way = relative(root, target);
	if (way === '' || way === '..' || way.startsWith(`..${sep}`) || resolve(root, way) !== target)
		throw new OutsideError(`${path} is outside ${folder}; nothing is written there`);
	return target;
}

/** Reads a file as UTF-8. A missing file is empty and has the revision "". */
export async function readText(path: string): Promise<Read> {
	try {
		const text = await fs.readFile(path, 'utf8');
		return { text, revision: revisionOf(text) };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return { text: '', revision: '' };
	}
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await fs.open(folder, constants.O_RDONLY);
	try {
		await handle.sync();
	} catch (error) {
		// Some file systems cannot sync a folder; the file itself is on disk.
		if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
	} finally {
		await handle.close();
	}
}

/**
 * Replaces a whole file: the new one is written beside it, flushed to disk, then renamed over it. A failure or a kill
 * before the rename leaves the file unchanged; a failed write removes its temporary file.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
	const folder = dirname(path);
	await fs.mkdir(folder, { recursive: true });
	const mode = await fs.stat(path).then(
		(stats) => stats.mode & 0o777,
		() => 0o644
	);
	const part = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
	try {
		const handle = await fs.open(part, 'wx', mode);
		try {
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await fs.rename(part, path);
	} catch (error) {
		await fs.rm(part, { force: true });
		throw error;
	}
	await syncFolder(folder);
}
