/** Every chart is a filter too: it highlights what was set in it, and narrows all the others. */
import type { Page } from '@playwright/test';
import { CUBE_FILES } from '../../src/lib/cube/files';
import { expect, test } from './support/page';
import { alive, markPlaces } from './support/charts';

const settled = async (page: Page) => {
	for (const chart of ['ladder', 'lanes'])
		await expect(page.locator(`#${chart} .picture`).first()).toHaveAttribute('aria-busy', 'false');
};
const names = (places: { mark: string }[]) => places.map(({ mark }) => mark);
const grey = (page: Page, chart: string) => page.locator(`#${chart} a.beside:visible`).count();

test('a name in the ladder greys the others there, narrows the lanes, and moves nothing under the pointer', async ({
	page
}) => {
	await page.goto('.');
	await alive(page);
	const name = page.locator('#ladder [data-pick^="actor:"]:visible').nth(2);
	await name.scrollIntoViewIfNeeded();
	const ladder = await markPlaces(page, 'ladder');
	const actor = (await name.getAttribute('data-pick'))?.slice(6) ?? '';
	const box = await name.boundingBox();
	await name.click();
	await expect(page).toHaveURL(new RegExp(`\\?actor=${actor}$`));
	await settled(page);
	await expect.poll(() => grey(page, 'ladder')).toBeGreaterThan(0);
	expect(await markPlaces(page, 'ladder')).toEqual(ladder);
	for (const { mark } of await markPlaces(page, 'lanes')) expect(mark.split(':')[0]).toBe(actor);
	expect(await name.boundingBox()).toEqual(box);
	await name.click();
	await expect(page).toHaveURL(/\/$/);
	await expect.poll(() => grey(page, 'ladder')).toBe(0);
	await page.goBack();
	await expect.poll(() => grey(page, 'ladder')).toBeGreaterThan(0);
});

test('a span brushed in the lanes keeps their marks and narrows the ladder; a name there keeps the lanes', async ({
	page
}) => {
	await page.goto('.');
	await alive(page);
	const everything = { lanes: await markPlaces(page, 'lanes'), ladder: await markPlaces(page, 'ladder') };
	const days = page.locator('#lanes [data-pick^="day:"]:visible');
	const count = await days.count();
	await days.last().scrollIntoViewIfNeeded();
	const [a, b] = [await days.nth(count - 2).boundingBox(), await days.nth(count - 1).boundingBox()];
	if (!a || !b) throw new Error('the axis has no days');
	await page.mouse.move(a.x + a.width / 2, a.y - 8);
	await page.mouse.down();
	await page.mouse.move(b.x + b.width / 2, b.y - 8, { steps: 4 });
	await page.mouse.up();
	await expect(page).toHaveURL(/\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
	await settled(page);
	await expect.poll(() => grey(page, 'lanes')).toBeGreaterThan(0);
	expect(names(await markPlaces(page, 'lanes'))).toEqual(names(everything.lanes));
	expect((await markPlaces(page, 'ladder')).length).toBeLessThan(everything.ladder.length);

	await page.locator('#lanes [data-pick^="actor:"]:visible').first().click();
	await expect(page).toHaveURL(/actor=.*&in=lanes/);
	await settled(page);
	expect(names(await markPlaces(page, 'lanes'))).toEqual(names(everything.lanes));
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/$/);
});

test('pointing at a name marks its lane and asks nothing', async ({ page }) => {
	// What answers a filter comes by itself once the browser is idle, whenever that is.
	const cube = Promise.all(
		Object.keys(CUBE_FILES).map((name) =>
			page.waitForResponse((response) => response.url().includes(`/cube/${name}.parquet`))
		)
	);
	await page.goto('.');
	await alive(page);
	await cube;
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const places = await markPlaces(page, 'lanes');
	await page.locator('#ladder [data-pick^="actor:"]:visible').first().hover();
	const height = () =>
		page
			.locator('#lanes rect.linked:visible')
			.evaluateAll((bands) => Math.max(0, ...bands.map((band) => band.getBoundingClientRect().height)));
	await expect.poll(height).toBeGreaterThan(10);
	expect(await markPlaces(page, 'lanes')).toEqual(places);
	expect(asked.filter((url) => /engine|parquet/.test(url))).toEqual([]);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const)
	test.describe(() => {
		test.use({ contextOptions: { reducedMotion } });
		test(`marks move to their new places within 250 ms, never at hydration: ${reducedMotion}`, async ({
			page
		}) => {
			await page.addInitScript(() => {
				const moves: number[] = [];
				Object.assign(window, { moves });
				const animate = Element.prototype.animate;
				Element.prototype.animate = function (frames, options) {
					if (this.hasAttribute('data-mark')) moves.push(Number((options as { duration: number }).duration));
					return animate.call(this, frames, options);
				};
			});
			const moves = () => page.evaluate(() => (window as unknown as { moves: number[] }).moves);
			await page.goto('.');
			await alive(page);
			expect(await moves()).toEqual([]);
			await page.getByRole('button', { name: 'True time scale' }).click();
			await expect(page).toHaveURL(/scale=true/);
			if (reducedMotion === 'reduce') {
				await page.waitForTimeout(300);
				expect(await moves()).toEqual([]);
			} else {
				await expect.poll(async () => (await moves()).length).toBeGreaterThan(5);
				expect(Math.max(...(await moves()))).toBeLessThanOrEqual(250);
			}
		});
	});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });

	test('time scrolls under fixed names, a tap sets a day, a handle widens it', async ({ page }) => {
		// Its true scale is the one that is always wider than a phone.
		await page.goto('./?scale=true');
		await alive(page);
		const scroller = page.locator('#lanes .scroller');
		const name = page.locator('#lanes .names [data-pick^="actor:"]').first();
		const [before, mark] = [await name.boundingBox(), page.locator('#lanes a[data-mark]').last()];
		const x = (await mark.boundingBox())?.x ?? 0;
		await scroller.evaluate((element) => element.scrollBy({ left: -100 }));
		expect(await name.boundingBox()).toEqual(before);
		expect((await mark.boundingBox())?.x).toBeGreaterThan(x + 50);

		await page.goto('.');
		await alive(page);
		await page.locator('#lanes [data-pick="day:2025-12-04"]').tap();
		await expect(page).toHaveURL(/from=2025-12-04&to=2025-12-04/);
		await settled(page);
		const handle = await page.locator('#lanes [data-handle="to"] circle').boundingBox();
		const next = await page.locator('#lanes [data-pick="day:2025-12-05"]').boundingBox();
		if (!handle || !next) throw new Error('no handle');
		await page.mouse.move(handle.x + 5, handle.y + 5);
		await page.mouse.down();
		await page.mouse.move(next.x + next.width / 2, handle.y + 5, { steps: 4 });
		await page.mouse.up();
		await expect(page).toHaveURL(/from=2025-12-04&to=2025-12-05/);
	});
});

test('a filter set from far down the page keeps the scroll, and what was touched, where it was', async ({
	page
}) => {
	await page.goto('.');
	await alive(page);
	// A day set in the lanes takes rows out of the ladder, which is above them.
	const day = page.locator('#lanes [data-pick^="day:"]:visible').last();
	await day.scrollIntoViewIfNeeded();
	const rows = await page.locator('#ladder a[data-mark]:visible').count();
	const before = await day.boundingBox();
	await day.click();
	await expect(page).toHaveURL(/from=/);
	await settled(page);
	await expect.poll(() => page.locator('#ladder a[data-mark]:visible').count()).toBeLessThan(rows);
	const after = await day.boundingBox();
	expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
	expect(after?.x).toBe(before?.x);
});
