/** Addresses without a page, on a host of files: 404.html helps, and asks nobody else. */
import { expect, test } from './support/page';
import { axeFaults } from './support/axe';

test.use({ allowErrors: [/404|Not found/] });

test('an unknown name is reported, with similar ones', { tag: '@base' }, async ({ page }) => {
	await page.goto('actors/mark-rute/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
	await expect(page.locator('#main')).toContainText('Nothing here is called mark-rute');
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole('link', { name: /^Mark Rutte/ }).click();
	await expect(page).toHaveURL(/\/actors\/mark-rutte\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mark Rutte');
});

test('an address without a hint still offers a way on', async ({ page }) => {
	await page.goto('no/such/thing-qqqq/');
	await expect(page.locator('#main')).toContainText('No page has this address');
	await expect(page.locator('#main').getByRole('link', { name: 'go to the overview' })).toBeVisible();
	// A statement holds "thing" too, but nobody asked for its words.
	await page.waitForLoadState('networkidle');
	await expect(page.getByText('You may have meant')).toHaveCount(0);
});

test('an actor whose page was not written is put together from the tables', async ({ page }) => {
	// As on a site with more actors than are written at build.
	await page.route('**/actors/vladimir-putin/', async (route) => {
		const missing = await route.fetch({ url: new URL('no-such-page/', page.url()).href });
		await route.fulfill({ response: missing });
	});
	await page.route('**/actors/vladimir-putin/__data.json*', (route) =>
		route.fulfill({ status: 404, body: '' })
	);
	await page.goto('.');
	await page.goto('actors/vladimir-putin/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vladimir Putin');
	await expect(page.locator('#positions a[data-mark]').first()).toBeVisible();
	await expect(page.locator('#lanes svg.layercake-layout-svg:visible')).toHaveCount(1);
});

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false });

	test('it says at least where to go', async ({ page }) => {
		await page.goto('no-such-page/');
		await page.getByRole('link', { name: 'Go to the overview' }).click();
		await expect(page.locator('p.lead')).toBeVisible();
	});
});
