import adapter from '@sveltejs/adapter-static';
import { siteVersion } from './scripts/lib/site-version.mjs';

/** SITE_URL is where the site will stand, base path included: https://example.org/article-ten */
const site = process.env.SITE_URL ? new URL(process.env.SITE_URL) : null;
const base = /** @type {'' | `/${string}`} */ (site ? site.pathname.replace(/\/+$/, '') : '');

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ fallback: '404.html', pages: process.env.BUILD_DIR || 'build' }),
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../scripts/**/*.mjs', '../*.config.js'],
				// It is written without the types of workers, which exclude those of pages.
				exclude: config.exclude.filter((/** @type {string} */ path) => !path.includes('service-worker'))
			})
		},
		// By default a time stamp, so two builds of the same sources would differ.
		// An open page asks every five minutes whether a newer build is online.
		version: { name: siteVersion(import.meta.dirname), pollInterval: 300_000 },
		paths: { base, relative: !site },
		// src/routes/offline.ts registers it, where site.yaml does not say `offline: false`.
		serviceWorker: { register: false },
		// Each route lists its pages: a crawler would write one for every statement that a page names.
		prerender: { ...(site ? { origin: site.origin } : {}), crawl: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				// The database engine is WebAssembly, started in a worker from a blob. src/routes/policy.ts takes both
				// away from pages without it.
				'script-src': ['self', 'wasm-unsafe-eval'],
				'worker-src': ['self', 'blob:'],
				'connect-src': ['self', 'blob:'],
				'style-src': ['self'],
				// Svelte, LayerCake and bits-ui set style attributes.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				// No text becomes markup or a script but by these two: Svelte's templates, and script-url.ts.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'script-url']
			}
		}
	}
};
