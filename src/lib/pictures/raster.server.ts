/**
 * Converts SVG to PNG with the site's own fonts. resvg reads neither woff nor woff2 and then silently draws no text, so
 * the fonts are unpacked to TTF first; the machine's fonts are not used, so that two builds draw the same.
 */
import { mkdir, readFile, rename as move, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decompress } from 'wawoff2';
import { rasteriser } from './raster-child.server';

/** For titles, for labels, and for letters beyond Latin-1. */
const FONTS = [
	{ folder: 'source-serif-4', file: 'source-serif-4-latin-400-normal' },
	{ folder: 'source-serif-4', file: 'source-serif-4-latin-600-normal' },
	{ folder: 'inter', file: 'inter-latin-400-normal' },
	{ folder: 'inter', file: 'inter-latin-600-normal' },
	{ folder: 'inter', file: 'inter-latin-ext-400-normal', called: 'IntEx' },
	{ folder: 'inter', file: 'inter-latin-ext-600-normal', called: 'IntEx' }
];
/** Letters covered by the extended font files. */
const BEYOND = /[\u0100-\u024f\u1e00-\u1eff]+/g;
const CACHE = join('node_modules', '.cache', 'article-ten', 'fonts');

const rasterise = rasteriser(join('scripts', 'raster.mjs'));

let unpacked: Promise<string[]> | undefined;

async function unpack(): Promise<string[]> {
	await mkdir(CACHE, { recursive: true });
	const files: string[] = [];
	// Sequentially: the decoder's result is a view of memory that the next call overwrites.
	for (const { folder, file, called } of FONTS) {
		const packed = await readFile(join('node_modules', '@fontsource', folder, 'files', `${file}.woff2`));
		const target = join(CACHE, `${file}.ttf`);
		const part = `${target}.${process.pid}`;
		const font = Buffer.from(await decompress(packed));
		if (called) rename(font, 'Inter', called);
		await writeFile(part, font);
		await move(part, target);
		files.push(target);
	}
	return files;
}

/**
 * Renames the family of the font in `file` (TrueType) to a name of the same length. For a letter missing from a label's
 * font, resvg takes the first file that has it, in any weight; from a family requested by name it takes the requested
 * weight.
 */
function rename(file: Buffer, from: string, to: string): void {
	const tables = file.readUInt16BE(4);
	for (let at = 12; at < 12 + tables * 16; at += 16) {
		if (file.toString('latin1', at, at + 4) !== 'name') continue;
		const [start, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
		const wide = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('latin1');
		const names = file.toString('latin1', start, start + length);
		file.write(names.replaceAll(wide(from), wide(to)).replaceAll(from, to), start, 'latin1');
	}
}

/** `svg` with such letters set in the family that has them. */
const withFamilies = (svg: string): string =>
	svg.replace(/<(?:"[^"]*"|[^">])*>|[^<]+/g, (part) =>
		part.startsWith('<')
			? part
			: part.replace(BEYOND, (letters) => `<tspan font-family="IntEx">${letters}</tspan>`)
	);

/**
 * The PNG of `svg`, with `zoom` image pixels per drawing pixel. Rejects if a font is missing or the SVG cannot be
 * drawn.
 */
export async function toPng(svg: string, zoom = 1): Promise<Buffer> {
	unpacked ??= unpack();
	return rasterise({ svg: withFamilies(svg), zoom, fontFiles: await unpacked });
}
