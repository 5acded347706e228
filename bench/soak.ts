/**
 * `npm run soak`: one page in Chromium for half an hour: 2,000 changes of the filter, 200 changes of the page, and the
 * database started and ended 50 times. `-- --share 0.1` does a tenth of each, `-- --only engine` one of the three. Prints memory after a collection of
 * garbage, ten times a phase, as a table; exits with 1 if it grows by more than a fifth over a phase's second half.
 */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { rememberedBrowser } from '../scripts/lib/browser.mjs';

const { values } = parseArgs({
	options: {
		share: { type: 'string', default: '1' },
		only: { type: 'string', default: 'filter,page,engine' },
		port: { type: 'string', default: '4391' }
	}
});
const share = Number(values.share);
const wanted = values.only.split(',');

interface Reading {
	phase: string;
	done: number;
	heapMB: number;
	nodes: number;
	listeners: number;
	workers: number;
}

const FILTERS = ['?side=russia', '?stance=support', '?from=2025-12-01', '?side=ukraine&stance=oppose', '.'];
const PAGES = ['timeline/', 'positions/', 'sources/', 'actors/vladimir-putin/', '.'];

/** Follows a link as a reader does: SvelteKit's router takes it. */
async function follow(page: Page, href: string): Promise<void> {
	const address = new URL(href, page.url()).href;
	await page.evaluate((to) => {
		const link = Object.assign(document.createElement('a'), { href: to, textContent: 'soak' });
		document.querySelector('main')?.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL(address);
}

const idle = (page: Page) =>
	page.waitForFunction(
		() =>
			document.querySelector('main h1') !== null &&
			![...document.querySelectorAll('.picture')].some((one) => one.getAttribute('aria-busy') === 'true'),
		undefined,
		{ timeout: 300_000 }
	);

async function read(page: Page, devtools: CDPSession, phase: string, done: number): Promise<Reading> {
	await devtools.send('HeapProfiler.collectGarbage');
	const { metrics } = await devtools.send('Performance.getMetrics');
	const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
	const reading = {
		...{ phase, done, heapMB: Math.round(of('JSHeapUsedSize') / 1e5) / 10, nodes: of('Nodes') },
		...{ listeners: of('JSEventListeners'), workers: page.workers().length }
	};
	console.log(JSON.stringify(reading));
	return reading;
}

/** Runs `act` often, reading memory ten times; resolves with the readings, none if this phase is not wanted. */
async function phase(
	page: Page,
	devtools: CDPSession,
	name: string,
	all: number,
	act: (i: number) => Promise<void>
) {
	const readings: Reading[] = [];
	if (!wanted.includes(name)) return readings;
	const n = Math.max(1, Math.round(all * share));
	// The same view each time: one differs from another by more than a leak.
	const every = Math.max(5, Math.round(n / 50) * 5);
	for (let i = 0; i < n; i++) {
		await act(i);
		if ((i + 1) % every === 0) readings.push(await read(page, devtools, name, i + 1));
	}
	return readings;
}

const at = `http://127.0.0.1:${values.port}/`;
const server = spawn(process.execPath, ['scripts/preview.mjs', '--strict', '--port', values.port], {
	stdio: 'ignore'
});
const executablePath = rememberedBrowser(process.cwd());
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: ['--no-sandbox']
});
try {
	const page = await browser.newPage();
	// A busy machine is not a leak.
	page.setDefaultTimeout(300_000);
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable');
	for (let tries = 0; tries < 100 && !(await fetch(at).catch(() => null)); tries++)
		await new Promise((resolve) => setTimeout(resolve, 200));
	const begin = Date.now();
	await page.goto(at);
	await page.locator('div.bar:not([inert])').waitFor();

	const filters = await phase(page, devtools, 'filter', 2000, async (i) => {
		await follow(page, new URL(FILTERS[i % FILTERS.length] ?? '.', at).href);
		await idle(page);
	});
	const pages = await phase(page, devtools, 'page', 200, async (i) => {
		await follow(page, new URL(PAGES[i % PAGES.length] ?? '.', at).href);
		await idle(page);
	});
	const engines = await phase(page, devtools, 'engine', 50, async (i) => {
		await follow(page, `${at}explore/#sql=${encodeURIComponent(`SELECT ${i} AS n`)}`);
		await page.locator('tr.row td', { hasText: new RegExp(`^${i}$`) }).waitFor();
		await follow(page, at);
		await idle(page);
	});

	const grows = [filters, pages, engines].flatMap((readings) => {
		const middle = readings[Math.floor(readings.length / 2)];
		const last = readings.at(-1);
		return middle && last && last.heapMB > middle.heapMB * 1.2 ? [last.phase] : [];
	});
	const minutes = ((Date.now() - begin) / 60_000).toFixed(1);
	console.log(
		`${minutes} minutes; errors on the page: ${faults.length}; memory grows in: ${grows.join(', ') || 'none'}`
	);
	process.exitCode = grows.length || faults.length ? 1 : 0;
} finally {
	await browser.close();
	server.kill();
}
