/** Builds the desk's page where its files are newer than what was built. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCES = [
	'src/review/page',
	'src/review/api.ts',
	'src/lib/components/tokens.css',
	'src/fonts.css',
	'src/lib/model/vocab.ts',
	'package-lock.json'
];

function newest(path: string): number {
	const stats = statSync(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	return Math.max(...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Folder of the built page. */
export async function builtPage(root = '.'): Promise<string> {
	const out = resolve(root, '.svelte-kit/review-desk');
	const built = statSync(join(out, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (built >= Math.max(...SOURCES.map((path) => newest(join(root, path))))) return out;
	const [{ build }, { svelte }] = await Promise.all([import('vite'), import('@sveltejs/vite-plugin-svelte')]);
	await build({
		configFile: false,
		root: resolve(root, 'src/review/page'),
		base: './',
		logLevel: 'warn',
		plugins: [svelte({ configFile: false })],
		// A font inlined as a data address is one that the page's policy refuses.
		build: { outDir: out, emptyOutDir: true, assetsInlineLimit: 0 }
	});
	return out;
}
