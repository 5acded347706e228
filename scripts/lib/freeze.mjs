/** Frozen versions: embeds and pictures of one data version, which later builds do not change. */
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { Fault } from './command.mjs';

/** The parts of a build that are kept. */
const KEPT = ['embed', 'pictures'];

/**
 * A data version as a folder: "2025-12-15 · 38ebb4" → "2025-12-15-38ebb4".
 *
 * @param {string} version
 */
export const versionFolder = (version) =>
	version
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^-|-$/g, '');

/**
 * Paths of all files below `folder`, relative to it, sorted.
 *
 * @param {string} folder
 * @returns {string[]}
 */
const filesBelow = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();

/**
 * An embed stands two folders deeper when it is frozen, so its way up to the site is two steps longer.
 *
 * @param {string} file
 */
function deeper(file) {
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replaceAll('"../../../', '"../../../../../'));
}

/**
 * Copies the embeds and pictures of `build/` to `static/v/<data version>/` and, so that they can be looked at, to the
 * same place in `build/`: whole or not at all. A version that is frozen is never changed.
 *
 * @param {string} root - the project's folder, its build up to date
 * @returns {{ folder: string, files: number, already: boolean }}
 */
export function freeze(root) {
	const build = join(root, 'build');
	const described = join(build, 'data', 'datapackage.json');
	if (!existsSync(described)) throw new Fault('There is no build to freeze: run npm run build first.');
	/** @type {{ version: string }} */
	const { version } = JSON.parse(readFileSync(described, 'utf8'));
	const name = versionFolder(version);
	const target = join(root, 'static', 'v', name);
	const part = join(root, 'static', 'v', `.${name}.part`);
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true });
	try {
		for (const kept of KEPT) cpSync(join(build, kept), join(part, kept), { recursive: true });
		const files = filesBelow(part);
		for (const file of files) if (file.endsWith('.html')) deeper(join(part, file));
		const folder = `static/v/${name}`;
		if (existsSync(target)) {
			const same =
				filesBelow(target).join('\n') === files.join('\n') &&
				files.every((file) => readFileSync(join(target, file)).equals(readFileSync(join(part, file))));
			if (same) return { folder, files: files.length, already: true };
			throw new Fault(
				`${folder} was frozen before and differs from this build (the code has changed since, not the data). ` +
					'Frozen versions stay as they were printed; delete the folder yourself if nobody embeds it.'
			);
		}
		renameSync(part, target);
		cpSync(target, join(build, 'v', name), { recursive: true });
		return { folder, files: files.length, already: false };
	} finally {
		rmSync(part, { recursive: true, force: true });
	}
}
