/** Delay: rows to series to places. All actors and outlets are made up. */
import { describe, expect, test } from 'vitest';
import { delay } from '../../../src/lib/charts/delay';
import { delayLayout } from '../../../src/lib/charts/delay/layout';
import {
	daysLater,
	delaySeries,
	delaySummary,
	leftOut,
	medianWords
} from '../../../src/lib/charts/delay/series';
import { delayRow } from './rows';

const days = (...given: (number | null)[]) => delaySeries(given.map((n) => delayRow({ days: n })));

describe('series', () => {
	test('no row', () => {
		const series = delaySeries([]);
		expect(series).toEqual({ outlets: [], silent: [], dated: 0, undated: 0, ahead: 0 });
		expect(delaySummary(series)).toBe('No report of a statement with an exact date.');
		expect(delay.empty(series)).toBe('No statement here has an exact date.');
	});

	test('nothing known to the day is said, and counted', () => {
		const series = days(null, null);
		expect(series.silent).toHaveLength(1);
		expect(delay.empty(series)).toContain('(2 without a known day)');
	});

	test.each([
		[[1], null],
		[[1, 9], null],
		[[0, 1, 9], 1],
		[[0, 1, 2, 9], 1.5],
		[[3, 3, 3], 3]
	])('a median of %o is %o: from three on', (given, median) => {
		expect(days(...given).outlets[0]?.median).toBe(median);
	});

	test('an announcement for a later day is not a delay', () => {
		const [outlet] = days(-2, 0, null).outlets;
		expect(outlet).toMatchObject({ undated: 1, ahead: 1 });
		expect(outlet?.marks.map((mark) => mark.days)).toEqual([0]);
		expect(leftOut(outlet!)).toBe('1 without a known day and 1 announced for a later day');
		expect(leftOut({ undated: 0, ahead: 0 })).toBe('');
	});

	test('outlets with more marks come first, ties by name; those without any are separate', () => {
		const series = delaySeries([
			delayRow({ outlet: 'Wire' }),
			delayRow({ outlet: 'Daily' }),
			delayRow({ outlet: 'Post' }),
			delayRow({ outlet: 'Post' }),
			delayRow({ outlet: 'Quiet', days: null })
		]);
		expect(series.outlets.map(({ name }) => name)).toEqual(['Post', 'Daily', 'Wire']);
		expect(series.silent.map(({ name }) => name)).toEqual(['Quiet']);
		expect(series).toMatchObject({ dated: 4, undated: 1 });
	});

	test('words', () => {
		expect([0, 1, 12].map(daysLater)).toEqual(['the same day', 'a day later', '12 days later']);
		expect([1, 1.5, 0].map(medianWords)).toEqual(['median 1 day', 'median 1.5 days', 'median 0 days']);
		expect(delaySummary(days(0, 1, 2, null))).toBe(
			'3 reports by 1 outlet of statements with an exact date; Made-up Post median 1 day; 1 without a known day.'
		);
		expect(days(1).outlets[0]?.marks[0]?.label).toBe(
			'Ida Invented: supports, said 3 Dec 2025, published 4 Dec by Made-up Post, a day later'
		);
	});
});

describe('layout', () => {
	test.each([340, 520, 736, 940, 1160])(
		'at %i px no two marks lie on each other, and all in their row',
		(width) => {
			const outlets = [
				'Post',
				'הארץ המומצא',
				'A Made-up Outlet With A Name That Is Long Beyond All Reason And Measure'
			];
			const series = delaySeries(
				outlets.flatMap((outlet, n) =>
					Array.from({ length: 40 }, (_, i) => delayRow({ outlet, days: (i * (n + 1)) % 11 }))
				)
			);
			const layout = delayLayout(series, width);
			expect(layout.fold).not.toBeNull();
			for (const outlet of layout.outlets) {
				const marks = outlet.targets.flatMap((target) => target.marks);
				expect(marks).toHaveLength(40);
				for (const [i, mark] of marks.entries()) {
					expect(mark.x).toBeGreaterThan(layout.left);
					expect(mark.x).toBeLessThan(width);
					expect(mark.y).toBeGreaterThan(outlet.top);
					expect(mark.y).toBeLessThan(outlet.base);
					for (const other of marks.slice(i + 1))
						expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThan(11);
				}
				// On a phone the marks stand below the name and its notes.
				if (layout.narrow)
					for (const { y } of marks)
						expect(y - 6).toBeGreaterThan(outlet.noteY + (outlet.notes.length - 1) * 14);
			}
		}
	);

	test('whole days have a place each, as many as needed; later ones are folded into growing stretches', () => {
		const froms = (...given: number[]) => delayLayout(days(...given), 736).bins.map(({ from }) => from);
		expect(froms(0)).toEqual([0, 1, 2, 3]);
		expect(froms(5)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(froms(12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
		expect(froms(400)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 31, 91, 366]);
		expect(delayLayout(days(7), 736).fold).toBeNull();
	});

	test('on a phone the reports of a stretch are one target, as wide and tall as a finger', () => {
		for (const given of [days(0, 1, 1, 2), days(0, 6), days(0, 3, 9, 40, 400)]) {
			const { targets } = delayLayout(given, 340).outlets[0]!;
			expect(new Set(targets.map(({ at }) => at)).size).toBe(targets.length);
			for (const { box } of targets) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
		}
		expect(delayLayout(days(0, 1, 1, 2), 340).outlets[0]?.targets.map(({ marks }) => marks.length)).toEqual([
			1, 2, 1
		]);
	});

	test('a median between two days is drawn between them', () => {
		const layout = delayLayout(days(0, 1, 2, 9), 736);
		expect(layout.outlets[0]?.medianX).toBe((layout.bins[1]!.x + layout.bins[2]!.x) / 2);
	});

	test('too many marks to distinguish become a bar with their number', () => {
		const layout = delayLayout(days(...Array<number>(25).fill(2)), 340);
		expect(layout.outlets[0]?.targets).toMatchObject([
			{ label: 'Made-up Post: 25 reports, 2', heap: { height: 44 } }
		]);
	});

	test('outlets without a mark are named in words', () => {
		const series = delaySeries([delayRow(), delayRow({ outlet: 'Quiet', days: null })]);
		expect(delayLayout(series, 736).footnotes[0]?.text).toBe('Not drawn: Quiet: 1 without a known day.');
	});
});
