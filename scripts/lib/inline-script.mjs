/**
 * `import text from './client/main.ts?script'`: a module and all it imports as the text of one classic script, for
 * documents of others where a module would not run. Small, as it is inlined again and again.
 */
import { build } from 'vite';

const QUERY = '?script';

/** @returns {import('vite').Plugin} */
export function inlineScript() {
	return {
		name: 'inline-script',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(QUERY)) return null;
			const entry = id.slice(0, -QUERY.length);
			const built = await build({
				configFile: false,
				logLevel: 'error',
				build: {
					write: false,
					target: 'es2020',
					minify: true,
					lib: { entry, formats: ['iife'], name: 'articleTen' }
				}
			});
			const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
				'output' in one ? one.output : []
			);
			const script = outputs.find((one) => one.type === 'chunk');
			if (!script || outputs.length > 1) this.error(`${entry} does not make one script`);
			for (const file of script.moduleIds) this.addWatchFile(file);
			return { code: `export default ${JSON.stringify(script.code.trim())}`, moduleType: 'js' };
		}
	};
}
