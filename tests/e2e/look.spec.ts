/** What axe finds, what leaves its place, what is cut: over widths and themes. */
import { expect, test } from './support/page';
import { seriousFaults } from './support/axe';
import { alive } from './support/charts';

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 768, 1320])
		test.describe(`${width} px, ${colorScheme}`, () => {
			test.use({ colorScheme, viewport: { width, height: 900 } });

			test('axe finds nothing serious, also with evidence and a menu open', async ({ page }) => {
				await page.goto('.');
				await alive(page);
				expect(await seriousFaults(page)).toEqual([]);
				await page.locator('#lanes a[data-mark]:visible').last().click();
				await expect(page.getByRole('button', { name: 'Close evidence' })).toBeVisible();
				await page.locator('#ladder summary').click();
				expect(await seriousFaults(page)).toEqual([]);
				await page.getByRole('button', { name: /^Actors/ }).click();
				await expect(page.getByRole('group', { name: 'Actors', exact: true })).toBeVisible();
				expect(await seriousFaults(page)).toEqual([]);
			});

			test('nothing is wider than the page, no label leaves its picture, none lies on another', async ({
				page
			}) => {
				await page.goto('.');
				await alive(page);
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
				).toBeLessThanOrEqual(0);
				for (const chart of ['ladder', 'lanes']) {
					const faults = await page.locator(`#${chart} svg.layercake-layout-svg:visible`).evaluate((svg) => {
						const frame = svg.getBoundingClientRect();
						const labels = [...svg.querySelectorAll('text')].map((text) => ({
							words: text.textContent?.trim() ?? '',
							box: text.getBoundingClientRect()
						}));
						const outside = labels
							.filter(
								({ box }) =>
									box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
							)
							.map(({ words }) => `outside: ${words}`);
						const over = labels.flatMap((a, i) =>
							labels.slice(i + 1).flatMap((b) => {
								const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
								const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
								return wide > 1 && high > 4 ? [`overlap: ${a.words} / ${b.words}`] : [];
							})
						);
						return [...outside, ...over];
					});
					expect(faults, chart).toEqual([]);
				}
			});
		});
