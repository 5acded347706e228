import { describe, expect, test } from 'vitest';
import { lanesLayout } from '../../../src/lib/charts/lanes/layout';
import { lanesSeries, lanesSummary } from '../../../src/lib/charts/lanes/series';
import type { EventRow } from '../../../src/lib/data/queries/events';
import { laneRow, UNDATED } from './rows';

const EVENT: EventRow = {
	event_id: 'made-up-talks',
	label: 'Made-up talks',
	place: null,
	from_on: '2025-12-02',
	to_on: '2025-12-03'
};
const items = (series: ReturnType<typeof lanesSeries>) =>
	series.groups.flatMap((group) => group.lanes).flatMap((lane) => lane.items);

test('words about what is not drawn keep clear of the lengths of folds, which may take two lines', () => {
	const rows = ['2022-03-01', '2025-12-03', '2025-12-04'].map((said_on) =>
		laneRow({ said_on, said_from: said_on, said_to: said_on })
	);
	const elsewhere = laneRow({ actor_id: 'someone-else', stance: null });
	for (const width of [360, 510, 736, 960]) {
		const layout = lanesLayout(lanesSeries([...rows, elsewhere], [], []), width);
		expect(layout.axis.folds.length).toBeGreaterThan(0);
		expect(layout.wordsY).not.toBeNull();
		// Where the first of the two lines has its baseline, less its size.
		expect(layout.bottom - 7.5 - 11).toBeGreaterThanOrEqual(layout.wordsY ?? NaN);
	}
});

describe('lanes series', () => {
	test('no row: nothing to draw, not even the articles', () => {
		const series = lanesSeries([], [{ published_on: '2025-12-04', articles: 1 }], [EVENT]);
		expect(series.days).toEqual([]);
		expect(lanesSummary(series)).toMatch(/^No statement/);
	});

	test('is at the day said, never at the day published, if the day is known', () => {
		const [item] = items(lanesSeries([laneRow()], [], []));
		expect(item).toMatchObject({ day: '2025-12-03', exact: true });
	});

	test('is hollow at the day reported if the day said is unknown, and keeps its earliest bound', () => {
		const [item] = items(lanesSeries([laneRow({ ...UNDATED, said_from: '2025-11-20' })], [], []));
		expect(item).toMatchObject({ day: '2025-12-04', exact: false, from: '2025-11-20' });
	});

	test('what has no day at all is counted, not drawn', () => {
		const series = lanesSeries([laneRow({ ...UNDATED, reported_on: null }), laneRow()], [], []);
		expect(items(series)).toHaveLength(1);
		expect(series.groups[0]?.lanes[0]?.undated).toBe(1);
	});

	test('utterances on other propositions of one day are one pile, which says how many were said that day', () => {
		const other = { stance: null };
		const reported = laneRow({ ...other, ...UNDATED, reported_on: '2025-12-03' });
		const [pile, ...rest] = items(lanesSeries([laneRow(other), laneRow(other), reported], [], []));
		expect(rest).toEqual([]);
		expect(pile).toMatchObject({ day: '2025-12-03', exact: false });
		expect(pile?.label).toBe(
			'Ida Invented: 3 statements on other matters, 2 said 3 Dec 2025, 1 reported 3 Dec 2025, day said not known'
		);
	});

	test('within a side, who spoke to the proposition comes first', () => {
		const series = lanesSeries(
			[laneRow({ actor_id: 'x', stance: null }), laneRow({ actor_id: 'y' })],
			[],
			[]
		);
		expect(series.groups[0]?.lanes.map((lane) => lane.id)).toEqual(['y', 'x']);
	});

	test('an event is drawn where statements touch it or lie within two days of it, and then all its days have a place', () => {
		const far = { ...EVENT, event_id: 'far', from_on: '2022-02-24', to_on: '2022-02-24' };
		const eve = { ...EVENT, event_id: 'eve', from_on: '2025-12-01', to_on: '2025-12-01' };
		const before = { ...EVENT, event_id: 'before', from_on: '2025-11-30', to_on: '2025-11-30' };
		const series = lanesSeries([laneRow()], [], [before, eve, EVENT, far]);
		expect(series.events.map((event) => event.event_id)).toEqual(['eve', 'made-up-talks']);
		expect(series.days).toEqual(['2025-12-01', '2025-12-02', '2025-12-03']);
	});
});

