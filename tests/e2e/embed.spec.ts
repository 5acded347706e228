/** Embeds in pages of others, as newsrooms paste them. */
import type { Frame, Locator, Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from './support/built';
import { axeFaultsInThemes } from './support/axe';
import { labelFaults } from './support/charts';
import { HOSTS, startHost, type Host } from './support/host';
import { alive as alivePage } from './support/charts';
import { expect, test as plain } from './support/page';

const test = plain.extend<object, { host: Host }>({
	host: [
		async ({}, use) => {
			const host = await startHost();
			await use(host);
			host.close();
		},
		{ scope: 'worker' }
	],
	neighbours: async ({ host }, use) => use([host.origin])
});

const EMBEDS = join(BUILT, 'embed');
const CHARTS = existsSync(EMBEDS) ? readdirSync(EMBEDS).sort() : [];
const PROPOSITION = 'nato-membership';
const embed = (chart = 'ladder') => `embed/${chart}/${PROPOSITION}/`;
const whole = (path: string, baseURL?: string) => new URL(path, baseURL).href;

/** The frame's document, once its script runs. */
async function alive(page: Page, iframe: Locator): Promise<Frame> {
	const frame = await (await iframe.elementHandle())?.contentFrame();
	if (!frame) throw new Error('no frame');
	await frame.waitForSelector('html.alive');
	return frame;
}

const heightOf = (frame: Frame) =>
	frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** The iframe is as high as what it holds. */
const fits = (iframe: Locator, frame: Frame) =>
	expect
		.poll(async () => Math.abs(((await iframe.boundingBox())?.height ?? 0) - (await heightOf(frame))))
		.toBeLessThanOrEqual(2);

test.describe('a host that listens', () => {
	for (const [name, body] of Object.entries(HOSTS))
		test(`${name}: the frame is as high as the chart, and follows`, async ({ page, host, baseURL }) => {
			await page.setViewportSize({ width: 900, height: 700 });
			await page.goto(host.page(body(whole(embed(), baseURL))));
			const iframe = page.locator('iframe');
			const frame = await alive(page, iframe);
			await fits(iframe, frame);
			const wide = await heightOf(frame);
			expect(wide).toBeGreaterThan(300);
			await page.setViewportSize({ width: 360, height: 700 });
			await expect.poll(() => heightOf(frame)).not.toBe(wide);
			// A listener that comes late has asked once by now; later changes are told unasked.
			await fits(iframe, frame);
		});

	test('ten on one page, each by its own height', async ({ page, host, baseURL }) => {
		const listener = (HOSTS.Datawrapper?.('') ?? '').replace(/<iframe.*<\/iframe>/s, '');
		const frames = Array.from({ length: 10 }, (_, i) => {
			const src = whole(embed(CHARTS[i % CHARTS.length]), baseURL);
			return `<iframe src="${src}?note=${'word '.repeat(i * 9)}" style="width:100%;border:0"></iframe>`;
		});
		await page.goto(host.page(frames.join('') + listener));
		const iframes = page.locator('iframe');
		// Those out of sight have told theirs too.
		for (let i = 0; i < 10; i++) await fits(iframes.nth(i), await alive(page, iframes.nth(i)));
	});
});

test.describe('in a sandbox that allows scripts alone', () => {
	test('it is alive, reports its height, and shows values on hover and focus', async ({
		page,
		host,
		baseURL
	}) => {
		const src = whole(`${embed()}?side=russia`, baseURL);
		const body = (HOSTS.Datawrapper?.(src) ?? '').replace('<iframe', '<iframe sandbox="allow-scripts"');
		await page.goto(host.page(body));
		const iframe = page.locator('iframe');
		const frame = await alive(page, iframe);
		await fits(iframe, frame);
		expect(await frame.evaluate(() => window.origin)).toBe('null');
		const tip = frame.locator('.tip');
		const mark = frame.locator('[data-mark]:visible').first();
		await mark.hover();
		await expect(tip).toBeVisible();
		const [head] = ((await mark.getAttribute('aria-label')) ?? '').split(': ');
		await expect(tip).toContainText(head ?? '?');
		await frame.locator('h1').hover();
		await expect(tip).toBeHidden();
		await frame.locator('[data-mark][tabindex="0"]:visible').focus();
		await page.keyboard.press('ArrowDown');
		await expect(tip).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(tip).toBeHidden();
		await expect(frame.locator('[data-part="chosen"]')).toHaveText('Filter: Russia (side).');
	});
});

test.describe('alone', () => {
	test('without a filter it stores nothing, sets no cookie and asks nobody for anything', async ({
		page,
		context
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		for (const chart of CHARTS) {
			await page.goto(embed(chart));
			await page.locator('html.alive').waitFor();
		}
		expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual(
			CHARTS.map((chart) => expect.stringContaining(`embed/${chart}/`))
		);
		expect(await context.cookies()).toEqual([]);
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	});

	for (const chart of CHARTS)
		test(`${chart}: axe finds nothing in either theme, and nothing is cut from 320 to 1000 px`, async ({
			page
		}) => {
			await page.goto(embed(chart));
			await page.locator('html.alive').waitFor();
			for (const width of [320, 600, 1000]) {
				await page.setViewportSize({ width, height: 700 });
				// A phone's layout and a wide one: axe distinguishes these.
				if (width !== 600) expect(await axeFaultsInThemes(page), `${width} px`).toEqual([]);
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
				).toBeLessThanOrEqual(0);
				expect(await labelFaults(page), `${width} px`).toEqual([]);
			}
		});

	test(
		'a mark opens its statement on the site, in a page of its own',
		{ tag: '@base' },
		async ({ page, context }) => {
			await page.goto(embed());
			await page.locator('html.alive').waitFor();
			const opened = context.waitForEvent('page');
			await page.locator('[data-mark]:visible').first().click();
			const statement = await opened;
			await expect(statement).toHaveURL(/\/statements\/[^/]+\/$/);
			await expect(statement.locator('blockquote mark').first()).not.toBeEmpty();
		}
	);

	test('words of the newsroom stay words, and a filter goes along to the site', async ({ page }) => {
		await page.goto(
			`${embed()}?title=<img src=x onerror=alert(1)>&note=a<b>c&lang=uk&mode=direct&actor=nobody`
		);
		await expect(page.locator('h1')).toHaveText('<img src=x onerror=alert(1)>');
		await expect(page.locator('h1')).toHaveAttribute('lang', 'uk');
		await expect(page.locator('[data-part="note"]')).toHaveText('a<b>c');
		await expect(page.locator('img')).toHaveCount(0);
		await expect(page.locator('[data-part="chosen"]')).toContainText('nobody (not in these data)');
		await expect(page.locator('a.home')).toHaveAttribute('href', /mode=direct/);
		await page.goto(`${embed()}?plain`);
		await expect(page.locator('h1')).toBeHidden();
	});

	test.describe('without a script', () => {
		test.use({ javaScriptEnabled: false });
		for (const width of [320, 1000])
			test(`the chart is there at ${width} px, its marks are links`, async ({ page }) => {
				await page.setViewportSize({ width, height: 700 });
				for (const chart of CHARTS) {
					await page.goto(embed(chart));
					await expect(page.locator('.picture svg[viewBox]:visible, .empty').first()).toBeVisible();
				}
				await page.goto(embed());
				expect(await page.locator('a[data-mark]:visible').count()).toBeGreaterThan(5);
				await expect(page.locator('footer')).toContainText(/from \d+ articles of \d+ outlets/);
			});
	});
});

test.describe('on a page of a colour of its own', () => {
	/** Colours on the screen as hex: in the frame's corner, where its ground or the page's is seen, and of its title's type. */
	const seen = async (page: Page, iframe: Locator) => {
		await iframe.scrollIntoViewIfNeeded();
		const frame = await alive(page, iframe);
		const { x, y } = (await iframe.boundingBox())!;
		const shot = await page.screenshot({ clip: { x: x + 3, y: y + 3, width: 4, height: 4 } });
		const corner = await page.evaluate(async (base64) => {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const context = new OffscreenCanvas(4, 4).getContext('2d')!;
			context.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
			return [...context.getImageData(1, 1, 1, 1).data.slice(0, 3)];
		}, shot.toString('base64'));
		const ink = await frame.evaluate(() => getComputedStyle(document.querySelector('h1')!).color);
		return { corner, ink: (ink.match(/\d+/g) ?? []).map(Number) };
	};
	/** Contrast after WCAG 2.2. */
	const contrast = (a: number[], b: number[]) => {
		const luminance = (colour: number[]) =>
			colour
				.map((part) => (part /= 255) && (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
				.reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i]!, 0);
		const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
		return (high + 0.05) / (low + 0.05);
	};
	const DARK = [16, 32, 48];
	const LIGHT = [240, 228, 200];
	const LOOKS = [
		'',
		'?transparent',
		'?theme=light',
		'?theme=dark',
		'?theme=dark&transparent',
		'?theme=light&transparent',
		'?theme=auto&transparent'
	];
	/** As the dialog hands them out. */
	const frameOf = (look: string, baseURL?: string) => {
		const scheme = /theme=(\w+)&transparent/.exec(look)?.[1]?.replace('auto', 'light dark');
		const style = scheme ? ` style="color-scheme:${scheme}"` : '';
		return `<iframe src="${whole(embed() + look, baseURL)}" width="300" height="200"${style}></iframe>`;
	};

	for (const reader of ['light', 'dark'] as const)
		for (const scheme of ['', 'color-scheme:dark;'])
			test(`dark${scheme && ', declared'}, the reader’s system ${reader}: it stays readable`, async ({
				page,
				host,
				baseURL
			}) => {
				await page.emulateMedia({ colorScheme: reader });
				const style = `:root{${scheme}background:rgb(${DARK.join()});color:#fff}`;
				await page.goto(host.page(LOOKS.map((look) => frameOf(look, baseURL)).join(''), style));
				for (const [i, look] of LOOKS.entries()) {
					const { corner, ink } = await seen(page, page.locator('iframe').nth(i));
					// Dark type, or type that follows the reader, cannot suit this page: those were not asked to be without a ground.
					const suits =
						!/light&transparent|auto&transparent/.test(look) || (reader === 'dark' && look.includes('auto'));
					if (suits) expect(contrast(corner, ink), look).toBeGreaterThan(7);
					if (look === '?theme=dark&transparent') expect(corner, look).toEqual(DARK);
					if (look === '?transparent') expect(corner, look).not.toEqual(DARK);
				}
			});

	test('light, and the reader’s system dark: transparent if a theme is named', async ({
		page,
		host,
		baseURL
	}) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		const looks = ['', '?transparent', '?theme=light&transparent'];
		const frames = looks.map((look) => frameOf(look, baseURL));
		await page.goto(host.page(frames.join(''), `:root{background:rgb(${LIGHT.join()})}`));
		for (const [i, look] of looks.entries()) {
			const { corner, ink } = await seen(page, page.locator('iframe').nth(i));
			expect(contrast(corner, ink), look).toBeGreaterThan(7);
			if (look.includes('light')) expect(corner).toEqual(LIGHT);
		}
	});
});

