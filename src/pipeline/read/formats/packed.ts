/** Files that contain files: ZIP and WACZ archives, WARC crawls, gzipped files. */
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { WARCParser } from 'warcio';
import { refusal, type Found } from '../item';
import { NO_METADATA } from '../metadata';

/** Files that systems and browsers leave beside articles. */
const STRAYS = /(?:^|\/)(?:\.|__MACOSX|Thumbs\.db$|desktop\.ini$|[^/]*_files\/)/i;
/** Maximum bytes of one member: far above any article, far below what fills the memory. */
const MAX_MEMBER = 200 << 20;

/** The content of a gzipped file, or null if it is broken or too large. */
export function gunzipped(bytes: Uint8Array): Uint8Array | null {
	try {
		return gunzipSync(bytes, { maxOutputLength: 4 * MAX_MEMBER });
	} catch {
		return null;
	}
}

/** The members of a ZIP archive; of a WACZ (a zipped crawl), only the crawls. */
export function zipMembers(bytes: Uint8Array, wacz: boolean): Found[] {
	let members: Record<string, Uint8Array>;
	try {
		members = unzipSync(bytes, {
			filter: ({ name, originalSize }) =>
				!name.endsWith('/') &&
				!STRAYS.test(name) &&
				originalSize <= MAX_MEMBER &&
				(!wacz || /\.warc(?:\.gz)?$/.test(name))
		});
	} catch (error) {
		return [refusal(`is not a ZIP archive that can be opened (${(error as Error).message})`)];
	}
	const names = Object.keys(members).sort();
	if (names.length === 0) return [refusal('contains no readable files')];
	return names.flatMap((name) => {
		const content = members[name];
		return content ? [{ name, bytes: content, metadata: NO_METADATA, named: true }] : [];
	});
}

/** The pages of a crawl, each with its address. */
export async function* warcPages(bytes: Uint8Array): AsyncGenerator<Found> {
	let pages = 0;
	for await (const record of new WARCParser([bytes])) {
		const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
		const status = record.httpHeaders?.statusCode ?? '200';
		const url = record.warcTargetURI ?? '';
		const wanted =
			(record.warcType === 'response' || record.warcType === 'resource') &&
			/html/i.test(type) &&
			/^2/.test(String(status));
		// Read even where it is not wanted: past a record that is cut off, the parser would search for ever.
		const page = await record.readFully(true);
		if (!wanted) continue;
		pages += 1;
		const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1];
		yield {
			name: `${pages}.html`,
			bytes: page,
			metadata: { ...NO_METADATA, url: URL.canParse(url) ? url : null },
			named: true,
			...(charset ? { charset } : {})
		};
	}
	if (!/\n\r?\n$/.test(Buffer.from(bytes.subarray(-4)).toString('latin1')))
		yield refusal('is cut off, so its last page is not whole; fetch it again', null, 'fault');
	if (pages === 0)
		yield refusal('contains no pages (records of type response or resource with HTML in them)');
}
