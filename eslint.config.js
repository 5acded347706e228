import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores([
		...['.svelte-kit/', 'build/', 'static/', 'test-results/', 'playwright-report/', 'coverage/'],
		// A site that is being built.
		...['.*.new-*/', '.*.old/']
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			// TypeScript checks names better.
			'no-undef': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			globals: { ...globals.browser },
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		// Links here change the query of their own page; the base path is tested in a browser.
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		// Rules that need types: an unawaited promise is how a page shows the wrong answer. The commit hook skips them,
		// because loading all types takes ten seconds.
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/await-thenable': 'error'
		}
	},
	{ files: ['src/lib/**', 'src/routes/**'], rules: { 'no-console': 'error' } },
	{
		// dependency-cruiser sees a component after Svelte compiled it, when type imports are gone.
		files: ['src/**/*.svelte'],
		rules: { 'no-restricted-imports': ['error', { patterns: ['**/pipeline/**'] }] }
	},
	// Playwright's fixtures without dependencies are written with an empty pattern.
	{ files: ['tests/e2e/**'], rules: { 'no-empty-pattern': 'off' } }
);
