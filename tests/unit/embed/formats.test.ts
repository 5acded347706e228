/** Pictures in the formats of a desk: the size asked for, the largest type, layers, and a warning where type is small. */
import { expect, test } from 'vitest';
import { filled, FORMATS } from '../../../src/lib/embed/share/formats';
import type { Drawn } from '../../../src/lib/pictures/picture';

const drawn = (width: number, height: number): Drawn => ({
	inside: `<rect data-made-up="${width}" width="${width}" height="${height}"/>`,
	...{ width, height, positions: 'none' }
});
const WORDS = {
	...{ title: 'A made-up headline', how: 'Made up.', context: 'data made-up', source: 'Article Ten' },
	...{ summary: 'Made up.', note: 'A made-up note.' }
};
const format = (id: string) => FORMATS.find((one) => one.id === id)!;
const file = (drawings: Drawn[], id: string) => filled(drawings, format(id), WORDS, 'light')!;

test.each(FORMATS.map(({ id }) => id))('%s has its size, and every part is a layer with live text', (id) => {
	const { file: made } = file([drawn(736, 400)], id);
	const { width, height } = format(id);
	expect(made.width).toBe(width);
	if (height !== null) expect(made.height).toBe(height);
	expect(made.picture).toMatch(new RegExp(`^<svg[^>]* width="${made.width}" height="${made.height}"`));
	for (const layer of ['Headline', 'Reading', 'Chart', 'Key', 'Note', 'Source'])
		expect(made.picture.split(`<g id="${layer}"`), layer).toHaveLength(2);
	expect(made.picture).toMatch(/font-family="'Source Serif 4', [^"]+"[^>]*>A made-up headline<\/text>/);
});

test('of the widths of a chart, the one with the largest type is taken', () => {
	const drawings = [drawn(340, 420), drawn(1160, 300)];
	expect(file(drawings, '4x5').file.picture).toContain('data-made-up="340"');
	expect(file([drawn(340, 2400), drawn(1160, 300)], '16x9').file.picture).toContain('data-made-up="1160"');
});

test('small type is said', () => {
	expect(file([drawn(340, 300)], '1x1').warning).toBe('');
	expect(file([drawn(736, 2400)], '1x1').warning).toMatch(/^The type is small/);
});

test('without a format it is the picture of the page, and without a drawing nothing', () => {
	expect(filled([drawn(520, 300)], null, WORDS, 'light')?.file.width).toBe(576);
	expect(filled([], null, WORDS, 'light')).toBeNull();
});
