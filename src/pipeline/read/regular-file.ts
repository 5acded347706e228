/** Opens the files of a folder of articles: regular files of limited size, and a message for everything else. */
import { readFileSync, statSync } from 'node:fs';

/** A book has about 1 MB; a saved page with its pictures inside rarely 20. */
const MAX_BYTES = 50 * 2 ** 20;

/** Why a file was not opened, in words for the user. */
export class UnreadableFile extends Error {
	override name = 'UnreadableFile';
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'is a link to a file that does not exist; correct the link or remove it',
	ELOOP: 'is a link that leads back to itself; correct the link or remove it',
	ENOTDIR: 'is a link to a file that does not exist; correct the link or remove it',
	EACCES: 'cannot be read: permission denied; make it readable',
	EPERM: 'cannot be read: permission denied; make it readable'
};

/** `error` in words for the user; errors that do not come from the file system are rethrown. */
function unreadable(error: unknown, path: string): UnreadableFile {
	if (error instanceof UnreadableFile) return error;
	if (!(error instanceof Error && 'syscall' in error)) throw error;
	const { code = '', message } = error as NodeJS.ErrnoException;
	// Node puts U+FFFD for bytes that are not UTF-8, and then there is no file of that name.
	if (code === 'ENOENT' && path.includes('\ufffd'))
		return new UnreadableFile('has a name that is not UTF-8; rename it');
	return new UnreadableFile(REASONS[code] ?? `cannot be read: ${message}; make it a readable file`);
}

/** Throws an UnreadableFile unless `path` is a regular file: reading a pipe or a device might never end. */
export function requireRegular(path: string): { bytes: number } {
	try {
		const stats = statSync(path);
		if (stats.isFile()) return { bytes: stats.size };
	} catch (error) {
		throw unreadable(error, path);
	}
	throw new UnreadableFile('is not an ordinary file (a folder, pipe or device); put a file in its place');
}

/** The content of a regular file. Throws an UnreadableFile if it cannot be read, or is over 50 MB. */
export function readRegular(path: string): Buffer {
	const { bytes } = requireRegular(path);
	if (bytes > MAX_BYTES)
		throw new UnreadableFile(
			`has ${Math.round(bytes / 2 ** 20)} MB, and an article has at most ${MAX_BYTES / 2 ** 20}; save the text alone`
		);
	try {
		return readFileSync(path);
	} catch (error) {
		throw unreadable(error, path);
	}
}
