import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	ssr: { external: ['@duckdb/node-api'] },
	test: {
		include: ['src/**/*.test.ts', 'tests/{unit,sql,svg,pipeline}/**/*.test.ts'],
		testTimeout: 30_000
	}
});
