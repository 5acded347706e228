/** `npm start`: builds what changed, serves build/ and prints the address. `-- --port 8080`, `-- --host 0.0.0.0`. */
import { main } from './lib/command.mjs';
import { ensureEngine, ensureSite, ensureTables } from './lib/products.mjs';
import { serveBuild, serverOptions } from './lib/serve.mjs';

await main(async () => {
	const options = serverOptions(process.argv.slice(2));
	if (await ensureTables()) console.log('Tables built.');
	await ensureEngine();
	if (await ensureSite()) console.log('Site built.');
	await serveBuild(options);
});