test.describe('under a filter', () => {
	/** What an embed shows: whether it waits, its title, filter and sizes, and whether any mark can be seen. */
	const shown = (frame: Page | Frame) =>
		frame.evaluate(() => {
			const seen = (selector: string) =>
				[...document.querySelectorAll(selector)].find((one) =>
					one.checkVisibility({ checkVisibilityCSS: true })
				);
			const text = (selector: string) => seen(selector)?.textContent?.trim() ?? '';
			return {
				...{ waits: text('.waiting') !== '', title: text('h1'), filter: text('[data-part="chosen"]') },
				...{ sizes: text('footer p:not(.note)'), marks: seen('[data-mark]') !== undefined }
			};
		});

	test('every chart applies it, with the counts of the site', async ({ page }) => {
		for (const chart of CHARTS) {
			await page.goto(`${embed(chart)}?side=russia&mode=direct`);
			await page.locator('html.alive').waitFor();
			const drawn = await shown(page);
			expect(drawn, chart).toMatchObject({
				waits: false,
				filter: 'Filter: Russia (side), quoted.'
			});
			const { sizes } = drawn;
			await expect(page.locator('a.home')).toHaveAttribute('href', /side=russia&mode=direct/);
			await page.goto((await page.locator('a.home').getAttribute('href')) ?? '');
			await alivePage(page);
			const context = page.locator(`#${chart} .context`);
			if ((await context.count()) > 0) await expect(context).toContainText(sizes.split(' · from ')[0] ?? '?');
		}
	});

	test('at no moment of a slow load does it show another chart; it says so', async ({
		page,
		host,
		baseURL
	}) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/filter.js', async (route) => {
			await held;
			await route.continue();
		});
		const src = whole(`${embed()}?side=russia&title=Invented+title`, baseURL);
		const body = (HOSTS.Datawrapper?.(src) ?? '').replace('<iframe', '<iframe sandbox="allow-scripts"');
		await page.goto(host.page(body), { waitUntil: 'commit' });
		const frame = await (await page.locator('iframe').elementHandle())!.contentFrame();
		await frame!.waitForSelector('footer', { state: 'attached' });
		expect(await shown(frame!)).toEqual({ waits: true, title: '', filter: '', sizes: '', marks: false });
		release();
		await frame!.waitForSelector('html.alive');
		expect(await shown(frame!)).toMatchObject({
			...{ waits: false, title: 'Invented title', filter: 'Filter: Russia (side).', marks: true }
		});
	});

	test.describe('that does not come', () => {
		test.use({ allowErrors: [/filter\.js/] });
		for (const [why, answer] of [
			['is refused', null],
			['is broken', 'var filteredEmbed = 1;']
		] as const)
			test(`the script ${why}: everything is shown under its own title`, async ({ page }) => {
				await page.goto(embed());
				const { title, sizes } = await shown(page);
				await page.route('**/filter.js', (route) =>
					answer === null ? route.abort() : route.fulfill({ body: answer, contentType: 'text/javascript' })
				);
				await page.goto(`${embed()}?side=russia&title=Only+Russia&note=Only+Russia&plain`);
				await page.locator('html.alive').waitFor();
				expect(await shown(page)).toEqual({ waits: false, title, filter: '', sizes, marks: true });
				await expect(page.locator('[data-part="failed"]')).toContainText('everything is shown');
				await expect(page.locator('body')).not.toContainText('Only Russia');
				await page.unroute('**/filter.js');
				await page.getByRole('button', { name: 'Try again' }).click();
				await expect(page.locator('[data-part="chosen"]')).toHaveText('Filter: Russia (side).');
			});
	});
});

