/** What a mouse can do on the overview, the keyboard can: everything is reached, and everything acts. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/page';
import { alive } from './support/charts';

const focused = (page: Page) => page.locator(':focus');
const settled = async (page: Page) => {
	for (const chart of ['ladder', 'lanes'])
		await expect(page.locator(`#${chart} .picture`).first()).toHaveAttribute('aria-busy', 'false');
};

/** Presses `key` until what has the focus matches `selector`. */
async function until(page: Page, key: string, selector: string, most = 60) {
	for (let i = 0; i < most; i++) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${key} never reached ${selector}`);
}

test('Tab reaches every control, and each chart is one stop', async ({ page }) => {
	await page.goto('.');
	await alive(page);
	const names: string[] = [];
	for (let i = 0; i < 60; i++) {
		await page.keyboard.press('Tab');
		names.push(
			await page.evaluate(() => {
				const element = document.activeElement;
				const chart = element?.closest('section')?.id ?? '';
				if (element?.matches('[data-row]')) return `${chart} picture`;
				const words = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
				return `${chart} ${words.replace(/\s+/g, ' ').trim()}`.trim();
			})
		);
	}
	for (const control of [
		...[/^Theme/, /^Proposition/, /^Actors/, /^Sides/, /^Said/, /^Reports/, /^Method/, /^Opposes$/],
		...[/^No position$/, /^Copy link$/, /^ladder picture$/, /^ladder Table\b/, /^ladder CSV\b/],
		...[/^lanes picture$/, /^lanes True time scale$/]
	])
		expect(
			names.filter((name) => control.test(name)),
			String(control)
		).not.toEqual([]);
	// Until it starts again.
	const again = names.indexOf(names[0] ?? '', 1);
	const stops = again === -1 ? names : names.slice(0, again);
	expect(stops.filter((name) => name === 'ladder picture')).toHaveLength(1);
	expect(stops.filter((name) => name === 'lanes picture')).toHaveLength(1);
});

test('menus, stances, marks, names, days, tables and theme all act by keyboard', async ({ page }) => {
	await page.goto('.');
	await alive(page);

	await page.getByRole('button', { name: /^Theme/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

	// A menu: opened, used, closed by Esc, which leaves the filter; the next Esc clears it.
	for (const [menu, choice, query] of [
		['Sides', /^Russia$/, /side=russia/],
		['Reports', /^Quoted$/, /mode=direct/],
		['Method', /^Most frequent position/, /position=frequent/]
	] as const) {
		await page.getByRole('button', { name: new RegExp(`^${menu}`) }).focus();
		await page.keyboard.press('Enter');
		await page
			.getByRole('checkbox', { name: choice })
			.or(page.getByRole('radio', { name: choice }))
			.focus();
		await page.keyboard.press('Space');
		await expect(page).toHaveURL(query);
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(query);
		await settled(page);
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(/\/$/);
	}

	await page.locator('div.bar').getByRole('button', { name: 'Opposes', exact: true }).focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/stance=oppose/);
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/\/$/);

	// Marks by arrows; the evidence by Enter, and Esc goes back to the mark.
	await page.locator('#ladder a[data-mark][tabindex="0"]:visible').focus();
	await page.keyboard.press('ArrowDown');
	const mark = await focused(page).getAttribute('data-mark');
	await page.keyboard.press('Enter');
	await expect(page.locator('aside[aria-label="Evidence"] h2')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.locator(`#ladder a[data-mark="${mark}"]:visible`)).toBeFocused();

	// The name at the row's beginning chooses its actor, and lets it go again.
	await page.keyboard.press('Home');
	await expect(focused(page)).toHaveAttribute('aria-description', /^Only /);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?actor=/);
	await expect(focused(page)).toHaveAttribute('aria-pressed', 'true');
	await settled(page);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/$/);
	await page.keyboard.press('ArrowRight');
	await until(page, 'ArrowUp', '[data-pick^="stance:"]');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?stance=/);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/$/);

	// Days of the axis: one, then a span.
	await page.locator('#lanes a[data-mark][tabindex="0"]:visible').focus();
	await until(page, 'ArrowDown', '[data-pick^="day:"]');
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	const day = (await focused(page).getAttribute('data-pick'))?.slice(4) ?? '';
	await expect(page).toHaveURL(new RegExp(`from=${day}&to=${day}`));
	await settled(page);
	await page.keyboard.press('Shift+ArrowLeft');
	const before = (await focused(page).getAttribute('data-pick'))?.slice(4) ?? '';
	expect(before < day).toBe(true);
	await expect(page).toHaveURL(new RegExp(`from=${before}&to=${day}`));
	await settled(page);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/$/);

	await page.locator('#lanes summary', { hasText: 'Table' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#lanes tbody tr').first()).toBeVisible();
	await page.locator('#lanes').getByRole('button', { name: 'CSV' }).focus();
	const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(download.suggestedFilename()).toBe('article-ten-lanes.csv');
});

