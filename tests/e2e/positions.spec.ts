/** The list of propositions, and the page of one: how it splits, who moved, in which words. */
import { expect, test } from './support/page';
import { alive, markPlaces } from './support/charts';

const PAGE = 'positions/nato-membership/';

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false });

	test(
		'every proposition has a page with its charts and its quotations',
		{ tag: '@base' },
		async ({ page }) => {
			await page.goto('positions/');
			const names = await page.locator('main h2 a').allInnerTexts();
			expect(names.length).toBeGreaterThan(5);
			await page.locator('main h2 a').first().click();
			await expect(page.locator('h1')).toHaveText(names[0] ?? '');
			expect((await markPlaces(page, 'balance')).length).toBeGreaterThan(5);
			expect(await page.locator('#quotes blockquote').count()).toBeGreaterThan(3);
			await page.locator('#quotes a').first().click();
			await expect(page).toHaveURL(/\/statements\/[^/]+\/$/);
		}
	);
});

test('a bar narrows the page to its side and position by keyboard, and the next press takes it back', async ({
	page
}) => {
	await page.goto(PAGE);
	await alive(page);
	const bars = await markPlaces(page, 'balance');
	await page.locator('#balance a[data-mark="russia:oppose"]:visible').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?side=russia&stance=oppose$/);
	await expect
		.poll(async () => (await markPlaces(page, 'ladder')).map(({ mark }) => mark))
		.not.toContain('ukraine:support');
	// It marks what is asked for instead of losing the rest.
	expect((await markPlaces(page, 'balance')).map(({ mark }) => mark)).toEqual(bars.map(({ mark }) => mark));
	await expect(page.locator('#quotes h3')).toHaveText(['Opposes']);
	await page.locator('#balance a[data-mark="russia:oppose"]:visible').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/nato-membership\/$/);
});

test('two windows can be chosen, are in the URL, and either end opens both quotations', async ({ page }) => {
	await page.goto('positions/security-guarantees/?windows=..2022-12-31,2025-12-01..');
	await alive(page);
	await expect(page.locator('#shift')).toContainText('to 31 Dec 2022');
	await page.locator('#shift a[data-mark]:visible').last().click();
	await expect(page).toHaveURL(/windows=\.\.2022-12-31,2025-12-01\.\.&evidence=u-[^,]+,u-/);
	await page.getByRole('button', { name: 'Close evidence' }).click();
	await page.getByRole('button', { name: /^Compare/ }).click();
	await page.getByRole('radio', { name: /most actors/ }).click();
	await expect(page).not.toHaveURL(/windows=/);
});

test('too little to compare gives a message, with what to do', async ({ page }) => {
	await page.goto(`${PAGE}?windows=..1999-12-31,2000-01-01..2000-12-31`);
	await alive(page);
	await expect(page.locator('#shift')).toContainText('No one has dated positions in both periods.');
	await expect(page.locator('#shift')).toContainText('Try other windows');
});
