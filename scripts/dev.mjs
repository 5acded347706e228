/**
 * `npm run dev`: the site with hot reload. An edit in the project or below src/pipeline/ rebuilds the tables and
 * reloads the page; if that fails, the reasons are printed and the old tables stay.
 */
import { join, relative } from 'node:path';
import { createServer } from 'vite';
import { Fault, main } from './lib/command.mjs';
import { ensureEngine, ensureTables } from './lib/products.mjs';
import { root } from './lib/root.mjs';
import { chosenProject } from './lib/project.mjs';
import { announce, serverOptions, stopOn } from './lib/serve.mjs';

/** An editor writes a file more than once. */
const QUIET_MS = 150;

await main(async () => {
	const options = serverOptions(process.argv.slice(2));
	const { port, host } = options;
	const project = await chosenProject(options);
	// The site's configuration reads its title from here.
	process.env.PROJECT = project.dir;
	await ensureTables({ project });
	await ensureEngine();
	const server = await createServer({ root, server: { port, host } });
	await server.listen();
	announce('Article Ten, for development, is at', server.resolvedUrls);
	stopOn(() => server.close());
	watchTables(server, project);
});

/** @param {import('vite').ViteDevServer} server @param {import('./lib/project.mjs').Project} project */
function watchTables(server, project) {
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	let last = Promise.resolve();
	server.watcher.add(project.dir);
	/** Of a project, its tables and its site are not edited. @param {string} path */
	const edited = (path) =>
		!/^\.\.|^(?:tables|site)(?:[/\\]|$)/.test(relative(project.dir, path)) ||
		!relative(join(root, 'src/pipeline'), path).startsWith('..');
	server.watcher.on('all', (_event, path) => {
		if (!edited(path)) return;
		clearTimeout(timer);
		// One build at a time: two at once would swap each other's folders.
		timer = setTimeout(() => (last = last.then(() => rebuild(server, project))), QUIET_MS);
	});
}

/** @param {import('vite').ViteDevServer} server @param {import('./lib/project.mjs').Project} project */
async function rebuild(server, project) {
	try {
		if (!(await ensureTables({ project }))) return console.log('The tables stand as they are.');
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		console.error(error.message);
		return;
	}
	// An engine opened on the old tables is dropped with its module.
	for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
	server.ws.send({ type: 'full-reload' });
	console.log('Tables built; the page reloads.');
}
