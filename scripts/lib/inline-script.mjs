/**
 * `import text from './client/main.ts?script'`: a module and all it imports as the text of one classic script, for
 * documents of others where a module would not run. Its default export is left in a global, `filteredEmbed`. Components
 * are compiled to functions that return markup, which needs a third of the code that updates a page does.
 */
import { relative, resolve, sep } from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { build } from 'vite';
import { root } from './root.mjs';

const QUERY = '?script';
const EMPTY = '\0empty';

/** The path that Svelte derives scoping classes from: relative to the project, also for packages. */
const nameOf = (/** @type {string} */ file) => {
	const [, inPackage] = file.split(`${sep}node_modules${sep}`);
	return inPackage === undefined ? relative(root, file) : ['node_modules', inPackage].join('/');
};

/** Compiled components by file and source: the scripts of all charts share most of them. */
/** @type {Map<string, string>} */
const compiled = new Map();

/** @type {import('vite').Plugin} */
const componentsAsMarkup = {
	name: 'components-as-markup',
	enforce: 'pre',
	resolveId(id) {
		// Node's modules and a serialiser that Svelte needs for asynchronous rendering only.
		if (/^(node:|devalue)/.test(id)) return EMPTY;
		return id === 'svelte' ? resolve(root, 'node_modules/svelte/src/index-server.js') : null;
	},
	load: (id) => (id === EMPTY ? 'export const AsyncLocalStorage = null, uneval = null;' : null),
	transform(source, id) {
		const [file = id] = id.split('?');
		if (!/\.svelte(\.js)?$/.test(file)) return null;
		const key = `${file}\n${source}`;
		const options = { filename: nameOf(file), generate: /** @type {const} */ ('server'), dev: false };
		const code =
			compiled.get(key) ??
			(file.endsWith('.js')
				? compileModule(source, options)
				: compile(source, { ...options, css: 'external', discloseVersion: false })
			).js.code;
		compiled.set(key, code);
		return { code, map: null };
	}
};

/**
 * @param {Record<string, string>} [define] - constants, as in the configuration of the site
 * @param {import('vite').Plugin[]} [plugins] - what the site's own files go through first
 * @returns {import('vite').Plugin}
 */
export function inlineScript(define = {}, plugins = []) {
	return {
		name: 'inline-script',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(QUERY)) return null;
			const entry = id.slice(0, -QUERY.length);
			const built = await build({
				configFile: false,
				root,
				logLevel: 'error',
				define,
				plugins: [...plugins, componentsAsMarkup],
				resolve: { conditions: ['svelte', 'module', 'production'] },
				build: {
					write: false,
					target: 'es2020',
					minify: true,
					lib: { entry, formats: ['iife'], name: 'filteredEmbed' }
				}
			});
			const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
				'output' in one ? one.output : []
			);
			const script = outputs.find((one) => one.type === 'chunk');
			if (!script || outputs.length > 1) this.error(`${entry} does not make one script`);
			for (const file of script.moduleIds) if (!file.startsWith('\0')) this.addWatchFile(file);
			return { code: `export default ${JSON.stringify(script.code.trim())}`, moduleType: 'js' };
		}
	};
}
