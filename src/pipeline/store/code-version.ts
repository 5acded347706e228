/** One hash of all code and data that the reading and coding of an article depend on. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../', import.meta.url));
const ROOT = join(SRC, '..');
/** Folders of the pipeline that no stage imports. */
const APART = /^pipeline\/(?:commands|llm|parse\/train|project|quality|queue|report|store|threads)\//;

const slashed = (path: string): string => path.split(sep).join('/');

/** Paths below src of the files that count, sorted. */
export function codeFiles(): string[] {
	return ['pipeline', 'lib/model', 'lib/words']
		.flatMap((folder) => readdirSync(join(SRC, folder), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => slashed(relative(SRC, join(parentPath, name))))
		.filter((path) => !APART.test(path) && !path.endsWith('.md'))
		.sort();
}

let known: string | null = null;

/** The hash of those files, of the packages' versions and of Node's, which also writes the format of the store. */
export function codeVersion(): string {
	if (known === null) {
		const hash = createHash('sha256').update(process.version);
		hash.update(readFileSync(join(ROOT, 'package-lock.json')));
		for (const path of codeFiles()) hash.update(`\0${path}\0`).update(readFileSync(join(SRC, path)));
		known = hash.digest('hex');
	}
	return known;
}
