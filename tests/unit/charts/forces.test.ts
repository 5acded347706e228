/** Places of a network's names: inside the picture, none over another, the same at every call. */
import { expect, test } from 'vitest';
import { placed, type Box, type Point } from '../../../src/lib/charts/forces';

const SIZE = { width: 800, height: 600 };
const boxes = (count: number): Box[] =>
	Array.from({ length: count }, (_, i) => ({ width: 60 + (i % 5) * 15, height: 20 + (i % 3) * 12 }));
/** Every box joined to the first of its seven. */
const links = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ from: i, to: i - (i % 7) })).filter(
		({ from, to }) => from !== to
	);

test('boxes overlap by less than their gap, inside the picture', () => {
	const all = boxes(40);
	const points = placed(all, links(40), SIZE)!;
	points.forEach((a, i) => {
		const one = all[i]!;
		expect(a.x - one.width / 2).toBeGreaterThanOrEqual(0);
		expect(a.y + one.height / 2).toBeLessThanOrEqual(SIZE.height);
		points.slice(i + 1).forEach((b, j) => {
			const other = all[i + 1 + j]!;
			const apart =
				Math.abs(a.x - b.x) >= (one.width + other.width) / 2 - 4 ||
				Math.abs(a.y - b.y) >= (one.height + other.height) / 2 - 4;
			expect(apart, `${i} and ${i + 1 + j}`).toBe(true);
		});
	});
});

test('two calls give the same places, to the last bit', () =>
	expect(placed(boxes(20), links(20), SIZE)).toEqual(placed(boxes(20), links(20), SIZE)));

test('linked boxes are nearer than others', () => {
	const points = placed(boxes(28), links(28), SIZE)!;
	const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
	const mean = (pairs: [number, number][]) =>
		pairs.reduce((sum, [a, b]) => sum + far(points[a]!, points[b]!), 0) / pairs.length;
	const linked = links(28).map(({ from, to }): [number, number] => [from, to]);
	const other = linked.map(([from, to]): [number, number] => [from, (to + 7) % 28]);
	expect(mean(linked)).toBeLessThan(mean(other) / 2);
});

test('more boxes than fit have no places', () =>
	expect(placed(boxes(40), [], { width: 120, height: 120 })).toBeNull());
