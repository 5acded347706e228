/** From a chart's footer into somebody else's page: the dialog, what it hands out, and the files one can save. */
import { readFileSync } from 'node:fs';
import { axeFaults } from './support/axe';
import { alive, markPlaces } from './support/charts';
import { startHost } from './support/host';
import { expect, test } from './support/page';
import { shareLadder, snippetIn } from './support/share';

for (const width of [360, 1320])
	test(`the dialog works by keyboard, fits, and axe finds nothing at ${width} px`, async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.setViewportSize({ width, height: 800 });
		await page.goto('.');
		await alive(page);
		const button = page.locator('#ladder').getByRole('button', { name: 'Embed' });
		await button.focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await expect(dialog).toBeVisible();
		const preview = dialog.frameLocator('iframe');
		await expect(preview.locator('h1')).toHaveText(/^NATO membership: of \d+ actors, /);
		expect(await axeFaults(page, { iframes: false }, 'dialog')).toEqual([]);
		expect(await dialog.evaluate((held) => held.scrollWidth - held.clientWidth)).toBeLessThanOrEqual(0);

		await dialog.getByRole('textbox', { name: 'Headline' }).fill('Made-up headline');
		await dialog.getByRole('textbox', { name: 'Beside mark' }).fill('made-up annotation');
		await expect(preview.locator('[data-annotation]:visible')).toHaveText('made-up annotation');
		await dialog.getByRole('combobox', { name: 'Format' }).selectOption('1x1');
		const download = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Save SVG' }).click();
		const square = readFileSync(await (await download).path(), 'utf8');
		expect(square).toMatch(/^<svg[^>]* width="1080" height="1080"/);
		for (const words of ['id="Headline"', 'id="Chart"', 'Made-up headline', 'made-up annotation'])
			expect(square).toContain(words);
		await expect(preview.locator('h1')).toHaveText('Made-up headline');
		await dialog.getByRole('textbox', { name: 'Language' }).fill('uk');
		await expect(preview.locator('h1')).toHaveAttribute('lang', 'uk');
		const offer = dialog.locator('section', {
			has: page.getByRole('heading', { name: 'Responsive iframe' })
		});
		await offer.getByRole('button', { name: 'Copy' }).focus();
		await page.keyboard.press('Enter');
		await expect(offer.getByRole('button', { name: 'Copied' })).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Made-up+headline');

		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(button).toBeFocused();
	});

test('what it hands out works where it is pasted', { tag: '@base' }, async ({ page, browser }) => {
	const dialog = await shareLadder(page, './?side=russia');
	await expect(dialog.frameLocator('iframe').locator('html.alive')).toBeAttached();
	const text = (name: string) => snippetIn(dialog, name);
	await expect
		.poll(async () => /height="(\d+)"/.exec(await text('Fixed-height iframe'))?.[1])
		.not.toBe('560');
	const snippets = [
		await text('Responsive iframe'),
		await text('Fixed-height iframe'),
		await text('Web component')
	];
	const part = (name: string) => dialog.locator('section', { has: page.getByRole('heading', { name }) });
	await expect(part('Link to this view')).toContainText('side=russia#ladder');
	await expect(part('Alternative text')).toContainText('Filter: Russia (side).');

	const host = await startHost();
	const elsewhere = await browser.newPage({ viewport: { width: 700, height: 800 } });
	try {
		for (const snippet of snippets) {
			await elsewhere.goto(host.page(snippet));
			const iframe = elsewhere.locator('iframe');
			const frame = elsewhere.frameLocator('iframe');
			await expect(frame.locator('[data-part="chosen"]')).toContainText('Russia');
			const height = await frame.locator('html').evaluate((html) => html.getBoundingClientRect().height);
			await expect.poll(async () => (await iframe.boundingBox())?.height ?? 0).toBeGreaterThan(height - 60);
			expect((await iframe.boundingBox())?.width).toBeGreaterThan(660);
		}
	} finally {
		await elsewhere.close();
		host.close();
	}
});

