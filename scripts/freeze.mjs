/**
 * `npm run freeze`: keeps this data version's embeds and pictures permanently, for publishers who printed their
 * address.
 */
import { main } from './lib/command.mjs';
import { freeze } from './lib/freeze.mjs';
import { ensureEngine, ensureSite, ensureTables } from './lib/products.mjs';
import { root } from './lib/root.mjs';

await main(async () => {
	await ensureTables();
	await ensureEngine();
	await ensureSite();
	const { folder, files, already } = freeze(root);
	console.log(
		already
			? `${folder} is frozen already, and is the same.`
			: `${files} files are in ${folder}. Commit the folder: no later build changes it, and the next one offers it.`
	);
});
