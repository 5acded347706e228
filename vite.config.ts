import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Svelte's compiler takes most of a build, as it does everywhere; no need to be told each time.
	build: { rolldownOptions: { checks: { pluginTimings: false } } },
	ssr: { external: ['@duckdb/node-api'] },
	test: {
		include: ['src/**/*.test.ts', 'tests/{unit,sql,svg,pipeline}/**/*.test.ts'],
		testTimeout: 30_000
	}
});
