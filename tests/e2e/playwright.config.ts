/**
 * Browser tests against a built site, served as a plain static host would. `npm test` builds it first; alone:
 * `npm run build && npm run test:e2e`. Environment: E2E_PORT, E2E_FOLDER and SITE_URL say what is served where (a build
 * under a base path has all three), E2E_REPORT where to leave a JSON report.
 */
import { defineConfig } from '@playwright/test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rememberedBrowser } from '../../scripts/lib/browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const executablePath = rememberedBrowser(root);
if (!executablePath)
	throw new Error('No browser is known yet: run "node scripts/setup.mjs --browser" first.');

const port = Number(process.env.E2E_PORT ?? 4317);
const folder = process.env.E2E_FOLDER ?? 'build';
const base = process.env.SITE_URL ? new URL(process.env.SITE_URL).pathname.replace(/\/*$/, '/') : '/';
const address = `http://127.0.0.1:${port}${base}`;
const report = process.env.E2E_REPORT;

export default defineConfig({
	testDir: '.',
	outputDir: join(root, 'test-results', 'playwright'),
	forbidOnly: Boolean(process.env.CI),
	fullyParallel: true,
	workers: 2,
	// Named in the closing lines of `npm test` where it was needed.
	retries: 1,
	// Far longer than anything takes: a busy machine is not the fault of the site.
	timeout: 600_000,
	expect: { timeout: 120_000 },
	reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
	use: {
		// A page is opened by a path without a slash at its start, so that it is below the base path.
		baseURL: address,
		browserName: 'chromium',
		locale: 'en-GB',
		timezoneId: 'UTC',
		viewport: { width: 1320, height: 900 },
		screenshot: 'only-on-failure',
		// It would keep pages from one test for the next; offline.spec.ts allows it.
		serviceWorkers: 'block',
		// Each test gets the page of the last, with nothing stored: a new one would compile everything again.
		reuseContext: true,
		launchOptions: {
			executablePath,
			args: [
				'--no-sandbox',
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				// Whatever slips past the watch in support/page.ts finds no host.
				'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
			]
		}
	},
	webServer: {
		command: `node scripts/preview.mjs --strict --port ${port} --folder ${folder}`,
		cwd: root,
		url: address,
		reuseExistingServer: false,
		stdout: 'ignore',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
