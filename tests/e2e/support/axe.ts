/** Accessibility, as far as axe-core can tell. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

/** The rules that colours decide: what is left to look at in the other theme. */
const OF_COLOUR: RunOptions = {
	runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
};

declare const window: Window & { axe: typeof axe };

/** One line a fault: how bad, which rule, what it asks for, and the elements. */
export type Fault = string;

/**
 * Everything that axe finds, on the page as it stands, or in what `root` selects. The page's CSP stays in force: the source is
 * evaluated by the browser's debugger, not by the page.
 */
export async function axeFaults(page: Page, options: RunOptions = {}, root = 'html'): Promise<Fault[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const { violations }: AxeResults = await page.evaluate(([within, given]) => window.axe.run(within, given), [
		root,
		options
	] as const);
	return violations.map(
		({ impact, id, help, nodes }) =>
			`${impact}: ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}

/** Everything that axe finds in the light theme, and what the dark one changes; each with the theme it was met in. */
export async function axeFaultsInThemes(page: Page, root?: string): Promise<Fault[]> {
	const faults: Fault[] = [];
	for (const [colorScheme, options] of [
		['light', {}],
		['dark', OF_COLOUR]
	] as const) {
		await page.emulateMedia({ colorScheme });
		faults.push(...(await axeFaults(page, options, root)).map((fault) => `${colorScheme}: ${fault}`));
	}
	return faults;
}
