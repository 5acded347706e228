/** Lanes of more marks and actors than can be drawn one by one. */
import { describe, expect, test } from 'vitest';
import { lanesLayout } from '../../../src/lib/charts/lanes/layout';
import { binned, lanesDrawn, LANES_MOST, MARKS_MOST } from '../../../src/lib/charts/lanes/many';
import { lanesSeries } from '../../../src/lib/charts/lanes/series';
import { laneRow, manyLaneRows as many } from './rows';

describe('many utterances', () => {
	const series = lanesSeries(many(5000, 200), [], []);

	test(`above ${MARKS_MOST} marks become bars, above ${LANES_MOST} actors the most heard have a lane`, () => {
		const { dense, groups, undrawn } = lanesDrawn(series, []);
		expect(dense).toBe(true);
		const kept = groups.flatMap((group) => group.lanes);
		expect(kept).toHaveLength(LANES_MOST);
		const drawn = kept.flatMap((lane) => lane.items).length;
		const all = series.groups.flatMap((group) => group.lanes);
		expect(undrawn).toMatchObject({ actors: all.length - LANES_MOST, utterances: 5000 - drawn });
		const least = Math.min(...kept.map((lane) => lane.items.length));
		const away = all.filter((lane) => !kept.includes(lane));
		expect(Math.max(...away.map((lane) => lane.items.length))).toBeLessThanOrEqual(least);
	});

	test('a chosen actor always has a lane', () => {
		const away = (chosen: string[]) =>
			lanesDrawn(series, chosen)
				.groups.flatMap((group) => group.lanes)
				.map((lane) => lane.id);
		const missing = series.groups.flatMap((group) => group.lanes).find((lane) => !away([]).includes(lane.id));
		expect(away([missing?.id ?? ''])).toContain(missing?.id);
	});

	test('few stay marks, every actor with a lane', () => {
		const few = lanesSeries(many(60, 20), [], []);
		expect(lanesDrawn(few, [])).toEqual({ groups: few.groups, dense: false, undrawn: null });
	});

	test.each([340, 1160])(
		'at %i px every utterance of a lane is in one of its bars, inside the picture',
		(width) => {
			const layout = lanesLayout(series, width);
			expect(layout.dense).toBe(true);
			for (const lane of layout.groups.flatMap((group) => group.lanes)) {
				expect(lane.items).toEqual([]);
				const source = series.groups.flatMap((group) => group.lanes).find(({ id }) => id === lane.id);
				expect(lane.bars.reduce((sum, bar) => sum + bar.total, 0)).toBe(source?.items.length);
				for (const bar of lane.bars) {
					expect(bar.x).toBeGreaterThanOrEqual(layout.left - 1);
					expect(bar.x).toBeLessThan(layout.width);
					for (const part of bar.parts) {
						expect(part.y).toBeGreaterThanOrEqual(lane.top - 0.5);
						expect(part.y + part.height).toBeLessThanOrEqual(lane.top + lane.height + 0.5);
					}
				}
			}
		}
	);
});

test('bins count by stance, in time, and say what they hold', () => {
	const on = (day: string, stance: 'support' | 'oppose' | null) =>
		laneRow({ said_on: day, said_from: day, said_to: day, stance });
	const rows = [on('2025-12-01', 'support'), on('2025-12-03', 'oppose'), on('2025-12-03', null)];
	const [lane] = lanesSeries([...rows, on('2025-12-09', 'support')], [], []).groups[0]?.lanes ?? [];
	if (!lane) throw new Error('no lane');
	const bins = binned(lane, '2025-12-01', 7);
	expect(bins.map(({ from, to, total }) => [from, to, total])).toEqual([
		['2025-12-01', '2025-12-07', 3],
		['2025-12-08', '2025-12-14', 1]
	]);
	expect(bins[0]?.label).toBe(
		'Ida Invented, 1–7 Dec 2025: 3 utterances, 1 opposes it, 1 supports it and 1 on other matters'
	);
	expect(bins[0]?.utterances).toHaveLength(3);
});
