/** Every static picture decodes, is not blank, and shows the marks of the embed of the same chart; every oEmbed document is whole. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILT } from './support/built';
import { expect, test } from './support/page';

const below = (folder: string) =>
	existsSync(join(BUILT, folder))
		? readdirSync(join(BUILT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
				/\.\w+$/.test(file)
			)
		: [];
const pictures = below('pictures');

test('every picture decodes and is not blank', async ({ page }) => {
	const files = pictures.filter((file) => file.endsWith('.png'));
	expect(files.length).toBeGreaterThan(100);
	await page.goto('.');
	const faults = await page.evaluate(
		async (addresses) => {
			const found: string[] = [];
			for (const address of addresses) {
				const bitmap = await createImageBitmap(await (await fetch(address)).blob());
				// A quarter as wide and high: enough to tell ink from paper.
				const [width, height] = [Math.ceil(bitmap.width / 4), Math.ceil(bitmap.height / 4)];
				const context = new OffscreenCanvas(width, height).getContext('2d');
				context?.drawImage(bitmap, 0, 0, width, height);
				const pixels = new Uint32Array(
					context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0)
				);
				const paper = pixels[0];
				const inked = pixels.reduce((sum, pixel) => sum + (pixel === paper ? 0 : 1), 0);
				if (inked < 200) found.push(`${address}: ${inked} pixels that are not paper`);
				if (address.includes('@card') && (bitmap.width !== 1200 || bitmap.height !== 630))
					found.push(`${address}: ${bitmap.width}×${bitmap.height}`);
			}
			return found;
		},
		files.map((file) => `pictures/${file}`)
	);
	expect(faults).toEqual([]);
});

test('every picture shows the marks of its embed', () => {
	/** Without the heaps of a delay that is too narrow for its marks (`cnn:0`): the picture has room for them. */
	const marks = (text: string) =>
		[...new Set([...text.matchAll(/data-mark="([^"]+)"/g)].map(([, name]) => name ?? ''))]
			.filter((name) => !/:\d+$/.test(name))
			.sort();
	const files = pictures.filter((file) => file.endsWith('.svg'));
	expect(files.length).toBeGreaterThan(30);
	for (const file of files) {
		const embed = readFileSync(join(BUILT, 'embed', file.replace('.svg', ''), 'index.html'), 'utf8');
		expect(marks(readFileSync(join(BUILT, 'pictures', file), 'utf8')), file).toEqual(marks(embed));
	}
});

test('every oEmbed document has the fields of oEmbed 1.0, and a page leads to it @base', async ({
	page,
	baseURL
}) => {
	const site = process.env.SITE_URL;
	const documents = below('oembed');
	await page.goto('.');
	const link = page.locator('link[type="application/json+oembed"]');
	// Without a whole address there is none to give.
	if (!site) {
		expect(documents).toEqual([]);
		await expect(link).toHaveCount(0);
		return;
	}
	expect(documents.length).toBe(pictures.filter((file) => file.endsWith('.svg')).length);
	const root = site.replace(/\/*$/, '/');
	for (const file of documents) {
		const found = JSON.parse(readFileSync(join(BUILT, 'oembed', file), 'utf8')) as Record<string, unknown>;
		expect(found, file).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Article Ten' });
		for (const field of ['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age'])
			expect(Number.isInteger(found[field]) && Number(found[field]) > 0, `${file}: ${field}`).toBe(true);
		expect(String(found.title), file).not.toBe('');
		const addresses = [String(found.thumbnail_url), String(/ src="([^"]+)"/.exec(String(found.html))?.[1])];
		for (const address of addresses) {
			expect(address.startsWith(root), `${file}: ${address}`).toBe(true);
			const path = address.slice(root.length).replace(/\/$/, '/index.html');
			expect(existsSync(join(BUILT, path)), `${file}: ${path}`).toBe(true);
		}
	}
	// The height that is offered is the embed's at that width: never less, or it would scroll. As the reader's font is
	// unknown, each text may be taken for a line more than it needs: title, reading aid, key and footer.
	const lineEach = Math.ceil(20 * 1.2 + 12.5 * 1.45 + (12.5 * 1.45 + 4) + 12 * 1.45);
	for (const chart of new Set(documents.map((file) => dirname(file)))) {
		const file = documents.find((name) => dirname(name) === chart) ?? '';
		const { width, height } = JSON.parse(readFileSync(join(BUILT, 'oembed', file), 'utf8')) as Record<
			string,
			number
		>;
		await page.setViewportSize({ width: width ?? 0, height: 600 });
		await page.goto(`embed/${file.replace('.json', '/')}`);
		const real = await page.evaluate(() =>
			Math.ceil(document.documentElement.getBoundingClientRect().height)
		);
		expect((height ?? 0) - real, file).toBeGreaterThanOrEqual(0);
		expect((height ?? 0) - real, file).toBeLessThanOrEqual(lineEach);
	}
	await page.goto('.');
	const discovered = (await link.getAttribute('href')) ?? '';
	const served = await page.request.get(new URL(discovered.slice(root.length), baseURL).href);
	expect(served.headers()['content-type']).toContain('application/json');
});
