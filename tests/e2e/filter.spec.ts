/** The reader's filter: answered from the cube in the browser, kept in the URL, told when it cannot be had. */
import { readFileSync } from 'node:fs';
import { expect, test } from './support/page';
import { alive, markPlaces } from './support/charts';

const actorsOf = (places: { mark: string }[]) => new Set(places.map(({ mark }) => mark.split(':')[0]));

test('a filter changes both charts, Back brings the picture back', { tag: '@base' }, async ({ page }) => {
	await page.goto('.');
	await alive(page);
	const everything = { ladder: await markPlaces(page, 'ladder'), lanes: await markPlaces(page, 'lanes') };

	await page.getByRole('button', { name: /^Sides/ }).click();
	await page.getByRole('checkbox', { name: 'Russia' }).check();
	await expect(page).toHaveURL(/\?side=russia$/);
	await page.keyboard.press('Escape');
	for (const chart of ['ladder', 'lanes'] as const) {
		await expect
			.poll(async () => (await markPlaces(page, chart)).length)
			.toBeLessThan(everything[chart].length);
		const left = actorsOf(await markPlaces(page, chart));
		expect(left.size).toBeGreaterThan(0);
		expect(left).not.toContain('ukraine');
	}
	await expect(page.locator('#ladder')).toContainText('Russia');
	await expect(page.getByRole('button', { name: 'Remove filter: Russia (side)' })).toBeVisible();

	await page.goBack();
	await expect.poll(() => markPlaces(page, 'lanes')).toEqual(everything.lanes);
	await expect.poll(() => markPlaces(page, 'ladder')).toEqual(everything.ladder);
});

test('a link restores its filter, on the static picture until the cube has answered', async ({ page }) => {
	let go = () => {};
	const held = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/data/cube/*', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('./?side=russia&from=2025-12-01');
	await expect(page.getByText(/Showing everything; applying your filter/)).toBeVisible();
	await expect(page.locator('#ladder .picture').first()).toHaveAttribute('aria-busy', 'true');
	go();
	await expect(page.locator('#ladder .picture').first()).toHaveAttribute('aria-busy', 'false');
	expect(actorsOf(await markPlaces(page, 'ladder'))).not.toContain('ukraine');
	await expect(page.getByRole('button', { name: /^Said/ })).toContainText('1 Dec 2025 – any day');
	// Standing positions have no day: they left, and the count says so.
	await expect(page.locator('.counts')).toContainText(/undated, left out/);
});

test('nothing can be taken away under a filter that is not drawn yet, at any stage of a slow load', async ({
	page
}) => {
	/** Stages that the test lets pass one by one: what the page fetches once a filter is set. */
	const held: (() => void)[] = [];
	let free = false;
	await page.route(/\/(engine|data)\//, async (route) => {
		if (!free) await new Promise<void>((go) => held.push(go));
		await route.continue();
	});
	const ladder = page.locator('#ladder');
	const buttons = ['Embed', 'PNG', 'SVG', 'CSV', 'JSON'].map((name) =>
		ladder.getByRole('button', { name: new RegExp(`^${name}\\b`) })
	);
	/** Either everything waits and says so, or all of it is of the filter in the address. */
	const honest = async () => {
		const waits = await page.evaluate(() => {
			const chart = document.querySelector('#ladder')!;
			return {
				drawn: chart.querySelector('.picture')?.getAttribute('aria-busy') === 'false',
				open: [...chart.querySelectorAll('footer button')].filter(
					(button) => !(button as HTMLButtonElement).disabled
				).length,
				count: document.querySelector('.counts p')?.textContent ?? '',
				context: chart.querySelector('.context')?.textContent ?? ''
			};
		});
		if (waits.drawn) expect(waits.context).toContain('Russia (side)');
		else {
			expect(waits.open).toBe(0);
			expect(waits.count).toContain('Applying your filter');
			expect(waits.context).toContain('Applying your filter');
		}
		return waits.drawn;
	};
	await page.goto('./?side=russia&from=2025-12-01');
	await alive(page);
	await expect.poll(() => held.length).toBeGreaterThan(0);
	for (let stage = 0; held.length > 0 && stage < 4; stage++) {
		await honest();
		held.splice(0).forEach((go) => go());
		await page.waitForTimeout(100);
	}
	free = true;
	held.splice(0).forEach((go) => go());
	await expect.poll(honest).toBe(true);
	for (const button of buttons) await expect(button).toBeEnabled();
	const download = page.waitForEvent('download');
	await ladder.getByRole('button', { name: /^CSV\b/ }).click();
	const file = readFileSync(await (await download).path(), 'utf8');
	expect(file).toContain('Russia (side)');
	expect(file).not.toMatch(/^"?Ukraine/m);
	expect(await page.locator('.counts').textContent()).toMatch(/\d+ of \d+ statements/);
});

