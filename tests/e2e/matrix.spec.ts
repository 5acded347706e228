/** The matrix is a filter too: by mouse and by keys. */
import { expect, test } from './support/page';
import { alive, markPlaces } from './support/charts';

test('a head chooses the proposition, a name its actor alone, by keys and by click', async ({ page }) => {
	await page.goto('.');
	await alive(page);
	const everything = await markPlaces(page, 'matrix');
	// From the first mark up to the heads, along them, and Enter.
	await page.locator('#matrix a[data-mark]:visible').first().focus();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('#matrix [data-pick]:focus')).toHaveAttribute(
		'aria-description',
		/Choose it for all charts/
	);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?proposition=/);
	await expect(page.locator('#matrix .picture').first()).toHaveAttribute('aria-busy', 'false');
	// The matrix marks the column and is not narrowed by it.
	expect((await markPlaces(page, 'matrix')).map(({ mark }) => mark)).toEqual(
		everything.map(({ mark }) => mark)
	);
	await expect(page.locator('#matrix [data-pick][aria-description$="Chosen."]:visible')).toHaveCount(1);

	const name = page.locator('#matrix [data-pick^="actor:"]:visible').first();
	const actor = (await name.getAttribute('aria-description'))?.replace('Only ', '') ?? '';
	await name.click();
	await expect(page).toHaveURL(/actor=/);
	await expect(page.getByRole('button', { name: `Remove filter: ${actor}`, exact: true })).toBeVisible();
});
