/**
 * `npm run dev`: the site with hot reload. An edit below seeds/ or src/pipeline/ builds the tables anew and reloads the
 * page; where that fails, its reasons are printed and the old tables stay.
 */
import { join, relative } from 'node:path';
import { createServer } from 'vite';
import { Fault, main } from './lib/command.mjs';
import { ensureEngine, ensureTables, root } from './lib/products.mjs';
import { announce, serverOptions, stopOn } from './lib/serve.mjs';

/** An editor writes a file more than once. */
const QUIET_MS = 150;

await main(async () => {
	const { port, host } = serverOptions(process.argv.slice(2));
	await ensureTables();
	await ensureEngine();
	const server = await createServer({ root, server: { port, host } });
	await server.listen();
	announce('Article Ten, for development, is at', server.resolvedUrls);
	stopOn(() => server.close());
	watchTables(server);
});

/** @param {import('vite').ViteDevServer} server */
function watchTables(server) {
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	let last = Promise.resolve();
	server.watcher.add(join(root, 'seeds'));
	server.watcher.on('all', (_event, path) => {
		if (!/^(seeds|src\/pipeline)\//.test(relative(root, path).replaceAll('\\', '/'))) return;
		clearTimeout(timer);
		// One build after another: two at once would swap folders under each other.
		timer = setTimeout(() => (last = last.then(() => rebuild(server))), QUIET_MS);
	});
}

/** @param {import('vite').ViteDevServer} server */
async function rebuild(server) {
	try {
		if (!(await ensureTables())) return console.log('The tables stand as they are.');
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		console.error(error.message);
		return;
	}
	// An engine opened on the old tables goes with its module.
	for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
	server.ws.send({ type: 'full-reload' });
	console.log('Tables built; the page reloads.');
}
