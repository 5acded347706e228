/** What the site ships is named with its licence. */
import { expect, test } from 'vitest';
import { licenceOf, licenceTexts, packageOf } from '../../scripts/lib/licences.mjs';

test('a module belongs to its package, the innermost where packages nest', () => {
	expect(packageOf('/a/node_modules/svelte/src/index.js')).toBe('svelte');
	expect(packageOf('/a/node_modules/x/node_modules/@lezer/highlight/dist/a.js?v=1')).toBe('@lezer/highlight');
	expect(packageOf('/a/src/routes/+page.svelte')).toBeNull();
});

test('fonts, the engine and bundled packages are there, with their texts', () => {
	const text = licenceTexts(['apache-arrow', 'svelte']);
	for (const name of ['apache-arrow', 'svelte', '@fontsource/inter', '@fontsource/source-serif-4'])
		expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
	expect(text).toMatch(/^@duckdb\/duckdb-wasm [\d.]+: MIT$/m);
	expect(text).toContain('SIL OPEN FONT LICENSE');
	expect(text).toContain('Apache License');
	expect(text).not.toContain('undefined');
	// It has no licence field, only a text.
	expect(licenceTexts(['svelte-toolbelt'])).toMatch(/^svelte-toolbelt [\d.]+: MIT$/m);
	expect(licenceOf('node_modules/not-installed')).toBeNull();
});
