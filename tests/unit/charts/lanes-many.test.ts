/** Lanes of more marks and actors than can be drawn one by one. */
import { describe, expect, test } from 'vitest';
import { lanes } from '../../../src/lib/charts/lanes';
import { lanesLayout } from '../../../src/lib/charts/lanes/layout';
import { binned, lanesDrawn } from '../../../src/lib/charts/lanes/many';
import { COUNTED_MOST, lanesMarks, MARKS_MOST } from '../../../src/lib/charts/lanes/rows';
import { lanesSeries, type LanesSeries } from '../../../src/lib/charts/lanes/series';
import type { LaneRow } from '../../../src/lib/data/queries/lanes';
import { dayNumber } from '../../../src/lib/model/day';
import { NO_FILTER } from '../../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../../src/lib/model/view';
import { manyLaneRows as many } from './rows';

const seriesOf = (rows: readonly LaneRow[], chosen: readonly string[] = []) =>
	lanesSeries(
		lanesMarks((visit) => rows.forEach(visit), chosen),
		[],
		[]
	);
const lanesOf = ({ groups }: LanesSeries) => groups.flatMap((group) => group.lanes);
const total = ({ counts }: { counts: readonly { count: number }[] }) =>
	counts.reduce((sum, { count }) => sum + count, 0);

describe('many utterances', () => {
	// In the order of the query: by actor.
	const rows = many(5000, 200).sort((a, b) => a.actor_id.localeCompare(b.actor_id));
	const series = seriesOf(rows);
	const utterancesBy = new Map<string, number>();
	for (const { actor_id } of rows) utterancesBy.set(actor_id, (utterancesBy.get(actor_id) ?? 0) + 1);

	test(`above ${MARKS_MOST} they are counted, and the ${COUNTED_MOST} actors with the most have a lane`, () => {
		const { dense, undrawn } = lanesDrawn(series, []);
		expect(dense).toBe(true);
		const kept = lanesOf(series);
		expect(kept).toHaveLength(COUNTED_MOST);
		for (const lane of kept) expect(total(lane)).toBe(utterancesBy.get(lane.id));
		const drawn = kept.reduce((sum, lane) => sum + total(lane), 0);
		expect(undrawn).toEqual({
			actors: utterancesBy.size - COUNTED_MOST,
			utterances: 5000 - drawn,
			elsewhere: 0
		});
		const ids = new Set(kept.map(({ id }) => id));
		const away = [...utterancesBy].filter(([id]) => !ids.has(id)).map(([, count]) => count);
		expect(Math.max(...away)).toBeLessThanOrEqual(Math.min(...kept.map(total)));
		expect(series).toMatchObject({ utterances: 5000, actors: utterancesBy.size, undated: 0 });
	});

	test('a chosen actor always has a lane, and marks where the chart shows no others', () => {
		const ids = lanesOf(series).map(({ id }) => id);
		const missing = [...utterancesBy.keys()].find((id) => !ids.includes(id)) ?? '';
		const marks = lanesMarks((visit) => rows.forEach(visit), [missing]);
		expect(lanesOf(lanesSeries(marks, [], [])).map(({ id }) => id)).toContain(missing);
		const given = { ...marks, articleDays: [], events: [] };
		const alone = lanes.series(given, { ...NO_FILTER, actors: [missing] }, PLAIN_VIEW);
		expect(lanesOf(alone).map(({ id, items }) => [id, items.length])).toEqual([
			[missing, utterancesBy.get(missing)]
		]);
	});

	test('the table counts them by actor and position, and says of how many', () => {
		const { rows: cells, note } = lanes.table(series);
		const shown = cells.reduce((sum, row) => sum + Number(row[3]), 0);
		expect(shown).toBe(lanesOf(series).reduce((sum, lane) => sum + total(lane), 0));
		expect(note).toContain('5,000 statements');
	});

	test('few stay marks, every actor with a lane', () => {
		const few = seriesOf(many(60, 20));
		expect(lanesDrawn(few, [])).toEqual({ groups: few.groups, dense: false, undrawn: null });
	});

	test.each([340, 1160])(
		'at %i px every utterance of a lane is in one of its bars, inside the picture',
		(width) => {
			const layout = lanesLayout(series, width);
			expect(layout.dense).toBe(true);
			for (const lane of layout.groups.flatMap((group) => group.lanes)) {
				expect(lane.items).toEqual([]);
				expect(lane.bars.reduce((sum, bar) => sum + bar.total, 0)).toBe(utterancesBy.get(lane.id));
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
	const day = dayNumber('2025-12-01');
	const counts = [
		{ day, stance: 'support' as const, count: 1 },
		{ day: day + 2, stance: 'oppose' as const, count: 1 },
		{ day: day + 2, stance: null, count: 1 },
		{ day: day + 8, stance: 'support' as const, count: 1 }
	];
	const bins = binned({ name: 'Ida Invented', counts }, day, 7);
	expect(bins.map(({ from, to, total }) => [from, to, total])).toEqual([
		['2025-12-01', '2025-12-07', 3],
		['2025-12-08', '2025-12-14', 1]
	]);
	expect(bins[0]?.label).toBe(
		'Ida Invented, 1–7 Dec 2025: 3 statements, 1 opposes it, 1 supports it and 1 on other matters'
	);
});
