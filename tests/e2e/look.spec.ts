/** What axe finds, what leaves its place, what is cut, what is too small to tap: over pages, widths and themes. */
import { expect, test } from './support/page';
import { axeFaults } from './support/axe';
import { alive, labelFaults } from './support/charts';
import { PAGES } from './support/pages';
import { overlappingMarks, smallTargets } from './support/targets';

/** A phone, which is tapped, and what is wider: a page is loaded once for the widths of one kind. */
const DEVICES = [
	{ name: 'phone', widths: [360], hasTouch: true },
	{ name: 'tablet and desktop', widths: [1320, 768], hasTouch: false }
];

for (const colorScheme of ['light', 'dark'] as const)
	for (const { name, widths, hasTouch } of DEVICES)
		test.describe(`${name}, ${colorScheme}`, () => {
			test.use({ colorScheme, viewport: { width: widths[0] ?? 0, height: 900 }, hasTouch });

			for (const address of PAGES)
				test(`${address}: axe finds nothing, nothing is wider than the page, no label leaves its picture or lies on another, what is tapped is as large as a finger`, async ({
					page
				}) => {
					await page.goto(address);
					await page.locator('html.alive').waitFor();
					for (const width of widths) {
						await page.setViewportSize({ width, height: 900 });
						expect(await axeFaults(page), `${width} px`).toEqual([]);
						expect(
							await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
							`${width} px`
						).toBeLessThanOrEqual(0);
						expect(await labelFaults(page), `${width} px`).toEqual([]);
					}
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
				await page.locator('#ladder summary').click();
				for (const width of widths) {
					await page.setViewportSize({ width, height: 900 });
					expect(await axeFaults(page), `${width} px`).toEqual([]);
				}
				await page.getByRole('button', { name: /^Actors/ }).click();
				await expect(page.getByRole('group', { name: 'Actors', exact: true })).toBeVisible();
				expect(await axeFaults(page)).toEqual([]);
			});
		});
