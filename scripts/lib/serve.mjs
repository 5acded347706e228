/** Serves a built folder like a plain static host: nothing is rendered, and missing files give 404. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { Fault } from './command.mjs';
import { basePath } from './products.mjs';
import { PROJECT_OPTIONS } from './project.mjs';
import { root } from './root.mjs';

/**
 * @typedef {{ port: number, host: string, folder: string, strict: boolean, project?: string, tables?: string | undefined, siteUrl?: string }} Options
 */

/**
 * @param {string[]} args - `--port N` (else 4173; the next free one is taken where it is busy), `--host NAME` (else this
 *   machine alone), `--folder DIR` (else build), `--strict` (a busy port is a fault)
 * @returns {Options}
 * @throws {Fault} where an option is unknown or the port is none
 */
export function serverOptions(args) {
	const values = parsed(args);
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		throw new Fault(`--port is "${values.port}"; give a number from 1 to 65535.`);
	}
	return { ...values, port };
}

/** @param {string[]} args */
function parsed(args) {
	try {
		return parseArgs({
			args,
			options: {
				port: { type: 'string', default: '4173' },
				host: { type: 'string', default: '127.0.0.1' },
				folder: { type: 'string', default: 'build' },
				strict: { type: 'boolean', default: false },
				...PROJECT_OPTIONS
			}
		}).values;
	} catch (error) {
		throw new Fault(
			`${error instanceof Error ? error.message : error}. The options are --port N, --host NAME, --project DIR and --tables DIR.`
		);
	}
}

/**
 * Serves a built folder until Ctrl-C and prints its address.
 *
 * @param {Options} options
 * @throws {Fault} where nothing is built
 */
export async function serveBuild(options) {
	if (!existsSync(resolve(root, options.folder, 'index.html'))) {
		throw new Fault(`There is no site in ${options.folder}/ yet: npm start builds and serves it.`);
	}
	const server = await staticHost({ ...options, base: basePath(options.siteUrl ?? process.env.SITE_URL) });
	announce('Article Ten is at', server.resolvedUrls);
	stopOn(() => server.close());
}

/**
 * @param {string} words
 * @param {import('vite').ResolvedServerUrls | null} urls
 */
export function announce(words, urls) {
	for (const url of [...(urls?.local ?? []), ...(urls?.network ?? [])]) console.log(`${words} ${url}`);
	console.log('Ctrl-C ends it.');
}

/**
 * Closes and ends without a fault on Ctrl-C.
 *
 * @param {() => Promise<void>} close
 */
export function stopOn(close) {
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => close().finally(() => process.exit(0)));
}

/**
 * @param {Options & { base: string }} options
 * @returns {Promise<import('vite').PreviewServer>} It listens.
 */
function staticHost({ folder, base, port, host, strict }) {
	// Without the site's own configuration: SvelteKit's preview would render pages that were not built.
	return preview({
		configFile: false,
		root,
		base: `${base}/`,
		appType: 'mpa',
		logLevel: 'warn',
		build: { outDir: resolve(root, folder) },
		preview: { port, host, strictPort: strict, cors: false },
		plugins: [
			{
				name: 'static-host',
				configurePreviewServer: (server) => () =>
					void server.middlewares.use(notFound(resolve(root, folder), base))
			}
		]
	});
}

/**
 * Sends a folder's address without its slash to the one with it, and shows 404.html for what is not there.
 *
 * @param {string} folder
 * @param {string} base
 * @returns {import('vite').Connect.NextHandleFunction}
 */
function notFound(folder, base) {
	return (request, response, next) => {
		const [path = '/', search] = (request.url ?? '/').split('?');
		// By now Vite has found an .html file.
		if (path.endsWith('.html') && existsSync(join(folder, path))) return next();
		if (existsSync(join(folder, path, 'index.html'))) {
			response.writeHead(307, { location: `${base}${path}/${search ? `?${search}` : ''}` });
			response.end();
			return;
		}
		const page = join(folder, '404.html');
		response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(existsSync(page) ? readFileSync(page) : 'Not found');
	};
}
