/** The search, by keyboard: open, choose, jump, filter, close. */
import { expect, test } from './support/page';
import { axeFaults, axeFaultsInThemes } from './support/axe';
import { alive } from './support/charts';

const field = 'dialog input[role="combobox"]';

for (const keys of ['Control+k', 'Meta+k', '/'])
	test(`${keys} opens it; Esc gives the focus back`, async ({ page }) => {
		await page.goto('.');
		await alive(page);
		const before = page.getByRole('link', { name: 'Actors', exact: true }).first();
		await before.focus();
		await page.keyboard.press(keys);
		await expect(page.locator(field)).toBeFocused();
		await expect(page.locator('dialog [role="row"]').first()).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog')).toHaveCount(0);
		await expect(before).toBeFocused();
	});

test('a misspelt name is found, Enter leads there', { tag: '@base' }, async ({ page }) => {
	await page.goto('.');
	await alive(page);
	await page.getByRole('button', { name: 'Search' }).click();
	await page.locator(field).pressSequentially('zelensky');
	const rows = page.locator('dialog [role="row"]');
	await expect(rows.first()).toContainText('Zelenskyy');
	await expect(rows.first().locator('mark').first()).toHaveText('Zelenskyy');
	await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/actors\/volodymyr-zelenskyy\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Volodymyr Zelenskyy');
});

test('Shift-Enter filters the page on show', async ({ page }) => {
	await page.goto('./?side=russia');
	await alive(page);
	await page.keyboard.press('Control+k');
	await page.locator(field).pressSequentially('putin');
	await expect(page.locator('dialog [role="row"]').first()).toContainText('Vladimir Putin');
	await page.keyboard.press('Shift+Enter');
	await expect(page).toHaveURL(/\?actor=vladimir-putin&side=russia$/);
	await expect(page.getByRole('button', { name: 'Remove filter: Vladimir Putin' })).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 800 } });

	test('axe finds nothing in it, found or not, in either theme', async ({ page }) => {
		await page.goto('.');
		await alive(page);
		await page.getByRole('button', { name: 'Search' }).click();
		await page.locator(field).fill('nato');
		await expect(page.locator('dialog mark').first()).toBeVisible();
		expect(await axeFaults(page)).toEqual([]);
		expect(await axeFaultsInThemes(page, 'dialog')).toEqual([]);
		await page.locator(field).fill('qqqqqqqq');
		await expect(page.locator('dialog')).toContainText('Nothing is called “qqqqqqqq”');
		expect(await axeFaultsInThemes(page, 'dialog')).toEqual([]);
	});
});

test.describe('where its index cannot be had', () => {
	test.use({ allowErrors: [/503/] });

	test('it says so, and tries again', async ({ page }) => {
		await page.route('**/search.json', (route) => route.fulfill({ status: 503, body: '' }));
		await page.goto('.');
		await alive(page);
		await page.keyboard.press('/');
		await expect(page.getByRole('alert')).toContainText('The search could not be loaded');
		await page.unroute('**/search.json');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('dialog [role="row"]').first()).toBeVisible();
	});
});
