/** A page whose scripts are lost, cut or throw stays whole and says so. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './support/built';
import { expect, test } from './support/page';
import { PAGES } from './support/pages';

test.use({ allowErrors: [/./] });

/** Addresses of the scripts that a page loads. */
async function scriptsOf(page: Page, path: string): Promise<string[]> {
	const found = new Set<string>();
	const note = (request: { url(): string }) => {
		if (request.url().includes('/_app/') && request.url().endsWith('.js')) found.add(request.url());
	};
	page.on('request', note);
	await page.goto(path);
	await expect(page.locator('html')).toHaveClass(/alive/);
	page.off('request', note);
	return [...found];
}

/** A script and everything that it imports statically: if one of these is lost, none of them runs. */
function closure(url: string, found = new Set<string>()): Set<string> {
	if (found.has(url)) return found;
	found.add(url);
	const text = readFileSync(join(BUILT, url.slice(url.indexOf('_app/'))), 'utf8');
	for (const [, below = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g))
		closure(new URL(below, url).href, found);
	return found;
}

/** How many links a page has: prerendered, and the least once its scripts have folded long lists. */
interface Links {
	prerendered: number;
	alive: number;
}

/** Those of the page that is open and working. */
async function linksOf(page: Page, path: string): Promise<Links> {
	const html = (await (await page.request.get(path)).text()).replace(/<noscript>[^]*?<\/noscript>/g, '');
	const prerendered = (/<main[^]*<\/main>/.exec(html)?.[0] ?? '').match(/<a[\s>]/g)?.length ?? 0;
	const alive = await page.locator('main a').count();
	return { prerendered, alive: Math.min(prerendered, Math.floor(alive / 2)) };
}

/** The page either works or shows what was prerendered together with the notice. */
async function staysWhole(page: Page, path: string, links: Links): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveClass(/alive|scripts-failed/);
	// An error page would come a moment later.
	await page.waitForTimeout(100);
	const broken = await page.evaluate(() => document.documentElement.classList.contains('scripts-failed'));
	if (broken) await expect(page.locator('.script-notice a')).toBeVisible();
	const least = broken ? links.prerendered : links.alive;
	await expect.poll(() => page.locator('main a').count()).toBeGreaterThanOrEqual(least);
}

/** Loses one script. */
async function without(page: Page, script: string, path: string, links: Links): Promise<void> {
	await page.route(script, (route) => route.fulfill({ status: 404, body: '' }));
	await test.step(`${path} without ${script}`, () => staysWhole(page, path, links));
	await page.unroute(script);
}

/** `LOST=each` loses every script of every kind of page, one at a time. */
const EACH = process.env.LOST === 'each';

/** Lost by an earlier test of this worker, on another kind of page. */
const lost = new Set<string>();

for (const path of PAGES)
	test(`${path} survives the loss of its own script, and of what it loads beside`, async ({ page }) => {
		await page.route(/woff2/, (route) => route.abort());
		const scripts = await scriptsOf(page, path);
		const own = scripts.filter((url) => url.includes('/nodes/'));
		expect(own.length).toBeGreaterThanOrEqual(2);
		// Of these the loss of one is the loss of its node or entry.
		const together = new Set(
			scripts.filter((url) => /\/(?:nodes|entry)\//.test(url)).flatMap((url) => [...closure(url)])
		);
		const apart = scripts.filter((url) => !together.has(url));
		const links = await linksOf(page, path);
		for (const script of EACH ? scripts : [...own, ...apart]) {
			if (lost.has(script) && !EACH) continue;
			lost.add(script);
			await without(page, script, path, links);
		}
	});

test('a page survives the loss of each of its scripts', async ({ page }) => {
	const scripts = await scriptsOf(page, 'about/');
	const links = await linksOf(page, 'about/');
	expect(scripts.length).toBeGreaterThan(10);
	await page.route(/woff2/, (route) => route.abort());
	for (const script of scripts) await without(page, script, 'about/', links);
});

for (const [what, body] of [
	['throws', 'throw new Error("made-up")'],
	['is cut off', 'export const a = ('],
	['is a page', '<!doctype html>']
] as const)
	test(`the list of actors survives an entry that ${what}`, async ({ page }) => {
		const entry = (await scriptsOf(page, 'actors/')).filter((url) => /entry|nodes/.test(url));
		const links = await linksOf(page, 'actors/');
		for (const script of entry) {
			await page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body }));
			await test.step(script, () => staysWhole(page, 'actors/', links));
			await page.unroute(script);
		}
	});

test('the overview survives a missing browser feature', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'ResizeObserver', {
			value: class {
				constructor() {
					throw new Error('made-up');
				}
			}
		});
	});
	await staysWhole(page, '.', { prerendered: 100, alive: 100 });
});
