/** A page that is open while a newer build is published. */
import { expect, test, vi } from 'vitest';
import config from '../../svelte.config.js';
import { documentAt } from '../../src/routes/document-at';

const at = (path: string) => ({ url: new URL(path, 'https://example.org') });

test('asks by itself whether a newer build is online, and not more than once a minute', () => {
	expect(config.kit?.version?.pollInterval).toBeGreaterThanOrEqual(60_000);
	expect(config.kit?.version?.pollInterval).toBeLessThanOrEqual(600_000);
});

test.each([
	['another page', '/', '/timeline/?side=russia', false, 'https://example.org/timeline/?side=russia'],
	['a filter', '/', '/?side=russia', false, null],
	['what the browser loads anyway', '/', '/timeline/', true, null]
])('%s', (_, from, to, willUnload, address) => {
	const cancel = vi.fn();
	expect(documentAt({ willUnload, from: at(from), to: at(to), cancel })).toBe(address);
	expect(cancel).toHaveBeenCalledTimes(address === null ? 0 : 1);
});

test('a page that is closed', () => {
	const cancel = vi.fn();
	expect(documentAt({ willUnload: false, from: at('/'), to: null, cancel })).toBeNull();
});
