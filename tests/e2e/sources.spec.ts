/** From an article to its statements and back, and the evidence as a sheet on a phone. */
import { expect, test } from './support/page';
import { alive } from './support/charts';

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false });

	test('a source marks its statements, and each leads to its page and back', async ({ page }) => {
		await page.goto('./sources/');
		await page.locator('#articles-title ~ ol h3 a').first().click();
		await expect(page).toHaveURL(/\/sources\/[^/]+\/$/);
		const [refs, notes] = [page.locator('a.ref'), page.locator('li a.holder')];
		expect(await refs.count()).toBeGreaterThan(3);
		await expect(notes).toHaveCount(await refs.count());
		await expect(page.locator('section mark').first()).not.toBeEmpty();
		await notes.first().click();
		await expect(page).toHaveURL(/\/statements\/[^/]+\/$/);
		await expect(page.locator('dl').first()).toContainText('Reported by');
		await page.locator('.source a').first().click();
		await expect(page).toHaveURL(/\/sources\/[^/]+\/#/);
		await expect(page.locator('li:target')).toHaveCount(1);
	});
});

test('the list is sorted by the reader, and the order is in the link', async ({ page }) => {
	await page.goto('./sources/');
	await alive(page);
	await page.getByRole('button', { name: 'Statements', exact: true }).click();
	await expect(page).toHaveURL(/sort=-statements/);
	const counts = await page.locator('ol li .number:nth-of-type(3)').allInnerTexts();
	const numbers = counts.map((text) => parseInt(text, 10));
	expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 760 }, hasTouch: true });

	test('a sheet shows an utterance at a time; keys and buttons lead to the next', async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('./sources/');
		await alive(page);
		const ids = await page
			.locator('#corroboration a[data-mark]:visible')
			.evaluateAll((marks) => marks.slice(0, 2).map((mark) => mark.getAttribute('data-mark')));
		await page.goto(`./sources/?evidence=${ids.join(',')}`);
		const sheet = page.locator('aside[aria-label="Evidence"]');
		await expect(sheet.getByRole('status').first()).toHaveText('1 of 2 statements');
		await sheet.getByRole('button', { name: 'Next statement' }).click();
		await expect(sheet.getByRole('status').first()).toHaveText('2 of 2 statements');
		await page.keyboard.press('ArrowLeft');
		await expect(sheet.getByRole('status').first()).toHaveText('1 of 2 statements');
		await sheet.getByRole('button', { name: 'Report an error' }).first().click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			/\n- statement: .+\n {2}decision: correct\n/
		);
	});
});
