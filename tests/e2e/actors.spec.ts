/** The list of actors, an actor's page, and actors side by side. */
import { expect, test } from './support/page';
import { alive } from './support/charts';

const names = '#main tbody .name a';

test('the list sorts, finds, and keeps both in the URL; Back undoes', async ({ page }) => {
	await page.goto('actors/');
	const everybody = await page.locator(names).allInnerTexts();
	expect(everybody.length).toBeGreaterThan(10);

	await page.getByRole('button', { name: 'Actor', exact: true }).press('Enter');
	await expect(page).toHaveURL(/\?sort=name$/);
	await expect(page.getByRole('columnheader', { name: 'Actor' })).toHaveAttribute('aria-sort', 'ascending');
	const sorted = await page.locator(names).allInnerTexts();
	expect(sorted).not.toEqual(everybody);
	expect([...sorted].sort()).toEqual([...everybody].sort());

	await page.getByRole('searchbox', { name: 'Find an actor' }).fill('russia');
	await expect(page).toHaveURL(/sort=name&q=russia$/);
	await expect(page.getByRole('status').filter({ hasText: 'of' })).toContainText(/^\d+ of \d+ actors$/);
	await page.reload();
	await expect(page.getByRole('searchbox', { name: 'Find an actor' })).toHaveValue('russia');
	await page.getByRole('searchbox', { name: 'Find an actor' }).fill('nobody at all');
	await expect(page.getByText('No actor is called “nobody at all”')).toBeVisible();
	await page.getByRole('button', { name: 'clear the search' }).click();
	await page.goBack();
	await expect(page).toHaveURL(/actors\/$/);
	expect(await page.locator(names).allInnerTexts()).toEqual(everybody);
});

test(
	'an actor’s positions open their evidence by keyboard and take the focus back',
	{ tag: '@base' },
	async ({ page }) => {
		await page.goto('actors/');
		await page.locator(names).nth(1).click();
		await alive(page);
		await expect(page.locator('#lanes svg.layercake-layout-svg:visible')).toHaveCount(1);
		const mark = page.locator('#positions a[data-mark]').first();
		await mark.press('Enter');
		await expect(page.locator('aside[aria-label="Evidence"] blockquote mark').first()).not.toBeEmpty();
		await expect(page).toHaveURL(/evidence=u-/);
		await page.keyboard.press('Escape');
		await expect(mark).toBeFocused();
		await expect(page).not.toHaveURL(/evidence/);
	}
);

test('an outlet narrows all of an actor’s page', async ({ page }) => {
	await page.goto('actors/');
	await page.locator(names).nth(1).click();
	await alive(page);
	const outlet = page.locator('section:has(#reporters-title) li button').last();
	const carried = Number(await outlet.locator('.count').innerText());
	await outlet.click();
	await expect(page).toHaveURL(/outlet=/);
	await expect(page.locator('.counts')).toContainText(new RegExp(`^${carried} of`));
});

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false });

	test('the list is a whole table, and an actor’s page says what they hold', async ({ page }) => {
		await page.goto('actors/');
		expect(await page.locator(names).count()).toBeGreaterThan(10);
		await expect(page.locator('thead button')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
		await page.locator(names).nth(1).click();
		await page.locator('#positions a[data-mark]').first().click();
		await expect(page).toHaveURL(/\/statements\/[^/]+\/$/);
	});
});

test.describe('side by side', () => {
	test(
		'actors are chosen by keyboard, are in the URL and can be removed again',
		{ tag: '@base' },
		async ({ page }) => {
			await page.goto('actors/');
			const chosen = (await page.locator(names).allInnerTexts()).slice(0, 2);
			await page.goto('compare/');
			await expect(page.getByText('Choose two to four actors')).toBeVisible();
			for (const name of chosen) {
				const field = page.getByRole('combobox', { name: 'Add an actor' });
				await field.pressSequentially(name);
				await expect(page.getByRole('option', { name }).first()).toBeVisible();
				await field.press('Enter');
				await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
			}
			await expect(page).toHaveURL(/\?actors=[a-z-]+,[a-z-]+$/);
			for (const name of chosen)
				await expect(page.locator('thead').getByRole('link', { name, exact: true })).toBeVisible();
			await expect(page.locator('tbody blockquote').first()).not.toBeEmpty();
			await expect(page.locator('.pairs')).toContainText(/[Aa]gree on|in common/);
			await page.reload();
			await page.getByRole('button', { name: `Remove ${chosen[0]}` }).click();
			await expect(page.getByText('Add another to compare with')).toBeVisible();
		}
	);

	test.describe('an id that nobody has', () => {
		test.use({ allowErrors: [/404/] });

		test('is reported', async ({ page }) => {
			await page.goto('compare/?actors=nobody-invented');
			await expect(page.getByText('Nobody here is called nobody-invented')).toBeVisible();
		});
	});
});
