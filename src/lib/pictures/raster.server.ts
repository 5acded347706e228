/**
 * SVG → PNG, with the site's own type. resvg reads neither woff nor woff2 and then draws no text without a word, so the
 * fonts are unpacked to TTF first; nothing of the machine's own fonts is used, and two builds draw the same.
 */
import { mkdir, readFile, rename as move, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decompress } from 'wawoff2';
import { rasteriser } from './raster-child.server';

/** Titles, labels, and letters beyond Latin-1. */
const FONTS = [
	{ folder: 'source-serif-4', file: 'source-serif-4-latin-400-normal' },
	{ folder: 'source-serif-4', file: 'source-serif-4-latin-600-normal' },
	{ folder: 'inter', file: 'inter-latin-400-normal' },
	{ folder: 'inter', file: 'inter-latin-600-normal' },
	{ folder: 'inter', file: 'inter-latin-ext-400-normal', called: 'IntEx' },
	{ folder: 'inter', file: 'inter-latin-ext-600-normal', called: 'IntEx' }
];
/** Letters of the files for more than Latin-1. */
const BEYOND = /[\u0100-\u024f\u1e00-\u1eff]+/g;
const CACHE = join('node_modules', '.cache', 'article-ten', 'fonts');

const rasterise = rasteriser(join('scripts', 'raster.mjs'));

let unpacked: Promise<string[]> | undefined;

async function unpack(): Promise<string[]> {
	await mkdir(CACHE, { recursive: true });
	const files: string[] = [];
	// One after another: what the decoder gives is a view of memory that the next call writes over.
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
 * Gives the font in `file` (TrueType) another family's name, as long as its own. A letter that the font of a label has not
 * resvg takes from the first file that has it, in any weight; of a family asked for by name it takes the weight asked for.
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

/** The PNG of `svg`, `zoom` image pixels per pixel of the drawing. Rejects where a font is missing or the SVG cannot be drawn. */
export async function toPng(svg: string, zoom = 1): Promise<Buffer> {
	unpacked ??= unpack();
	return rasterise({ svg: withFamilies(svg), zoom, fontFiles: await unpacked });
}
