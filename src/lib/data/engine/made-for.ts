/** The data that this page was made with: a table of another version is never shown under this one's name. */
import { OutdatedError } from './error';

export interface MadeFor {
	/** Data version, as datapackage.json has it. */
	version: string;
	/** SHA-256 in hexadecimal of each file below data/, by its path there. */
	files: Readonly<Record<string, string>>;
}

/** Null where pages are not built for data of one version: in development, and in tests. */
const MADE_FOR: MadeFor | null = typeof __DATA__ === 'undefined' ? null : __DATA__;

/** Throws an OutdatedError where `version` is not the page's. */
export function requireVersion(version: unknown, made: MadeFor | null = MADE_FOR): void {
	if (made && version !== made.version) throw new OutdatedError();
}

const hex = (bytes: ArrayBuffer): string =>
	[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether `bytes` are the file at `path` that the page was made with. Browsers compute sums over https alone. */
async function isMadeFor(path: string, bytes: ArrayBuffer, made: MadeFor | null): Promise<boolean> {
	const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
	if (!made || !subtle) return true;
	return hex(await subtle.digest('SHA-256', bytes)) === made.files[path];
}

/**
 * The file at `path` below data/, from `fetched`. What a cache kept of another version is fetched once more past the
 * cache; rejects with an OutdatedError where that is not the page's file either.
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
