/** Tables that a site is built from are those that datapackage.json describes, byte for byte. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Fault } from './command.mjs';

/** @param {string} folder @returns {{ path: string, hash: string }[] | null} null if the file is not what it should be */
function described(folder) {
	try {
		const { version, resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
		return typeof version === 'string' && Array.isArray(resources) ? resources : null;
	} catch {
		return null;
	}
}

/**
 * A table that was cut off, exchanged or edited would be published under the version of another.
 *
 * @param {string} folder - absolute
 * @throws {Fault} naming the first file that is missing or another
 */
export function requireWhole(folder) {
	const shown = (/** @type {string} */ name) => relative('.', join(folder, name));
	const again = 'Build the tables again: "npm run data", with the options that they were built with.';
	const resources = described(folder);
	if (!resources)
		throw new Fault(`${shown('datapackage.json')} is missing or not what "npm run data" writes. ${again}`);
	for (const { path, hash } of resources) {
		const file = join(folder, path);
		if (!existsSync(file)) throw new Fault(`${shown(path)} is missing. ${again}`);
		const found = `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
		if (found !== hash)
			throw new Fault(`${shown(path)} is not the file that datapackage.json describes. ${again}`);
	}
}
