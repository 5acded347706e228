import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedAxis, trueAxis } from '../../../src/lib/charts/lanes/axis';
import { addDays } from '../../../src/lib/model/day';

const days = fc
	.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 20 })
	.map((offsets) => offsets.sort((a, b) => a - b).map((offset) => addDays('2022-01-01', offset)));

describe('folded axis', () => {
	test('neighbouring days share a stretch, far ones are folded and the fold says how long it was', () => {
		const axis = foldedAxis(['2022-03-19', '2022-03-20', '2025-12-02', '2025-12-04'], 200, 1160);
		expect(axis.segments.map(({ from, to }) => [from, to])).toEqual([
			['2022-03-19', '2022-03-20'],
			['2025-12-02', '2025-12-04']
		]);
		expect(axis.folds.map(({ days: empty, label }) => [empty, label])).toEqual([[1352, '44 months']]);
	});

	test('a gap of two days is drawn, one of three is folded', () => {
		expect(foldedAxis(['2025-12-01', '2025-12-04'], 0, 700).folds).toHaveLength(0);
		expect(foldedAxis(['2025-12-01', '2025-12-05'], 0, 700).folds).toHaveLength(1);
	});

	test('a long fold is wider than a short one', () => {
		const { folds } = foldedAxis(['2022-03-19', '2025-12-02', '2025-12-14'], 0, 900);
		const [long, short] = folds.map((fold) => fold.x1 - fold.x0);
		expect(long).toBeGreaterThan(short ?? Infinity);
	});

	test('the year is at the first label and where it changes', () => {
		const { ticks } = foldedAxis(['2025-12-30', '2025-12-31', '2026-01-01'], 0, 600);
		expect(ticks.map((tick) => tick.lines.join(' '))).toEqual(['30 Dec 2025', '31 Dec', '1 Jan 2026']);
	});

	test('any days keep their order and stay inside the picture', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 300, max: 1200 }), (list, width) => {
				const axis = foldedAxis(list, 100, width);
				const xs = list.map(axis.x);
				expect(xs).toEqual([...xs].sort((a, b) => a - b));
				expect(new Set(xs).size).toBe(xs.length);
				expect(Math.min(...xs)).toBeGreaterThanOrEqual(100);
				expect(Math.max(...xs)).toBeLessThanOrEqual(width);
			})
		);
	});

	test('a pixel leads back to its day, and inside a fold to the nearest day', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 300, max: 1200 }), (list, width) => {
				for (const axis of [foldedAxis(list, 100, width), trueAxis(list, 100, width)])
					for (const day of list) expect(axis.dayAt(axis.x(day))).toBe(day);
			})
		);
		const { dayAt, folds } = foldedAxis(['2022-03-19', '2025-12-02'], 0, 700);
		const fold = folds[0];
		expect(dayAt((fold?.x0 ?? 0) + 2)).toBe('2022-03-19');
		expect(dayAt((fold?.x1 ?? 0) - 2)).toBe('2025-12-02');
		expect([dayAt(-50), dayAt(5000)]).toEqual(['2022-03-19', '2025-12-02']);
	});

	test('labels cover all days between them', () => {
		const { ticks } = trueAxis(['2025-01-10', '2025-12-31'], 0, 500);
		ticks.slice(1).forEach((tick, i) => expect(addDays(ticks[i]?.to ?? '', 1)).toBe(tick.day));
		expect(ticks.at(-1)?.to).toBe('2025-12-31');
		expect(foldedAxis(['2025-12-01'], 0, 100).ticks[0]).toMatchObject({
			day: '2025-12-01',
			to: '2025-12-01'
		});
	});

	test('stretches and folds lie end to end without overlap', () => {
		fc.assert(
			fc.property(days, (list) => {
				const { segments, folds } = foldedAxis(list, 0, 1000);
				const parts = [...segments, ...folds].sort((a, b) => a.x0 - b.x0);
				parts.slice(1).forEach((part, i) => expect(part.x0).toBeCloseTo(parts[i]?.x1 ?? NaN, 6));
			})
		);
	});
});

describe('true axis', () => {
	test('equal spans of time are equal lengths', () => {
		const { x } = trueAxis(['2025-01-01', '2025-03-01'], 0, 600);
		expect(x('2025-01-21') - x('2025-01-11')).toBeCloseTo(x('2025-02-20') - x('2025-02-10'), 6);
	});

	test.each([
		['a week', '2025-12-01', '2025-12-07'],
		['a year', '2025-01-01', '2025-12-31'],
		['thirty years', '1995-01-01', '2025-12-31']
	])('has labels that leave room for each other over %s', (_, from, to) => {
		const { ticks } = trueAxis([from, to], 0, 700);
		expect(ticks.length).toBeGreaterThan(1);
		ticks.slice(1).forEach((tick, i) => expect(tick.x - (ticks[i]?.x ?? 0)).toBeGreaterThan(35));
	});
});
