/**
 * SVG → PNG, with the site's own type. resvg reads neither woff nor woff2 and then draws no text without a word, so the
 * fonts are unpacked to TTF first; nothing of the machine's own fonts is used, and two builds draw the same.
 */
import { Resvg } from '@resvg/resvg-js';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decompress } from 'wawoff2';

/** Titles, labels, then letters that the first have not: for those resvg takes the first file that has one, in any weight. */
const FONTS = [
	{ folder: 'source-serif-4', file: 'source-serif-4-latin-400-normal' },
	{ folder: 'source-serif-4', file: 'source-serif-4-latin-600-normal' },
	{ folder: 'inter', file: 'inter-latin-400-normal' },
	{ folder: 'inter', file: 'inter-latin-600-normal' },
	{ folder: 'inter', file: 'inter-latin-ext-400-normal' },
	{ folder: 'inter', file: 'inter-latin-ext-600-normal' }
];
const CACHE = join('node_modules', '.cache', 'article-ten', 'fonts');

let unpacked: Promise<string[]> | undefined;

async function unpack(): Promise<string[]> {
	await mkdir(CACHE, { recursive: true });
	const files: string[] = [];
	// One after another: what the decoder gives is a view of memory that the next call writes over.
	for (const { folder, file } of FONTS) {
		const packed = await readFile(join('node_modules', '@fontsource', folder, 'files', `${file}.woff2`));
		const target = join(CACHE, `${file}.ttf`);
		const part = `${target}.${process.pid}`;
		await writeFile(part, Uint8Array.from(await decompress(packed)));
		await rename(part, target);
		files.push(target);
	}
	return files;
}

/** The PNG of `svg`, `zoom` image pixels to one of the drawing's. Rejects where a font is missing or the SVG is broken. */
export async function toPng(svg: string, zoom = 1): Promise<Buffer> {
	unpacked ??= unpack();
	const fontFiles = await unpacked;
	const picture = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: zoom },
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' }
	});
	return picture.render().asPng();
}