test('another proposition, chosen by keyboard alone', async ({ page }) => {
	await page.goto('.');
	await alive(page);
	await page.getByRole('button', { name: /^Proposition/ }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('radio', { name: /security guarantees/ }).focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/proposition=security-guarantees/);
	await expect(page.locator('p.lead')).toContainText('binding security guarantees');
});

test('a stance chip keeps the actors whose latest position it is', async ({ page }) => {
	await page.goto('.');
	await alive(page);
	await page.locator('div.bar').getByRole('button', { name: 'Opposes', exact: true }).click();
	await expect(page.locator('div.bar').getByRole('button', { name: 'Opposes', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await expect(page.locator('#ladder .picture').first()).toHaveAttribute('aria-busy', 'false');
	// The ladder, where a stance is set, keeps the others in grey; elsewhere they are gone.
	const marks = await page
		.locator('#ladder a[data-mark]:visible')
		.evaluateAll((links) =>
			links.map((link) => ({ mark: link.getAttribute('data-mark') ?? '', grey: link.matches('.beside') }))
		);
	const left = actorsOf(marks.filter(({ grey }) => !grey));
	expect(left.size).toBeGreaterThan(0);
	for (const actor of left) expect(marks.map(({ mark }) => mark)).toContain(`${actor}:oppose`);
	expect(marks.some(({ grey }) => grey)).toBe(true);
	for (const actor of actorsOf(await markPlaces(page, 'lanes'))) expect(left).toContain(actor);
});

test('too little under a filter is said in words, and clearing brings everything back', async ({ page }) => {
	await page.goto('./?side=nato&stance=none&from=2020-01-01&to=2020-01-02');
	await expect(page.locator('#ladder .empty')).toContainText('Nobody here takes a position');
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect.poll(async () => (await markPlaces(page, 'ladder')).length).toBeGreaterThan(5);
	await expect(page).toHaveURL(/\/$/);
});

test('Cancel gives up waiting and removes the filter', async ({ page }) => {
	await page.route('**/data/cube/*', () => {
		/* It never arrives. */
	});
	await page.goto('./?side=russia');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText(/applying your filter/)).toBeHidden();
	await expect(page).toHaveURL(/\/$/);
	expect((await markPlaces(page, 'ladder')).length).toBeGreaterThan(5);
});

test.describe('where the cube cannot be had', () => {
	test.use({ allowErrors: [/404|Failed to load/i] });

	test('the page says so plainly and keeps its static view', async ({ page }) => {
		await page.route('**/data/cube/*', (route) => route.fulfill({ status: 404, body: 'gone' }));
		await page.goto('.');
		await alive(page);
		const everything = await markPlaces(page, 'ladder');
		await page.goto('./?side=russia');
		await expect(page.getByRole('alert')).toContainText('Your filter could not be applied');
		await expect(page.getByRole('alert')).toContainText('The charts show everything');
		expect((await markPlaces(page, 'ladder')).map(({ mark }) => mark)).toEqual(
			everything.map(({ mark }) => mark)
		);
		await page.unroute('**/data/cube/*');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect.poll(async () => actorsOf(await markPlaces(page, 'ladder'))).not.toContain('ukraine');
		await expect(page.getByRole('alert')).toBeHidden();
	});
});
