/** The name of a build of the site: open pages compare it with the server's to notice a new deployment. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, fingerprint } from './stamp.mjs';

const SOURCES = ['src', 'messages', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** The data version covers the tables; the lock file covers the engine; frozen embeds do not change. */
const COVERED = /^(src\/pipeline|static\/(data|engine|v))\/|\.test\.ts$/;

/**
 * @param {string} root - the folder that holds `src` and `static`
 * @returns {string} `<data version>-<hash of the sources>`: equal inputs give equal names, so builds are reproducible.
 * The data version is "0" before the tables are built.
 */
export function siteVersion(root) {
	const described = join(root, 'static/data/datapackage.json');
	const data = existsSync(described) ? JSON.parse(readFileSync(described, 'utf8')).version : '0';
	const sources = filesIn(root, SOURCES, (file) => !COVERED.test(file));
	return `${data}-${fingerprint(root, sources, process.env.SITE_URL ?? '').slice(0, 12)}`;
}
