/** From a mark to the words, the article, the day and how it is known, and the rule that coded it. */
import { expect, test } from './support/page';
import { alive } from './support/charts';

const drawer = 'aside[aria-label="Evidence"]';

for (const width of [360, 1320])
	test(
		`opens by keyboard, says everything, and gives the focus back at ${width} px`,
		{ tag: '@base' },
		async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('.');
			await alive(page);
			// One tab stop a chart: the arrows go on inside.
			await expect(page.locator('#lanes a[data-mark][tabindex="0"]:visible')).toHaveCount(1);
			await page.locator('#lanes a[data-mark][tabindex="0"]:visible').focus();
			await page.keyboard.press('ArrowDown');
			const mark = page.locator('#lanes a[data-mark]:focus');
			await expect(mark).toHaveCount(1);
			const name = (await mark.getAttribute('aria-label'))?.split(':')[0] ?? '';
			const id = await mark.getAttribute('data-mark');
			await page.keyboard.press('Enter');

			await expect(page.locator(`${drawer} h2`)).toHaveText(name);
			await expect(page.locator(`${drawer} h2`)).toBeFocused();
			const said = page.locator(drawer);
			await expect(said.locator('blockquote mark').first()).not.toBeEmpty();
			await expect(said).toContainText(/¶\d+/);
			await expect(said.locator('dt', { hasText: 'Day said' }).first()).toBeVisible();
			await expect(said).toContainText(/confidence 0\.\d\d|confidence 1\.00/);
			await expect(page).toHaveURL(/evidence=u-/);

			await page.keyboard.press('Escape');
			await expect(page.locator(`#lanes a[data-mark="${id}"]:visible`)).toBeFocused();
			await expect(page).not.toHaveURL(/evidence=/);
		}
	);

test('a link opens the same evidence; Back closes it', async ({ page }) => {
	await page.goto('.');
	await alive(page);
	await page.locator('#ladder a[data-mark]:visible').first().click();
	await expect(page).toHaveURL(/evidence=u-/);
	await expect(page.locator(`${drawer} h2`)).not.toHaveText('Evidence');
	const holder = await page.locator(`${drawer} h2`).innerText();
	await page.reload();
	await expect(page.locator(`${drawer} h2`)).toHaveText(holder);
	await expect(page.getByRole('button', { name: 'Close evidence' })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('button', { name: 'Close evidence' })).toBeHidden();
});

test('a quotation is copied with its source', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('.');
	await alive(page);
	await page.locator('#ladder a[data-mark]:visible').first().click();
	await page.locator(drawer).getByRole('button', { name: 'Copy quote' }).first().click();
	await expect(page.locator(drawer).getByRole('button', { name: 'Copied' })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\n(— |Source: ).+¶\d+/);
});

test('an unknown utterance is reported, with what to do', async ({ page }) => {
	await page.goto('./?evidence=u-no-such-utterance');
	await expect(page.locator(drawer)).toContainText('This statement is no longer in the data');
});
test.use({ allowErrors: [/404/] });
