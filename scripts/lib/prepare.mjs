/** The body of set-up, separate from the check of Node's version, which has to run before this file is parsed. */
import { ensureBrowser } from './browser.mjs';
import { main } from './command.mjs';
import { ensurePackages } from './packages.mjs';

/**
 * @param {string} root - the project's folder
 * @param {{ browser: boolean }} wants - whether a Chromium for the tests is wanted too
 */
export function prepare(root, { browser }) {
	return main(async () => {
		await ensurePackages(root);
		if (browser) await ensureBrowser(root);
	});
}
