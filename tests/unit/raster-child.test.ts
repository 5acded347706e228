import { expect, test } from 'vitest';
import { rasteriser } from '../../src/lib/pictures/raster-child.server';

const job = (svg: string) => ({ svg, zoom: 1, fontFiles: [] });
const square = job(
	'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>'
);

test('a broken SVG rejects, and more pictures than cores at once are all drawn', async () => {
	const rasterise = rasteriser('scripts/raster.mjs');
	await expect(rasterise(job('<svg xmlns="http://www.w3.org/2000/svg"'))).rejects.toThrow();
	const drawn = await Promise.all(Array.from({ length: 9 }, () => rasterise(square)));
	expect(drawn.map((png) => png.subarray(1, 4).toString())).toEqual(Array(9).fill('PNG'));
});

test('a library that ends its process costs the one picture', async () => {
	const rasterise = rasteriser('tests/fixtures/ending-child.mjs');
	await expect(rasterise(job('end'))).rejects.toThrow('SIGABRT');
	expect((await rasterise(job('ok'))).toString()).toBe('ok');
});
