/** The watch that every browser test stands under must itself bite: each of these does what it forbids, and has to fail. */
import { test } from './support/page';

// A file without the site's CSP, which would refuse the request before the watch could see it.
const BARE = './engine/manifest.json';
const STRANGER = 'http://stranger.example/';

test.describe('a request that leaves the site fails the test', () => {
	test.use({ allowErrors: [/./] });

	test.fail('from the page', async ({ page }) => {
		await page.goto(BARE);
		await page.evaluate((url) => fetch(url).catch(() => null), STRANGER);
	});

	test.fail('from a worker', async ({ page }) => {
		await page.goto(BARE);
		await page.evaluate((url) => {
			const source = `fetch('${url}').catch(() => null).then(() => postMessage('done'))`;
			const worker = new Worker(URL.createObjectURL(new Blob([source])));
			return new Promise((resolve) => (worker.onmessage = resolve));
		}, STRANGER);
	});

	test.fail('by a web socket', async ({ page }) => {
		await page.goto(BARE);
		await page.evaluate(
			(url) => {
				const socket = new WebSocket(url);
				return new Promise((resolve) => (socket.onclose = resolve));
			},
			STRANGER.replace('http', 'ws')
		);
	});
});

test.fail('an error on the console fails the test', async ({ page }) => {
	await page.goto(BARE);
	await page.evaluate(() => console.error('made up'));
});

test.fail('an error that nobody catches fails the test', async ({ page }) => {
	await page.goto(BARE);
	await page.evaluate(() => setTimeout(() => void Promise.reject(new Error('made up'))));
	await page.waitForTimeout(200);
});

test.describe('what a test expects is allowed', () => {
	test.use({ allowErrors: [/made up/] });

	test('an error by its words', async ({ page }) => {
		await page.goto(BARE);
		await page.evaluate(() => console.error('made up'));
	});
});
