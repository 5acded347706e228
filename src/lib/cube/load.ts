/** The cube of this site, fetched once and kept: it never changes while its version is the same. */
import { readCube, type Cube } from './cube';
import { cubePath } from './files';

let held: { address: string; cube: Promise<Cube> } | undefined;

/**
 * The cube whose files lie below `data`, the address of the folder of tables with a slash at its end; `version` tells
 * one build's files from another's in caches. Rejects in plain words where a file cannot be had; the next call tries again.
 */
export function loadCube(data: string, version: string): Promise<Cube> {
	const address = `${data}?${version}`;
	if (held?.address === address) return held.cube;
	const cube = readCube(async (name) => {
		const response = await fetch(`${data}${cubePath(name)}?v=${encodeURIComponent(version)}`).catch(
			() => null
		);
		if (!response?.ok)
			throw new Error(
				response
					? `The site answered ${response.status} for ${cubePath(name)}.`
					: `The figures could not be fetched (${cubePath(name)}). Check the connection.`
			);
		return response.arrayBuffer();
	});
	held = { address, cube };
	cube.catch(() => {
		if (held?.cube === cube) held = undefined;
	});
	return cube;
}
