/** Lanes of more marks and actors than can be told apart, and how long it takes to lay them out. */
import { describe, expect, test } from 'vitest';
import { lanesLayout } from '../../../src/lib/charts/lanes/layout';
import { binned, lanesDrawn, LANES_MOST, MARKS_MOST } from '../../../src/lib/charts/lanes/many';
import { lanesSeries } from '../../../src/lib/charts/lanes/series';
import { addDays } from '../../../src/lib/model/day';
import { STANCES } from '../../../src/lib/model/vocab';
import { laneRow } from './rows';

/** Made-up rows of `actors` actors on 700 days; the first are heard most. */
const many = (utterances: number, actors: number) =>
	Array.from({ length: utterances }, (_, i) => {
		const day = addDays('2023-01-01', (i * 37) % 700);
		return laneRow({
			...{ actor_id: `a${Math.floor((i % actors) ** 1.02) % actors}`, side: i % 2 ? 'europe' : 'russia' },
			...{ said_on: day, said_from: day, said_to: day, stance: STANCES[i % 5] ?? null }
		});
	});

describe('many utterances', () => {
	const series = lanesSeries(many(5000, 200), [], []);

	test(`above ${MARKS_MOST} marks become bars, above ${LANES_MOST} actors the most heard have a lane`, () => {
		const { dense, groups, undrawn } = lanesDrawn(series, []);
		expect(dense).toBe(true);
		const kept = groups.flatMap((group) => group.lanes);
		expect(kept).toHaveLength(LANES_MOST);
		const drawn = kept.flatMap((lane) => lane.items).length;
		const all = series.groups.flatMap((group) => group.lanes);
		expect(undrawn).toEqual({ actors: all.length - LANES_MOST, utterances: 5000 - drawn });
		const least = Math.min(...kept.map((lane) => lane.items.length));
		const away = all.filter((lane) => !kept.includes(lane));
		expect(Math.max(...away.map((lane) => lane.items.length))).toBeLessThanOrEqual(least);
	});

	test('a chosen actor has a lane whoever else has not', () => {
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

	test('four times as many utterances take little more than four times as long', () => {
		/** Milliseconds of the processor, in turn, the best of a few: what else runs on the machine is not asked about. */
		const sizes = [many(5000, 200), many(20_000, 200)];
		const spent = [1, 2, 3, 4, 5].map(() =>
			sizes.map((rows) => {
				const begun = process.cpuUsage();
				lanesLayout(lanesSeries(rows, [], []), 1160);
				return process.cpuUsage(begun).user / 1000;
			})
		);
		const [few = 0, more = 0] = sizes.map((_, i) => Math.min(...spent.map((times) => times[i] ?? 0)));
		expect(more / few).toBeLessThan(8);
	});
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
