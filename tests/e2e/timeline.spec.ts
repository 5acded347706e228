/** The timeline: lanes, and the same utterances in words below them. */
import { expect, test } from './support/page';
import { alive, markPlaces } from './support/charts';

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false });

	test(
		'every day is written out, with links to it and to the statements',
		{ tag: '@base' },
		async ({ page }) => {
			await page.goto('timeline/');
			expect((await markPlaces(page, 'lanes')).length).toBeGreaterThan(5);
			const jump = page.locator('#days nav a').last();
			const target = (await jump.getAttribute('href')) ?? '';
			await jump.click();
			await expect(page.locator(target)).toBeInViewport();
			await page.locator(`${target} a[data-mark]`).first().click();
			await expect(page).toHaveURL(/\/statements\/[^/]+\/$/);
		}
	);
});

test('a filter narrows picture and words, and words open the evidence', async ({ page }) => {
	await page.goto('timeline/');
	await alive(page);
	const all = await page.locator('#days .utterances > li').count();
	await page.locator('#lanes [data-pick^="actor:"]:visible').first().click();
	await expect.poll(() => page.locator('#days .utterances > li').count()).toBeLessThan(all);
	const names = await page.locator('#days .who b').allInnerTexts();
	expect(new Set(names).size).toBe(1);
	await page.locator('#days a[data-mark]').first().click();
	await expect(page.locator('aside[aria-label="Evidence"] h2')).toHaveText(names[0] ?? '');
	await page.keyboard.press('Escape');
	await expect(page.locator('#days a[data-mark]').first()).toBeFocused();
});
