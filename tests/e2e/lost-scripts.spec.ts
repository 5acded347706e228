/** A page whose scripts are lost, cut or throw stays whole and says so. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/page';

test.use({ allowErrors: [/./] });

/** Addresses of the scripts that a page loads. */
async function scriptsOf(page: Page, path: string): Promise<string[]> {
	const found = new Set<string>();
	page.on('request', (request) => {
		if (request.url().includes('/_app/') && request.url().endsWith('.js')) found.add(request.url());
	});
	await page.goto(path);
	await expect(page.locator('html')).toHaveClass(/alive/);
	return [...found];
}

/** The page either works or shows what was prerendered together with the notice. */
async function staysWhole(page: Page, path: string, links: number): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveClass(/alive|scripts-failed/);
	// An error page would come a moment later.
	await page.waitForTimeout(100);
	const broken = await page.evaluate(() => document.documentElement.classList.contains('scripts-failed'));
	if (broken) await expect(page.locator('.script-notice a')).toBeVisible();
	expect(await page.locator('main a').count()).toBeGreaterThanOrEqual(links);
}

test('the list of actors survives the loss of each of its scripts', async ({ page }) => {
	const scripts = await scriptsOf(page, 'actors/');
	const links = await page.locator('main a').count();
	expect(scripts.length).toBeGreaterThan(10);
	await page.route(/woff2/, (route) => route.abort());
	for (const script of scripts) {
		await page.route(script, (route) => route.fulfill({ status: 404, body: '' }));
		await test.step(script, () => staysWhole(page, 'actors/', links));
		await page.unroute(script);
	}
});

for (const [what, body] of [
	['throws', 'throw new Error("made-up")'],
	['is cut off', 'export const a = ('],
	['is a page', '<!doctype html>']
] as const)
	test(`the overview survives an entry that ${what}`, async ({ page }) => {
		const entry = (await scriptsOf(page, '.')).filter((url) => /entry|nodes/.test(url));
		const links = await page.locator('main svg a').count();
		for (const script of entry) {
			await page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body }));
			await test.step(script, () => staysWhole(page, '.', Math.min(links, 100)));
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
	await staysWhole(page, '.', 100);
});
