/** Converts an SVG file to PNG in the browser, with the page's fonts embedded. */
import type { PictureFile } from '../../pictures/picture';

/** Image pixels per drawing pixel: sharp on every screen and in most print. */
const ZOOM = 2;

const dataUrl = (blob: Blob): Promise<string> =>
	new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
		reader.readAsDataURL(blob);
	});

/** The page's loaded `@font-face` rules with the fonts embedded: an SVG drawn from a file may not fetch anything. */
async function typefaces(): Promise<string> {
	const rules = [...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => rule instanceof CSSFontFaceRule);
	const loaded = new Set(
		[...document.fonts]
			.filter((font) => font.status === 'loaded')
			.map((font) => [font.family, font.weight, font.style, font.unicodeRange].join())
	);
	const inlined = rules.map(async (rule) => {
		const value = (name: string) => rule.style.getPropertyValue(name);
		const named = [value('font-family'), value('font-weight'), value('font-style'), value('unicode-range')];
		const known = [...loaded].some(
			(font) => font.replace(/["' ]/g, '') === named.join().replace(/["' ]/g, '')
		);
		const url = /url\("?([^")]+)"?\)/.exec(value('src'))?.[1];
		if (!known || !url) return '';
		const file = await fetch(new URL(url, rule.parentStyleSheet?.href ?? document.baseURI));
		const font = await dataUrl(await file.blob());
		return `@font-face{font-family:${named[0]};font-weight:${named[1]};font-style:${named[2]};unicode-range:${named[3]};src:url(${font})}`;
	});
	return (await Promise.all(inlined)).join('');
}

/** Draws `file` at `zoom` times its size. Rejects if the browser cannot draw it. */
export async function toPng({ picture, width, height }: PictureFile, zoom = ZOOM): Promise<Blob> {
	const dressed = picture.replace('</title>', `</title><style>${await typefaces()}</style>`);
	const image = new Image(width * zoom, height * zoom);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(dressed)}`;
	await image.decode();
	const canvas = Object.assign(document.createElement('canvas'), {
		width: width * zoom,
		height: height * zoom
	});
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) =>
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
			'image/png'
		)
	);
}
