/**
 * The store of a build: results by key, a file each, so that a later or an interrupted build need not compute them
 * again. It can be deleted at any time, and several builds can use it at once.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Default folder, in the checkout. */
export const STORE = fileURLToPath(
	new URL('../../../node_modules/.cache/article-ten/articles', import.meta.url)
);
/** Size above which the files that were not used for longest are removed, in bytes. */
const MOST_BYTES = 2 * 1024 ** 3;
/** Share of that size which is left, so that not every build has to remove something. */
const LEFT = 0.8;
const CHECK = 16;
const DAY = 24 * 60 * 60 * 1000;

const checkOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, CHECK);

/** Removes a file if it is there; one that cannot be removed stays. */
function removed(path: string): void {
	try {
		rmSync(path, { force: true });
	} catch {
		// Another build, or whoever owns the disk, takes care of it.
	}
}

/** A key made of everything that a result depends on. */
export const keyOf = (...parts: readonly string[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex');

export class Store {
	/** Why results can no longer be kept; null as long as they can. */
	fault: string | null = null;

	/** Nothing is created before the first result is kept. */
	constructor(readonly folder: string) {}

	#path(kind: string, key: string): string {
		return join(this.folder, key.slice(0, 2), `${key.slice(2)}.${kind}`);
	}

	/** The bytes kept under a key; null if there are none, or if the file is damaged. */
	get(kind: string, key: string): Buffer | null {
		const path = this.#path(kind, key);
		try {
			const file = readFileSync(path);
			const packed = file.subarray(CHECK);
			if (!checkOf(packed).equals(file.subarray(0, CHECK))) return null;
			this.#used(path);
			return inflateRawSync(packed);
		} catch {
			return null;
		}
	}

	/** Marks a file as used, at most once a day. */
	#used(path: string): void {
		const now = Date.now();
		if (now - statSync(path).mtimeMs > DAY) utimesSync(path, now / 1000, now / 1000);
	}

	/** Keeps bytes under a key. A disk that is full or read-only ends keeping, not the build. */
	put(kind: string, key: string, bytes: Uint8Array): void {
		if (this.fault !== null) return;
		const path = this.#path(kind, key);
		const part = `${path}.${randomBytes(6).toString('hex')}.part`;
		const packed = deflateRawSync(bytes, { level: 1 });
		try {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(part, Buffer.concat([checkOf(packed), packed]));
			renameSync(part, path);
		} catch (error) {
			this.fault = (error as Error).message;
			removed(part);
		}
	}

	/** Removes the files that were not used for longest if all together are larger than `most` bytes. */
	prune(most: number = MOST_BYTES): void {
		const files = this.#files();
		let total = files.reduce((sum, { size }) => sum + size, 0);
		if (total <= most) return;
		for (const { path, size } of files.sort((a, b) => a.used - b.used)) {
			if (total <= most * LEFT) break;
			removed(path);
			total -= size;
		}
	}

	#files(): { path: string; size: number; used: number }[] {
		const entries = (() => {
			try {
				return readdirSync(this.folder, { recursive: true, withFileTypes: true });
			} catch {
				return [];
			}
		})();
		return entries
			.filter((entry) => entry.isFile())
			.flatMap(({ parentPath, name }) => {
				const path = join(parentPath, name);
				const stats = statSync(path, { throwIfNoEntry: false });
				return stats ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
			});
	}
}
