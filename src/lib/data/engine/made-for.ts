/** The data this page was built with: a table of another version is never shown as if it were this one. */
import { OutdatedError } from './error';

export interface MadeFor {
	/** Data version, as in datapackage.json. */
	version: string;
	/** SHA-256 in hexadecimal of each file below data/, by its path there. */
	files: Readonly<Record<string, string>>;
}

/** Null if pages are not built for one data version: in development and in tests. */
const MADE_FOR: MadeFor | null = typeof __DATA__ === 'undefined' ? null : __DATA__;

/** Throws an OutdatedError if `version` is not the page's. */
export function requireVersion(version: unknown, made: MadeFor | null = MADE_FOR): void {
	if (made && version !== made.version) throw new OutdatedError();
}

const hex = (bytes: ArrayBuffer): string =>
	[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether `bytes` are the file at `path` that the page was built with. Browsers compute checksums over https only. */
async function isMadeFor(path: string, bytes: ArrayBuffer, made: MadeFor | null): Promise<boolean> {
	const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
	if (!made || !subtle) return true;
	return hex(await subtle.digest('SHA-256', bytes)) === made.files[path];
}

/**
 * The file at `path` below data/, from `fetched`. If a cache has another version, it is fetched again bypassing the
 * cache; rejects with an OutdatedError if that is not the page's file either.
 */
export async function sameFile(
	path: string,
	fetched: (cache: RequestCache) => Promise<ArrayBuffer>,
	made: MadeFor | null = MADE_FOR
): Promise<ArrayBuffer> {
	const bytes = await fetched('default');
	if (await isMadeFor(path, bytes, made)) return bytes;
	const fresh = await fetched('reload');
	if (await isMadeFor(path, fresh, made)) return fresh;
	throw new OutdatedError();
}
