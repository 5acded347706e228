/** A version that was frozen for good, as `npm run freeze` makes it: offered, pasted elsewhere, and out of a later build's reach. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeze } from '../../scripts/lib/freeze.mjs';
import { BUILT } from './support/built';
import { startHost } from './support/host';
import { expect, test } from './support/page';
import { shareLadder, snippetIn } from './support/share';

/** A project of which only what freezing takes is there, from the built site. */
function frozenCopy() {
	const root = mkdtempSync(join(tmpdir(), 'frozen-'));
	for (const part of ['embed', 'pictures', 'data/datapackage.json'])
		cpSync(join(BUILT, part), join(root, 'build', part), { recursive: true });
	return { root, ...freeze(root) };
}

test('a frozen version can be chosen, works where it is pasted, and does not change', async ({
	page,
	browser,
	baseURL
}) => {
	const { root, folder, files } = frozenCopy();
	const name = folder.split('/').at(-1) ?? '';
	const kept = (file: string) => join(root, folder, file);
	const host = await startHost();
	const elsewhere = await browser.newPage({ viewport: { width: 700, height: 800 } });
	try {
		expect(files).toBeGreaterThan(100);
		// The site as it is once the folder was published with it.
		for (const reader of [page, elsewhere]) {
			await reader.route('**/frozen.json', (route) => route.fulfill({ json: [name] }));
			await reader.route('**/v/**', (route) => {
				const path = new URL(route.request().url()).pathname.split(`/v/${name}/`)[1] ?? '';
				const file = kept(path.endsWith('/') ? `${path}index.html` : path);
				return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
			});
		}
		const dialog = await shareLadder(page, './?side=russia');
		const text = (snippet: string) => snippetIn(dialog, snippet);
		expect(await text('Fixed-height iframe')).not.toContain('/v/');
		await dialog.getByRole('checkbox', { name: 'Frozen at data' }).check();
		await expect(dialog).toContainText('It stays as it is now');
		await expect(dialog.frameLocator('iframe').locator('html.alive')).toBeAttached();
		await expect(dialog.getByRole('link', { name: 'SVG' })).toHaveAttribute(
			'href',
			new RegExp(`/v/${name}/pictures/`)
		);

		for (const snippet of ['Responsive iframe', 'Fixed-height iframe', 'Web component', 'Picture']) {
			await elsewhere.goto(host.page(await text(snippet)));
			if (snippet === 'Picture') {
				const picture = elsewhere.locator('img');
				await expect(picture).toHaveAttribute('src', new RegExp(`/v/${name}/pictures/ladder/`));
				await expect
					.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
					.toBeGreaterThan(1000);
				continue;
			}
			const frame = elsewhere.frameLocator('iframe');
			await expect(frame.locator('[data-part="chosen"]'), snippet).toContainText('Russia');
			await expect(elsewhere.locator('iframe')).toHaveAttribute(
				'src',
				new RegExp(`/v/${name}/embed/ladder/`)
			);
			// Two folders deeper than the live one, its links lead to the site all the same.
			const mark = await frame
				.locator('a[data-mark]:visible')
				.first()
				.evaluate((link) => (link as unknown as SVGAElement).href.baseVal);
			const home = await frame.locator('a.home').evaluate((link: HTMLAnchorElement) => link.href);
			const statement = new URL(mark, new URL(`v/${name}/embed/ladder/any/`, baseURL)).href;
			expect(statement.startsWith(`${baseURL}statements/`), statement).toBe(true);
			expect(existsSync(join(BUILT, statement.slice(baseURL?.length), 'index.html'))).toBe(true);
			expect(home.startsWith(baseURL ?? ''), home).toBe(true);
			expect(home).not.toContain('/v/');
		}

		// A later build has another version, and other embeds.
		const before = readFileSync(kept('embed/ladder/nato-membership/index.html'), 'utf8');
		writeFileSync(join(root, 'build/data/datapackage.json'), '{ "version": "2099-01-01 · made-up" }');
		mkdirSync(join(root, 'build/embed/ladder'), { recursive: true });
		writeFileSync(join(root, 'build/embed/ladder/nato-membership/index.html'), 'A made-up later embed.');
		freeze(root);
		expect(readFileSync(kept('embed/ladder/nato-membership/index.html'), 'utf8')).toBe(before);
	} finally {
		await elsewhere.close();
		host.close();
		rmSync(root, { recursive: true });
	}
});