test('resting on a name marks its actor in the other charts, by focus as by pointer', async ({ page }) => {
	await page.goto('.');
	await alive(page);
	await page.locator('#ladder a[data-mark][tabindex="0"]:visible').focus();
	await page.keyboard.press('Home');
	await expect(focused(page)).toHaveAttribute('data-pick', /^actor:/);
	const marked = (chart: string) =>
		page
			.locator(`#${chart} rect.linked:visible`)
			.evaluateAll((bands) => Math.max(0, ...bands.map((band) => band.getBoundingClientRect().height)));
	await expect.poll(() => marked('lanes')).toBeGreaterThan(10);
	await page.keyboard.press('Tab');
	await expect.poll(() => marked('lanes')).toBe(0);
});

test('chips, the order of a list, and the pages’ other switches act by keyboard', async ({ page }) => {
	const press = async (name: string | RegExp, within = page.locator('#main'), key = 'Enter') => {
		await within.getByRole('button', { name }).first().focus();
		await page.keyboard.press(key);
	};
	const rests = (chart: string) =>
		expect(page.locator(`#${chart} .picture`).first()).toHaveAttribute('aria-busy', 'false');

	// Chips take away what they name.
	await page.goto('./sources/?side=russia,ukraine&mode=direct');
	await alive(page);
	await press('Remove filter: Russia (side)');
	await expect(page).toHaveURL(/\?side=ukraine&mode=direct$/);
	await press('Clear all');
	await expect(page).toHaveURL(/sources\/$/);
	await rests('delay');

	// The list of articles: its order, and an outlet.
	await press('Statements');
	await expect(page).toHaveURL(/sort=-statements/);
	await press('Statements');
	await expect(page).toHaveURL(/sort=statements/);
	await press(/show only this outlet$/);
	await expect(page).toHaveURL(/outlet=/);
	await rests('delay');
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/outlet=/);
	await rests('delay');

	// Outlets and actors in the pictures.
	for (const [chart, pick, query, first, then] of [
		['corroboration', 'outlet:', /outlet=/, 'Home', 'ArrowUp'],
		['corroboration', 'actor:', /actor=/, 'ArrowDown', 'Home'],
		['delay', 'outlet:', /outlet=/, 'Home', 'ArrowUp']
	] as const) {
		await page.locator(`#${chart} [data-row][tabindex="0"]:visible`).focus();
		await page.keyboard.press(first);
		await until(page, then, `#${chart} [data-pick^="${pick}"]`);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(query);
		await rests(chart);
		await page.keyboard.press('Escape');
		await expect(page).not.toHaveURL(query);
		await rests(chart);
	}

	// Windows of time, and what the true scale shows.
	await page.goto('./positions/nato-membership/');
	await alive(page);
	await press(/^Compare/);
	await expect(page.locator('input[type="date"]').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.goto('./timeline/');
	await alive(page);
	await press('True time scale');
	await expect(page).toHaveURL(/scale=true/);

	// The list of actors, and a choice of two of them.
	await page.goto('./actors/');
	await page.locator('html.alive').waitFor();
	await press('Statements');
	await expect(page).toHaveURL(/sort=/);
	await page.getByRole('searchbox').or(page.locator('input[type="search"]')).first().focus();
	await page.keyboard.type('putin');
	await expect(page.locator('tbody tr')).toHaveCount(1);
});
