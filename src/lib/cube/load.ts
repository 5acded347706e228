/** The cube of this site, fetched once and cached: it does not change within a data version. */
import { EngineError } from '../data/engine/error';
import { sameFile } from '../data/engine/made-for';
import type { CodedStatementRow } from '../data/queries/coded-statements';
import type { Cube } from './cube';
import { cubePath } from './files';
import { readCube } from './read';
import { readSources, readWords, SOURCES_PATH, WORDS_PATH, type SourceRow } from './words';

let held: { address: string; cube: Promise<Cube> } | undefined;
let heldWords: { address: string; rows: Promise<CodedStatementRow[]> } | undefined;
let heldSources: { address: string; rows: Promise<SourceRow[]> } | undefined;

/** The file at `path` below `data`, of that version; rejects with a readable message if it cannot be fetched. */
const versioned = (data: string, path: string, version: string): Promise<ArrayBuffer> =>
	sameFile(path, async (cache) => {
		const response = await fetch(`${data}${path}?v=${encodeURIComponent(version)}`, { cache }).catch(
			() => null
		);
		if (!response?.ok)
			throw new EngineError(
				response
					? `The site answered ${response.status} for ${path}.`
					: `The figures could not be fetched (${path}). Check the connection.`
			);
		return response.arrayBuffer();
	});

/**
 * The cube from the files below `data`, the address of the tables' folder with a trailing slash; `version` keeps the
 * files of different builds apart in caches. Rejects with a readable message if a file cannot be fetched; the next call
 * tries again.
 */
export function loadCube(data: string, version: string): Promise<Cube> {
	const address = `${data}?${version}`;
	if (held?.address === address) return held.cube;
	const cube = readCube((name) => versioned(data, cubePath(name), version));
	held = { address, cube };
	cube.catch(() => {
		if (held?.cube === cube) held = undefined;
	});
	return cube;
}

/** Every statement with its words, from the folder `data`, as `loadCube`. */
export function loadWords(data: string, version: string): Promise<CodedStatementRow[]> {
	const address = `${data}?${version}`;
	if (heldWords?.address === address) return heldWords.rows;
	const rows = versioned(data, WORDS_PATH, version).then(readWords);
	heldWords = { address, rows };
	rows.catch(() => {
		if (heldWords?.rows === rows) heldWords = undefined;
	});
	return rows;
}

/** Every article, from the folder `data`, as `loadCube`. */
export function loadSources(data: string, version: string): Promise<SourceRow[]> {
	const address = `${data}?${version}`;
	if (heldSources?.address === address) return heldSources.rows;
	const rows = versioned(data, SOURCES_PATH, version).then(readSources);
	heldSources = { address, rows };
	rows.catch(() => {
		if (heldSources?.rows === rows) heldSources = undefined;
	});
	return rows;
}