test('without a ground the theme is named, and a system that shares is handed title, words and link', async ({
	page
}) => {
	await page.addInitScript(() => {
		const shared: ShareData[] = [];
		Object.assign(window, { shared });
		Object.assign(navigator, { share: (data: ShareData) => Promise.resolve(void shared.push(data)) });
	});
	await page.goto('./?side=russia');
	await alive(page);
	await page.locator('#ladder').getByRole('button', { name: 'Embed' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('checkbox', { name: 'Transparent background' }).check();
	await expect(dialog.getByRole('combobox', { name: 'Theme' })).toHaveValue('light');
	const frame = await dialog.getByRole('textbox', { name: 'Fixed-height iframe' }).inputValue();
	expect(frame).toMatch(/theme=light&amp;transparent=1.*;color-scheme:light"/);
	await dialog.getByRole('button', { name: 'Share…' }).click();
	const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
	expect(shared).toHaveLength(1);
	expect(shared[0]?.url).toMatch(/side=russia#ladder$/);
	expect(shared[0]?.title).toMatch(/Article Ten$/);
	expect(shared[0]?.text).not.toBe('');
});

test.describe('files', () => {
	const saved = async (page: import('@playwright/test').Page, chart: string, form: string) => {
		const download = page.waitForEvent('download');
		await page
			.locator(`#${chart}`)
			.getByRole('button', { name: new RegExp(`^${form}\\b`) })
			.click();
		return readFileSync(await (await download).path());
	};

	test('SVG has the marks of the page and its words, PNG is that picture at 2×', async ({ page }) => {
		await page.goto('.');
		await alive(page);
		for (const chart of ['ladder', 'lanes']) {
			const svg = (await saved(page, chart, 'SVG')).toString();
			const marks = [...svg.matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]).sort();
			expect(marks).toEqual((await markPlaces(page, chart)).map(({ mark }) => mark).sort());
			expect(svg).toMatch(/data 20\d\d-/);
			expect(svg).not.toMatch(/var\(|class=|light-dark|href=|color\(/);
			const png = (await saved(page, chart, 'PNG')).toString('base64');
			const drawn = await page.evaluate(async (base64) => {
				const image = new Image();
				image.src = `data:image/png;base64,${base64}`;
				await image.decode();
				const canvas = Object.assign(document.createElement('canvas'), {
					width: image.width,
					height: image.height
				});
				const painter = canvas.getContext('2d');
				painter?.drawImage(image, 0, 0);
				const pixels = painter?.getImageData(0, 0, image.width, image.height).data ?? [];
				const colours = new Set<string>();
				for (let i = 0; i < pixels.length; i += 4)
					colours.add(`${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`);
				return { width: image.width, colours: [...colours] };
			}, png);
			expect(drawn.width).toBe(2 * Number(/^<svg[^>]* width="(\d+)"/.exec(svg)?.[1]));
			expect(drawn.colours.length).toBeGreaterThan(20);
			// Paper, ink, and the marks of those who oppose.
			for (const colour of ['251,250,246', '27,30,35', '180,80,30']) expect(drawn.colours).toContain(colour);
		}
	});

	test('CSV and JSON hold the same rows and say what they are', async ({ page }) => {
		await page.goto('.');
		await alive(page);
		const csv = (await saved(page, 'ladder', 'CSV')).toString().split('\r\n');
		const json = JSON.parse((await saved(page, 'ladder', 'JSON')).toString()) as {
			context: string;
			rows: Record<string, unknown>[];
		};
		expect(csv[0]).toContain(json.context);
		expect(json.context).toMatch(/data 20\d\d-/);
		expect(json.rows).toHaveLength(csv.length - 3);
		expect(Object.keys(json.rows[0] ?? {})).toEqual(csv[1]?.split(','));
	});

	for (const [address, charts, words] of [
		['./?side=russia&stance=oppose', ['ladder', 'lanes', 'matrix'], ['Russia', 'Opposes']],
		[
			'positions/security-guarantees/?side=russia,ukraine&windows=..2022-12-31,2025-12-01..',
			['balance', 'shift', 'agreement'],
			['Ukraine', 'Russia']
		],
		['sources/?side=russia', ['corroboration', 'delay'], ['Russia']]
	] as const)
		test(`under a filter they hold what is drawn: ${charts.join(', ')}`, async ({ page }) => {
			await page.goto(address);
			await alive(page);
			for (const chart of charts) {
				const section = page.locator(`#${chart}`);
				await section.scrollIntoViewIfNeeded();
				await expect(section.locator('.picture').first()).toHaveAttribute('aria-busy', 'false');
				await section.getByText('Table', { exact: true }).click();
				// A closed table is empty.
				await section.locator('tbody tr').first().waitFor();
				const shown = await section
					.locator('tbody tr')
					.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
				expect(shown.length, chart).toBeGreaterThan(0);
				const json = JSON.parse((await saved(page, chart, 'JSON')).toString()) as {
					title: string;
					context: string;
					rows: Record<string, string | number | null>[];
				};
				expect(json.rows.map((row) => Object.values(row).map((cell) => String(cell ?? '')))).toEqual(shown);
				const csv = (await saved(page, chart, 'CSV')).toString();
				const [comment, , ...lines] = csv.split('\r\n');
				expect(comment).toBe(`# ${json.title} · ${json.context}`);
				expect(lines.filter(Boolean)).toHaveLength(shown.length);
				for (const [i, row] of shown.entries())
					for (const cell of row) expect(lines[i]?.replaceAll('""', '"')).toContain(cell);
				expect(json.context).toMatch(/data 20\d\d-/);
				for (const word of words) expect(json.context, chart).toContain(word);
				// As many marks as the picture has, of nobody else.
				const seen = (await markPlaces(page, chart)).map(({ mark }) => mark).sort();
				expect(seen.length, chart).toBeGreaterThan(0);
				const svg = (await saved(page, chart, 'SVG')).toString();
				const marks = [...svg.matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]).sort();
				expect(marks, chart).toEqual(seen);
				const written = svg.replace(/<[^>]+>/g, ' ');
				for (const word of [...words, /data\s+20\d\d-/]) expect(written, chart).toMatch(word);
			}
		});
});
