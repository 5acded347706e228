/** The site's icon as PNG, drawn from static/favicon.svg, for home screens. */
import { error } from '@sveltejs/kit';
import { readFileSync } from 'node:fs';
import { toPng } from '$lib/pictures/raster.server';

export const prerender = true;
export const entries = () => ['180.png', '192.png', '512.png', 'maskable-512.png'].map((file) => ({ file }));

/** Side of the favicon's view box. */
const SIDE = 32;

/**
 * The favicon on a ground without corners, within the middle 80 % that a mask leaves. Its own ground, with round
 * corners, is the first rectangle.
 */
function maskable(svg: string): string {
	const fill = /<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? '#1b1e23';
	const inside = svg.replace(/^[^]*?<svg[^>]*>|<\/svg>\s*$/g, '');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="${fill}"/><g transform="translate(${SIDE * 0.1} ${SIDE * 0.1}) scale(.8)">${inside}</g></svg>`;
}

export async function GET({ params }: { params: { file: string } }) {
	const [, masked, size] = /^(maskable-)?(\d+)\.png$/.exec(params.file) ?? [];
	if (!size) error(404, `There is no icon ${params.file}.`);
	const svg = readFileSync('static/favicon.svg', 'utf8');
	// A home screen of iOS cuts the corners itself.
	const drawn = masked || size === '180' ? maskable(svg) : svg;
	return new Response(new Uint8Array(await toPng(drawn, Number(size) / SIDE)), {
		headers: { 'content-type': 'image/png' }
	});
}
