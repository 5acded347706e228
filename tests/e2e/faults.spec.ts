/** Faults that only a browser shows: changed data, an engine that is killed or forbidden, a newer build, forced colours. */
import { expect, test } from './support/page';
import { alive } from './support/charts';

test.use({ allowErrors: [/Content Security Policy|Failed to load|Failed to fetch|connect-src/i] });

test('a file of the cube that was changed is never counted, and the page offers to load again', async ({
	page
}) => {
	await page.route('**/data/cube/utterances.parquet*', async (route) => {
		const response = await route.fetch();
		const body = await response.body();
		// Still Parquet: one byte of its rows is another.
		body[20] = (body[20] ?? 0) ^ 1;
		await route.fulfill({ response, body });
	});
	await page.goto('./?side=russia');
	const alert = page.getByRole('alert').filter({ hasText: 'Your filter could not be applied' });
	await expect(alert).toContainText('This site has been updated since the page was opened');
	await expect(alert.getByRole('button', { name: 'Load again' })).toBeVisible();
});

test('a newer build is announced at the foot of an open page, and one press loads it', async ({ page }) => {
	await page.clock.install();
	await page.goto('about/');
	await expect(page.locator('html')).toHaveClass(/alive/);
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'made up' } }));
	const notice = page.getByText('This site has been updated since the page was opened.');
	await expect(notice).toBeHidden();
	await page.clock.fastForward('06:00');
	await expect(notice).toBeVisible();
	await page.evaluate(() => document.documentElement.classList.add('before'));
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(page.locator('html.before')).toHaveCount(0);
});

test('in forced colours a chosen stance differs from the others', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('./?stance=support');
	await alive(page);
	const chips = page.locator('div.bar button[aria-pressed]');
	const colours = await chips.evaluateAll((buttons) =>
		buttons.map((button) => ({
			pressed: button.getAttribute('aria-pressed') === 'true',
			ground: getComputedStyle(button).backgroundColor
		}))
	);
	const [chosen] = colours.filter(({ pressed }) => pressed);
	expect(chosen).toBeDefined();
	expect(colours.filter(({ pressed, ground }) => !pressed && ground === chosen?.ground)).toEqual([]);
	await page.emulateMedia({ forcedColors: null });
});

test('with wide text spacing no menu cuts its value', async ({ page }) => {
	await page.goto('positions/nato-membership/');
	await alive(page);
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }'
		);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});
	const cut = await page
		.locator('.menu-trigger .value:visible')
		.evaluateAll((values) =>
			values
				.filter(
					(value) => value.scrollWidth > value.clientWidth + 1 || value.scrollHeight > value.clientHeight + 1
				)
				.map((value) => value.textContent)
		);
	expect(cut).toEqual([]);
});

test('a database that is killed is started again by itself; one that the host forbids is said', async ({
	page
}) => {
	const ask = async (question: string) => page.goto(`explore/#sql=${encodeURIComponent(question)}`);
	await ask('SELECT 41 + 1 AS n');
	const answer = page.locator('tr.row td');
	await expect(answer).toHaveText('42');
	for (const worker of page.workers()) await worker.evaluate(() => self.close()).catch(() => {});
	await ask('SELECT 42 + 1 AS n');
	await expect(answer).toHaveText('43');

	await page.route('**/explore/', async (route) => {
		const response = await route.fetch();
		const headers = { ...response.headers(), 'content-security-policy': "connect-src 'self'" };
		await route.fulfill({ response, headers });
	});
	await page.reload();
	await expect(page.getByRole('alert')).toContainText(
		'a security policy of the site or of an extension forbids it'
	);
});
