/** What axe finds, what leaves its place, what is cut, what is too small to tap: over pages, widths and themes. */
import { expect, test } from './support/page';
import { axeFaults } from './support/axe';
import { alive, labelFaults } from './support/charts';
import { PAGES } from './support/pages';
import { overlappingMarks, smallTargets } from './support/targets';

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 768, 1320])
		test.describe(`${width} px, ${colorScheme}`, () => {
			test.use({ colorScheme, viewport: { width, height: 900 }, hasTouch: width === 360 });

			for (const address of PAGES)
				test(`${address}: axe finds nothing, nothing is wider than the page, no label leaves its picture or lies on another, what is tapped is as large as a finger`, async ({
					page
				}) => {
					await page.goto(address);
					await page.locator('html.alive').waitFor();
					expect(await axeFaults(page)).toEqual([]);
					expect(
						await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
					).toBeLessThanOrEqual(0);
					expect(await labelFaults(page)).toEqual([]);
					if (width === 360) {
						expect(await smallTargets(page)).toEqual([]);
						expect(await overlappingMarks(page)).toEqual([]);
					}
				});

			test('axe finds nothing with evidence, a table and a menu open', async ({ page }) => {
				await page.goto('.');
				await alive(page);
				await page.locator('#lanes a[data-mark]:visible').last().click();
				await expect(page.getByRole('button', { name: 'Close evidence' })).toBeVisible();
				await page.locator('#ladder summary').click();
				expect(await axeFaults(page)).toEqual([]);
				await page.getByRole('button', { name: /^Actors/ }).click();
				await expect(page.getByRole('group', { name: 'Actors', exact: true })).toBeVisible();
				expect(await axeFaults(page)).toEqual([]);
			});
		});
