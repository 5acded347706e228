/**
 * `npm start`: builds what changed, serves the site and prints the address. `-- --port 8080`, `-- --host 0.0.0.0`, `--
 * --project DIR` for another project than the seeds, `-- --tables DIR` for existing tables.
 */
import { main } from './lib/command.mjs';
import { ensureEngine, ensureSite, ensureTables } from './lib/products.mjs';
import { chosenProject } from './lib/project.mjs';
import { serveBuild, serverOptions } from './lib/serve.mjs';

await main(async () => {
	const options = serverOptions(process.argv.slice(2));
	const project = await chosenProject(options);
	if (await ensureTables({ project })) console.log('Tables built.');
	await ensureEngine();
	if (await ensureSite({ project })) console.log('Site built.');
	await serveBuild({ ...options, folder: project.build, siteUrl: project.siteUrl });
});
