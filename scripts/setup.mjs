/**
 * What `npm start`, `npm run dev` and `npm test` need first: packages, and with `--browser` a Chromium. Plain Node,
 * because no package is installed yet. Silent and quick if everything is there.
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
	// Imported only now, because it uses newer syntax than an old Node can parse, which also lacks top-level await.
	import('./lib/prepare.mjs').then(({ prepare }) =>
		prepare(root, { browser: process.argv.includes('--browser') })
	);
}
