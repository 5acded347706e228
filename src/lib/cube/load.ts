/** The cube of this site, fetched once and cached: it does not change within a data version. */
import { EngineError } from '../data/engine/error';
import { sameFile } from '../data/engine/made-for';
import { readCube, type Cube } from './cube';
import { cubePath } from './files';

let held: { address: string; cube: Promise<Cube> } | undefined;

/**
 * The cube from the files below `data`, the address of the tables' folder with a trailing slash; `version` keeps the
 * files of different builds apart in caches. Rejects with a readable message if a file cannot be fetched; the next call
 * tries again.
 */
export function loadCube(data: string, version: string): Promise<Cube> {
	const address = `${data}?${version}`;
	if (held?.address === address) return held.cube;
	const fetched = async (path: string, cache: RequestCache): Promise<ArrayBuffer> => {
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
	};
	const cube = readCube((name) => {
		const path = cubePath(name);
		return sameFile(path, (cache) => fetched(path, cache));
	});
	held = { address, cube };
	cube.catch(() => {
		if (held?.cube === cube) held = undefined;
	});
	return cube;
}
