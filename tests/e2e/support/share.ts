/** From a chart's footer to what it hands out. */
import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './charts';

/** Opens a page and, once its ladder shows what the address asks for, the dialog that shares that. */
export async function shareLadder(page: Page, address: string): Promise<Locator> {
	await page.goto(address);
	await alive(page);
	await expect(page.locator('#ladder .picture').first()).toHaveAttribute('aria-busy', 'false');
	await page.locator('#ladder').getByRole('button', { name: 'Embed' }).click();
	return page.getByRole('dialog');
}

/** The text of a snippet that the dialog hands out. */
export const snippetIn = (dialog: Locator, name: string): Promise<string> =>
	dialog.getByRole('textbox', { name, exact: true }).inputValue();