describe('lanes layout', () => {
	const rows = [
		laneRow(),
		laneRow({ stance: 'oppose' }),
		laneRow({ actor_id: 'b', ...UNDATED }),
		laneRow({ actor_id: 'c', ...UNDATED, said_from: '2025-12-02' }),
		...Array.from({ length: 9 }, () => laneRow({ actor_id: 'd', stance: null }))
	];
	const series = lanesSeries(rows, [{ published_on: '2025-12-04', articles: 2 }], [EVENT]);

	test.each([340, 736, 1160])('at %i px marks of one day are stacked, not spread', (width) => {
		const lanes = lanesLayout(series, width).groups.flatMap((group) => group.lanes);
		const [first, second] = lanes.find((lane) => lane.id === 'invented')?.items ?? [];
		expect(first?.x).toBe(second?.x);
		expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(12);
	});

	test.each([340, 736, 1160])(
		'at %i px every mark lies inside its own lane and inside the picture',
		(width) => {
			const layout = lanesLayout(series, width);
			for (const lane of layout.groups.flatMap((group) => group.lanes))
				for (const item of lane.items) {
					expect(item.y).toBeGreaterThan(lane.top);
					expect(item.y).toBeLessThan(lane.top + lane.height);
					expect(item.x).toBeGreaterThan(layout.left);
					expect(item.x).toBeLessThan(width);
				}
		}
	);

	test('what can be tapped of two marks of one day does not overlap', () => {
		for (const lane of lanesLayout(series, 340).groups.flatMap((group) => group.lanes)) {
			const [first, second] = lane.items;
			if (!first || !second || first.x !== second.x) continue;
			expect(second.y - second.height / 2).toBeGreaterThanOrEqual(first.y + first.height / 2);
		}
	});

	test('a tail goes back to the bound where there is one, and fades without one', () => {
		const layout = lanesLayout(series, 1160);
		const lane = (id: string) =>
			layout.groups.flatMap((group) => group.lanes).find((found) => found.id === id);
		expect(lane('invented')?.items[0]?.tail).toBeNull();
		expect(lane('c')?.items[0]?.tail).toBeCloseTo(layout.axis.x('2025-12-02'), 6);
		const [open] = lane('b')?.items ?? [];
		expect(open?.tail).toBeLessThan((open?.x ?? 0) - 20);
		expect([lane('c')?.items[0]?.bounded, open?.bounded]).toEqual([true, false]);
	});

	test('a tail does not end at a bound before the first day of the axis', () => {
		const early = laneRow({ ...UNDATED, said_from: '2025-10-01' });
		const { axis, groups } = lanesLayout(lanesSeries([early], [], []), 1160);
		const [item] = groups[0]?.lanes[0]?.items ?? [];
		expect(item?.bounded).toBe(false);
		expect(item?.tail).toBeGreaterThanOrEqual(axis.segments[0]?.x0 ?? Infinity);
		expect(item?.tail).toBeLessThan(item?.x ?? 0);
	});

	test('events lie over their days and their names do not overlap', () => {
		const long = { ...EVENT, label: 'Made-up talks with a name longer than two days are wide' };
		const next = { ...EVENT, event_id: 'next', from_on: '2025-12-04', to_on: '2025-12-04' };
		const layout = lanesLayout(lanesSeries(rows, series.articleDays, [long, next]), 340);
		expect(layout.events.map((event) => event.labelY)).toEqual([12, 12 + 17]);
		expect(layout.events[0]?.x1).toBeGreaterThan(layout.axis.x('2025-12-03'));
		expect(layout.events[0]?.x1).toBeLessThanOrEqual(layout.axis.x('2025-12-04'));
	});

	test('one day and one mark make a picture', () => {
		const layout = lanesLayout(lanesSeries([laneRow()], [], []), 340);
		expect(layout.axis.folds).toEqual([]);
		expect(layout.height).toBeGreaterThan(60);
	});
});