test.describe('<article-ten>', () => {
	const markup = (site: string, attributes: string) =>
		`<article-ten ${attributes}><a href="/x"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="The picture" height="99"></a></article-ten>`;

	test('shows several embeds by their heights, without a global', async ({ page, host, baseURL }) => {
		const site = whole('.', baseURL);
		const body = [
			markup(
				site,
				`chart="ladder" proposition="${PROPOSITION}" side="russia" heading="Made-up heading" plain`
			),
			markup(site, `chart="lanes" proposition="${PROPOSITION}"`),
			`<script src="${site}article-ten.js" defer></script>`
		];
		const url = host.page(body.join(''));
		await page.addInitScript(() => Object.assign(window, { before: Object.keys(window).length }));
		await page.goto(url);
		for (const i of [0, 1]) {
			const iframe = page.locator('article-ten').nth(i).locator('iframe');
			await iframe.scrollIntoViewIfNeeded();
			const frame = await alive(page, iframe);
			await fits(iframe, frame);
			await expect(page.locator('article-ten').nth(i).getByAltText('The picture')).toBeHidden();
		}
		expect(
			await page.evaluate(() =>
				Object.keys(window).filter((name) => /article|ten|embed/i.test(name) && !/^on/.test(name))
			)
		).toEqual([]);
		await page
			.locator('article-ten')
			.nth(1)
			.evaluate((held) => held.setAttribute('chart', 'ladder'));
		await expect(page.locator('article-ten').nth(1).locator('iframe')).toHaveAttribute(
			'src',
			/embed\/ladder/
		);
	});

	test('keeps its picture where the embed does not come, and where no script runs', async ({
		page,
		host,
		baseURL
	}) => {
		const site = whole('.', baseURL);
		await page.route('**/embed/**', () => {
			/* It never arrives. */
		});
		await page.goto(
			host.page(
				markup(site, `chart="ladder" proposition="${PROPOSITION}"`) +
					markup(site, 'chart="no/../such"') +
					`<script src="${site}article-ten.js"></script>`
			),
			{ waitUntil: 'commit' }
		);
		await expect(page.getByAltText('The picture')).toHaveCount(2);
		for (const picture of await page.getByAltText('The picture').all()) await expect(picture).toBeVisible();
		await expect(page.locator('article-ten').nth(1).locator('iframe')).toBeHidden();
	});
});

test('compressed, no embed is over 40 kB, no script of filters over 60, and the element not over 3', () => {
	const files = CHARTS.flatMap((chart) =>
		readdirSync(join(EMBEDS, chart))
			.filter((name) => !name.endsWith('.js'))
			.map((proposition) => join(EMBEDS, chart, proposition, 'index.html'))
	);
	expect(files.length).toBeGreaterThan(10);
	for (const chart of CHARTS) {
		const script = join(EMBEDS, chart, 'filter.js');
		expect(gzipSync(readFileSync(script)).length, script).toBeLessThanOrEqual(60_000);
	}
	for (const file of files) expect(gzipSync(readFileSync(file)).length, file).toBeLessThanOrEqual(40_000);
	expect(gzipSync(readFileSync(join(BUILT, 'article-ten.js'))).length).toBeLessThanOrEqual(3000);
});
