/** Accessibility, as far as axe-core can tell. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

declare const window: Window & { axe: typeof axe };

/** One line a fault: how bad, which rule, what it asks for, and the elements. */
export type Fault = string;

/**
 * Faults that axe finds to be serious or critical, on the page as it stands. The page's CSP stays in force: the source is
 * evaluated by the browser's debugger, not by the page.
 */
export async function seriousFaults(page: Page, options: RunOptions = {}): Promise<Fault[]> {
	await page.evaluate(axe.source);
	const { violations }: AxeResults = await page.evaluate((given) => window.axe.run(document, given), options);
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(
			({ impact, id, help, nodes }) =>
				`${impact}: ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
		);
}
