/** The name of a build changes with the data and the site's sources, and with nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteVersion } from '../../scripts/lib/site-version.mjs';

let root: string;

function write(file: string, text: string): void {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
}

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'site-version-'));
	write('static/data/datapackage.json', '{"version":"2025-12-31-abc"}');
	write('src/routes/+page.svelte', '<h1>Made up</h1>');
	write('src/pipeline/build.ts', 'export {};');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('it begins with the data version and is the same for the same inputs', () => {
	expect(siteVersion(root)).toMatch(/^2025-12-31-abc-[0-9a-f]{12}$/);
	expect(siteVersion(root)).toBe(siteVersion(root));
});

test.each([
	['a page', 'src/routes/+page.svelte', '<h1>Changed</h1>', true],
	['the data', 'static/data/datapackage.json', '{"version":"2026-01-01-def"}', true],
	['the pipeline alone', 'src/pipeline/build.ts', 'export const changed = 1;', false],
	['a test', 'src/routes/page.test.ts', 'export {};', false]
])('a change of %s', (_, file, text, changes) => {
	const before = siteVersion(root);
	write(file, text);
	expect(siteVersion(root) !== before).toBe(changes);
});

test('there is a version before the tables are built', () => {
	rmSync(join(root, 'static/data'), { recursive: true });
	expect(siteVersion(root)).toMatch(/^0-[0-9a-f]{12}$/);
});
