/** A second visit without a network: what the service worker kept is enough for charts, filters, evidence and SQL. */
import { expect, test } from './support/page';
import { alive, markPlaces } from './support/charts';

// A refused request is an error on the console.
test.use({ serviceWorkers: 'allow', allowErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] });

test('after one visit with a question to the tables, the site works without a network', async ({
	page,
	context
}) => {
	await page.goto('explore/#sql=SELECT%20count(*)%20AS%20n%20FROM%20actors');
	const count = page.locator('tr.row td');
	await expect(count).toHaveText(/^\d+$/);
	const actors = (await count.textContent()) ?? '';
	// The worker's own work, which no page shows: the tables come last.
	await page.waitForFunction(
		async () =>
			(await caches.match(new URL('../data/passages.parquet', location.href))) !== undefined &&
			navigator.serviceWorker.controller !== null,
		undefined,
		{ timeout: 120_000 }
	);

	await context.setOffline(true);
	await page.goto('./?side=russia');
	await alive(page);
	await expect(page.getByText('No connection. What you see was kept')).toBeVisible();
	await expect(page.locator('#ladder .picture').first()).toHaveAttribute('aria-busy', 'false');
	const marks = await markPlaces(page, 'lanes');
	expect(marks.length).toBeGreaterThan(0);
	expect(marks.filter(({ mark }) => mark.startsWith('ukraine'))).toEqual([]);
	await page.locator('#lanes a[data-mark][tabindex="0"]:visible').press('Enter');
	await expect(page.locator('aside[aria-label="Evidence"] blockquote mark').first()).not.toBeEmpty();

	await page.goto('explore/#sql=SELECT%20count(*)%20AS%20n%20FROM%20actors');
	await expect(count).toHaveText(actors);
});
