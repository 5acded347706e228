/** What axe and two more checkers find, what leaves its place, what is cut, what is too small to tap: over pages, widths and themes. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/page';
import { axeFaultsInThemes } from './support/axe';
import { alive, labelFaults } from './support/charts';
import { checkerFaults } from './support/checkers';
import { lostInModes } from './support/modes';
import { PAGES } from './support/pages';
import { overlappingMarks, smallTargets } from './support/targets';

/** A phone, which is tapped, and what is wider: a page is loaded once for the widths and themes of one kind. */
const DEVICES = [
	{ name: 'phone', widths: [360], hasTouch: true },
	{ name: 'tablet and desktop', widths: [1320, 768], hasTouch: false }
];

for (const { name, widths, hasTouch } of DEVICES)
	test.describe(name, () => {
		test.use({ viewport: { width: widths[0] ?? 0, height: 900 }, hasTouch });

		/** Labels and what is wider than the page, at every width. Themes differ in colours alone. */
		async function outOfPlace(page: Page) {
			const faults: string[] = [];
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				const met = [
					...(await labelFaults(page)),
					...(beyond > 0 ? [`${beyond} px wider than the page`] : [])
				];
				faults.push(...met.map((fault) => `${width} px: ${fault}`));
			}
			return faults;
		}

		for (const address of PAGES)
			test(`${address}: no checker finds anything, nothing is wider than the page, no label leaves its picture or lies on another, what is tapped is as large as a finger`, async ({
				page
			}) => {
				await page.goto(address);
				await page.locator('html.alive').waitFor();
				// Axe distinguishes the phone's layout from the wider one, not how wide that is.
				expect(await axeFaultsInThemes(page)).toEqual([]);
				// These judge names, roles and structure, which the two layouts share.
				if (!hasTouch) expect(await checkerFaults(page)).toEqual([]);
				expect(await outOfPlace(page)).toEqual([]);
				if (address === '.' && !hasTouch) expect(await lostInModes(page)).toEqual([]);
				if (hasTouch) {
					expect(await smallTargets(page)).toEqual([]);
					expect(await overlappingMarks(page)).toEqual([]);
				}
			});

		test('axe finds nothing with evidence, a table and a menu open', async ({ page }) => {
			await page.goto('.');
			await alive(page);
			await page.locator('#lanes a[data-mark]:visible').last().click();
			await expect(page.getByRole('button', { name: 'Close evidence' })).toBeVisible();
			await page.locator('#ladder summary', { hasText: 'Table' }).click();
			const filters = page.getByRole('button', { name: /^Filter/ });
			if (await filters.isVisible()) await filters.click();
			await page.getByRole('button', { name: /^Actors/ }).click();
			await expect(page.getByRole('group', { name: 'Actors', exact: true })).toBeVisible();
			expect(await axeFaultsInThemes(page)).toEqual([]);
		});
	});
