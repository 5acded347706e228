/** Content policy: what starts WebAssembly is allowed on those pages alone that can reach the database. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test, vi } from 'vitest';
import config from '../../svelte.config.js';
import { engineAllowed, mayRunEngine, withoutEngine } from '../../src/routes/policy';
import { scriptUrl } from '../../src/lib/data/engine/browser/script-url';

/** Files that `file` imports, itself included, as far as they are of the project. */
function reached(file: string, found = new Set<string>()): Set<string> {
	if (found.has(file)) return found;
	found.add(file);
	for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'([.$][^']+)'/g)) {
		const path = from.startsWith('$lib/') ? join('src/lib', from.slice(5)) : join(dirname(file), from);
		const there = [path, `${path}.ts`, join(path, 'index.ts')].map(normalize);
		const next = there.find((one) => /\.(ts|svelte)$/.test(one) && existsSync(one));
		if (next) reached(next, found);
	}
	return found;
}

const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => `src/routes/${file}`);

test.each(pages)('%s may start the database if it can reach it, and only then', (page) => {
	const route = `/${dirname(page).split('/').slice(2).join('/')}`;
	expect(mayRunEngine(route)).toBe(reached(page).has('src/routes/parts/engine.ts'));
});

test('404.html, which looks up what was not prerendered, may start it', () =>
	expect(mayRunEngine(null)).toBe(true));

const meta = (policy: string) =>
	`<head><meta http-equiv="content-security-policy" content="${policy}"></head><p> blob: 'wasm-unsafe-eval'</p>`;

test('a page without a database has neither in its policy, and everything else as it was', () =>
	expect(
		withoutEngine(meta("worker-src 'self' blob:; script-src 'self' 'wasm-unsafe-eval' 'sha256-x'"))
	).toBe(meta("worker-src 'self'; script-src 'self' 'sha256-x'")));

test('a document says by its own policy whether the database may start in it', () => {
	const page = (content: string | null) =>
		vi.stubGlobal('document', { querySelector: () => (content === null ? null : { content }) });
	page("script-src 'self'");
	expect(engineAllowed()).toBe(false);
	page("script-src 'self' 'wasm-unsafe-eval'");
	expect(engineAllowed()).toBe(true);
	page(null);
	expect(engineAllowed()).toBe(true);
	vi.unstubAllGlobals();
});

test('no text becomes markup or a script by itself, and only this site’s scripts are started', () => {
	const directives = config.kit?.csp?.directives;
	expect(directives?.['require-trusted-types-for']).toEqual(['script']);
	expect(directives?.['trusted-types']).toEqual(['svelte-trusted-html', 'script-url']);
	vi.stubGlobal('location', new URL('https://news.example/site/'));
	expect(scriptUrl('/site/worker.js')).toBe('/site/worker.js');
	expect(() => scriptUrl('https://elsewhere.example/worker.js')).toThrow('may not run here');
	expect(() => scriptUrl('data:text/javascript,1')).toThrow('may not run here');
	vi.unstubAllGlobals();
});
