/** The page before and without any script. */
import { expect, test } from './support/page';
import { alive, markPlaces } from './support/charts';

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false });

	for (const width of [360, 1320])
		test(
			`all charts are in the HTML at ${width} px, and a mark is a link to its statement`,
			{ tag: '@base' },
			async ({ page }) => {
				await page.setViewportSize({ width, height: 900 });
				await page.goto('.');
				for (const chart of ['ladder', 'lanes', 'matrix'] as const) {
					await expect(page.locator(`#${chart} svg.layercake-layout-svg:visible`)).toHaveCount(1);
					expect((await markPlaces(page, chart)).length).toBeGreaterThan(5);
				}
				await expect(page.locator('p.lead')).toContainText(/NATO membership for Ukraine/);
				await page.locator('#ladder a[data-mark]:visible').first().click();
				await expect(page).toHaveURL(/\/statements\/[^/]+\/$/);
				await expect(page.locator('blockquote mark').first()).not.toBeEmpty();
			}
		);

	test('the table under a chart opens', async ({ page }) => {
		await page.goto('.');
		await page.locator('#ladder summary', { hasText: 'Table' }).click();
		expect(await page.locator('#ladder tbody tr').count()).toBeGreaterThan(5);
	});
});

for (const width of [360, 1320])
	test.describe(() => {
		test.use({ viewport: { width, height: 900 } });

		test(`marks are where they were before hydration at ${width} px`, async ({ context, page }) => {
			const before = await context.newPage();
			// Its scripts never arrive.
			await before.route('**/_app/**/*.js', () => {});
			await before.goto('.', { waitUntil: 'domcontentloaded' });
			await before.evaluate(() => document.fonts.ready);
			await expect(before.locator('.bar')).toHaveAttribute('inert');
			await page.goto('.');
			await alive(page);
			for (const chart of ['ladder', 'lanes', 'matrix'] as const) {
				const [stood, stand] = [await markPlaces(before, chart), await markPlaces(page, chart)];
				expect(stand.map((place) => place.mark)).toEqual(stood.map((place) => place.mark));
				const moved = stand.map((place, i) =>
					Math.hypot(place.x - (stood[i]?.x ?? NaN), place.y - (stood[i]?.y ?? NaN))
				);
				expect(Math.max(...moved), chart).toBeLessThan(0.5);
			}
		});
	});
