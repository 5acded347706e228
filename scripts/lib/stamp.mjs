/** Skips steps whose inputs have not changed: a stamp records which inputs produced which outputs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Files below some paths, in an order that is the same everywhere.
 *
 * @param {string} root
 * @param {string[]} paths - files or folders, relative to `root`; one that does not exist has no files
 * @param {(file: string) => boolean} [keep] - which of the files count, by path relative to `root`
 * @returns {string[]} paths relative to `root`
 */
export function filesIn(root, paths, keep = () => true) {
	return paths.flatMap((path) => {
		const full = join(root, path);
		if (!existsSync(full)) return [];
		if (!statSync(full).isDirectory()) return keep(path) ? [path] : [];
		const inside = readdirSync(full).sort();
		return filesIn(
			root,
			inside.map((name) => `${path}/${name}`),
			keep
		);
	});
}

/**
 * @param {string} root
 * @param {string[]} files - relative to `root`
 * @param {string} [extra] - what else the result depends on
 * @returns {string} A hash of the files' names and contents.
 */
export function fingerprint(root, files, extra = '') {
	const hash = createHash('sha256').update(extra);
	for (const file of files) {
		const content = readFileSync(join(root, file));
		hash.update(`\0${file}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/**
 * @typedef {object} Product
 * @property {string} name - names the stamp
 * @property {() => string[]} inputs - files it is made from
 * @property {() => string[]} outputs - files that tell whether it is still the one that was made
 * @property {string} [setting] - what else it depends on
 * @property {() => Promise<void>} make - throws where it cannot be made
 */

/**
 * Makes a product unless its stamp tells that it stands, made from the inputs as they are. Inputs are read before it is
 * made, so an edit while it is being made counts the next time.
 *
 * @param {string} root
 * @param {Product} product
 * @param {{ always?: boolean }} [options]
 * @returns {Promise<boolean>} Whether it was made.
 */
export async function ensure(root, { name, inputs, outputs, setting, make }, { always = false } = {}) {
	const file = join(root, 'node_modules', '.cache', 'article-ten', `${name}.json`);
	const from = fingerprint(root, inputs(), setting);
	const old = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
	const standing = outputs();
	if (!always && old?.inputs === from && standing.length > 0 && old.outputs === fingerprint(root, standing))
		return false;
	await make();
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify({ inputs: from, outputs: fingerprint(root, outputs()) }) + '\n');
	return true;
}
