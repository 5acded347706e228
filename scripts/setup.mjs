/**
 * What `npm start`, `npm run dev` and `npm test` need before anything else: packages, and with `--browser` a Chromium.
 * Plain Node, as no package is there yet. Silent and quick where all is there.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFault } from './lib/node-version.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const fault = nodeFault(process.versions.node, engines.node);

if (fault) {
	console.error(fault);
	process.exitCode = 1;
} else {
	// Imported only now, as it is in a newer Node's language. An old one does not know a top-level await either.
	import('./lib/prepare.mjs').then(({ prepare }) =>
		prepare(root, { browser: process.argv.includes('--browser') })
	);
}
