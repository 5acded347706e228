import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { catalogueOf, languageOf, pageMessages } from './scripts/lib/catalogue.mjs';
import { inlineScript } from './scripts/lib/inline-script.mjs';
import { licences } from './scripts/lib/licences.mjs';
import { madeFor } from './scripts/lib/made-for.mjs';
import { siteSettings } from './scripts/lib/project.mjs';
import { siteColours } from './scripts/lib/site-colours.mjs';

/** Settings of the project whose site is built: PROJECT, else Article Ten itself. */
const project = process.env.PROJECT || 'seeds';
const site = await siteSettings(project);
const messages = pageMessages(catalogueOf(languageOf(site.languages[0]), project));

/**
 * parquet-wasm names its module by `new URL`, so Vite would copy 5 MB into the site that nobody asks for: the page hands
 * the decoder the packed module of static/engine.
 */
const withoutBundledModule: Plugin = {
	name: 'without-bundled-parquet-module',
	transform(code, id) {
		if (!id.includes('parquet-wasm')) return null;
		const named = "new URL('parquet_wasm_bg.wasm', import.meta.url)";
		return code.includes(named) ? { code: code.replace(named, 'undefined'), map: null } : null;
	}
};

/** Constants of the build: where the site will be served, empty if unknown, in which case links are relative; settings. */
const define = { __SITE_URL__: JSON.stringify(process.env.SITE_URL ?? ''), __SITE__: JSON.stringify(site) };

export default defineConfig({
	plugins: [
		siteColours(site.colours).vite,
		messages,
		inlineScript(define, [messages]),
		madeFor('static/data'),
		licences(),
		sveltekit()
	],
	define,
	css: { postcss: { plugins: [siteColours(site.colours).postcss] } },
	// Svelte's compiler takes most of a build, as it does everywhere; no need to be told each time.
	build: { rolldownOptions: { checks: { pluginTimings: false } } },
	worker: {
		format: 'es',
		plugins: () => [withoutBundledModule],
		rolldownOptions: { checks: { pluginTimings: false } }
	},
	ssr: { external: ['@duckdb/node-api', '@resvg/resvg-js', 'linkedom', 'svelte/compiler', 'wawoff2'] },
	test: {
		include: ['src/**/*.test.ts', 'tests/{unit,sql,svg,pipeline,review}/**/*.test.ts'],
		// By default one core is left idle, which on two is half of them.
		maxWorkers: '100%',
		// No test leaves anything behind for the next: what files import is loaded once a worker, not once a file.
		isolate: false,
		// Far longer than any takes: a busy machine is no fault of a test.
		testTimeout: 180_000,
		hookTimeout: 180_000,
		// Read as text by theme.ts; Vitest empties other stylesheets.
		css: { include: /tokens\.css/ }
	}
});
