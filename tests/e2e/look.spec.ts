/** What axe finds, what leaves its place, what is cut, what is too small to tap: over pages, widths and themes. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/page';
import { axeFaults } from './support/axe';
import { alive, labelFaults } from './support/charts';
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

		/** Looks at every given width in either theme, and says of a fault where it was met. */
		async function everywhere(page: Page, at: readonly number[], look: () => Promise<unknown[]>) {
			const faults: string[] = [];
			for (const width of at) {
				await page.setViewportSize({ width, height: 900 });
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme });
					faults.push(...(await look()).map((fault) => `${width} px, ${colorScheme}: ${String(fault)}`));
				}
			}
			expect(faults).toEqual([]);
		}
		// What axe tells apart is the phone's layout and the wider one, not how wide that is.
		const layout = widths.slice(0, 1);

		for (const address of PAGES)
			test(`${address}: axe finds nothing, nothing is wider than the page, no label leaves its picture or lies on another, what is tapped is as large as a finger`, async ({
				page
			}) => {
				await page.goto(address);
				await page.locator('html.alive').waitFor();
				await everywhere(page, layout, () => axeFaults(page));
				await everywhere(page, widths, async () => {
					const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
					return [...(await labelFaults(page)), ...(beyond > 0 ? [`${beyond} px wider than the page`] : [])];
				});
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
			const filters = page.getByRole('button', { name: /^Filter/ });
			if (await filters.isVisible()) await filters.click();
			await page.getByRole('button', { name: /^Actors/ }).click();
			await expect(page.getByRole('group', { name: 'Actors', exact: true })).toBeVisible();
			await everywhere(page, layout, () => axeFaults(page));
		});
	});
