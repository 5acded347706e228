/** Own questions: asked by keyboard, answered, taken away, undone; what may not be asked; cancelling; without a script. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { axeFaults } from './support/axe';
import { expect, test } from './support/page';

const editor = (page: Page) => page.locator('.cm-content');

async function write(page: Page, question: string) {
	await editor(page).focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(question);
}
async function ask(page: Page, question: string) {
	await write(page, question);
	await page.keyboard.press('ControlOrMeta+Enter');
}

test('a question is asked by keyboard, checked against its source and taken away; Back keeps an edit', async ({
	page
}) => {
	await page.goto('explore/');
	await ask(
		page,
		"SELECT actor_id, name, NULL AS nothing, '' AS text, 7 AS n FROM actors ORDER BY name DESC"
	);
	const rows = page.locator('tr.row');
	await expect(page.getByText(/^Answered: \d+ rows\.$/)).toBeVisible();
	await expect(rows.first().locator('td')).toHaveText([/\w/, /\w/, 'null', 'empty text', '7']);
	await expect(rows.first().getByRole('link')).toHaveAttribute('href', /actors\/[\w-]+\/?$/);
	const last = await rows.first().locator('td').nth(1).textContent();

	await page.getByRole('button', { name: 'name' }).click();
	await expect(page.getByRole('columnheader', { name: 'name' })).toHaveAttribute('aria-sort', 'ascending');
	await expect(rows.first().locator('td').nth(1)).not.toHaveText(last ?? '');
	await page.getByRole('button', { name: 'Row 1, whole' }).press('Enter');
	await expect(page.getByRole('dialog', { name: 'Row 1 of' })).toBeVisible();
	expect(await axeFaults(page, {}, 'dialog')).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Row 1, whole' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('button', { name: 'Row 2, whole' })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(rows.nth(1).getByRole('link')).toBeFocused();
	await page.keyboard.press('End');
	await expect(rows.last().getByRole('link')).toBeFocused();
	await expect(rows.last().locator('td').nth(1)).toHaveText(last ?? '');
	await page.keyboard.press('Tab');
	// One stop for all rows: the next is after the table, and back again it is that row.
	expect(await page.evaluate(() => document.activeElement?.closest('tr') === null)).toBe(true);
	await page.keyboard.press('Shift+Tab');
	await expect(rows.last().getByRole('button')).toBeFocused();
	await page.keyboard.press('Home');
	await expect(page.getByRole('button', { name: 'Row 1, whole' })).toBeFocused();
	expect(await axeFaults(page)).toEqual([]);

	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'CSV' }).click();
	const lines = (await readFile(await (await coming).path(), 'utf8')).split('\r\n');
	expect(lines[0]).toMatch(
		/^# Article Ten, data version .+ Question: SELECT actor_id.+ Asked at http.+#sql=SELECT/
	);
	expect(lines[1]).toBe('actor_id,name,nothing,text,n');

	await ask(page, 'SELECT 1 AS one');
	await expect(page.getByText('Answered: 1 row.')).toBeVisible();
	await write(page, 'SELECT 2 AS not_yet_asked');
	await page.goBack();
	await expect(editor(page)).toContainText('SELECT actor_id');
	await expect(rows.first()).toContainText(last ?? '');
	await page.getByRole('button', { name: 'Bring mine back' }).click();
	await expect(editor(page)).toHaveText('SELECT 2 AS not_yet_asked');
	await page.reload();
	await expect(editor(page)).toHaveText('SELECT 2 AS not_yet_asked');
	await page.getByRole('button', { name: /Put it in the editor.*How long/ }).click();
	await expect(editor(page)).toContainText('median');
	await page.keyboard.press('ControlOrMeta+z');
	await expect(editor(page)).toHaveText('SELECT 2 AS not_yet_asked');
});

// The test fails by itself where a request leaves the site.
test('no question can change or fetch anything, and the error is shown', async ({ page }) => {
	await page.goto('explore/#sql=SELECT%20count(*)%20AS%20n%20FROM%20actors');
	const count = page.locator('tr.row td');
	await expect(count).toHaveText(/^\d+$/);
	const before = (await count.textContent()) ?? '';
	for (const [question, says] of [
		['DELETE FROM actors', /Only a single question that reads/],
		['SELECT 1; DROP TABLE actors', /Only a single question that reads/],
		['INSTALL json', /Only a single question that reads/],
		["FROM read_csv('https://example.org/a.csv')", /Files and addresses/],
		["FROM read_parquet('https://example.org/a.parquet')", /extension “parquet”/],
		["SELECT * FROM 'https://example.org/a.csv'", /Files and addresses/],
		['SELECT current_date', /extension “icu”/],
		["SELECT '{}'::JSON", /extension “json”|could not answer/],
		['SELECT nam FROM actors', /Nearest: name/]
	] as const) {
		await ask(page, question);
		await expect(page.getByRole('alert')).toHaveText(says);
	}
	expect(await axeFaults(page)).toEqual([]);
	await expect(page.getByRole('region', { name: 'DuckDB’s message' })).toContainText('LINE 1: SELECT nam');
	await ask(page, 'SELECT count(*) AS n FROM actors');
	await expect(count).toHaveText(before);
});

test('a question that takes too long is cancelled, and the next is answered', async ({ page }) => {
	await page.goto('explore/');
	await ask(
		page,
		'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 11'
	);
	await expect(page.getByText('Asking …')).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText(/^Cancelled\./)).toBeVisible();
	await ask(page, 'FROM range(30000)');
	await expect(page.getByText('Answered: 30,000 rows.')).toBeVisible();
	// Of many rows, those in sight are drawn.
	expect(await page.locator('tr.row').count()).toBeLessThan(100);
	await page.getByRole('region', { name: 'Rows of the answer' }).evaluate((box) => (box.scrollTop = 1e7));
	await expect(page.getByRole('button', { name: 'Row 10000, whole' })).toBeVisible();
	await expect(page.getByText('The table draws the first 10,000 rows')).toBeVisible();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });
	test('the examples have their answers, the tables their columns', async ({ page }) => {
		await page.goto('explore/');
		await expect(page.locator('noscript p')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Run' })).toBeHidden();
		expect(await page.getByRole('region', { name: /^First rows/ }).count()).toBeGreaterThan(4);
		await page.locator('summary', { hasText: 'utterances' }).first().click();
		await expect(page.getByRole('region', { name: 'Columns of utterances' })).toBeVisible();
	});
});
