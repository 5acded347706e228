import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween, isDay, weekday } from '../../src/lib/model/day';

/** From the year 0 to 9999, as an ISO day has four digits. */
const number = fc.integer({ min: -719_528, max: 2_932_896 });

describe('days', () => {
	test('and their numbers lead to each other', () => {
		fc.assert(
			fc.property(number, (n) => {
				const day = dayFromNumber(n);
				expect(isDay(day)).toBe(true);
				expect(dayNumber(day)).toBe(n);
			})
		);
	});

	test('sort as text as they do in time', () => {
		fc.assert(
			fc.property(number, number, (a, b) => {
				expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
			})
		);
	});

	test('are apart by as many as one adds', () => {
		fc.assert(
			fc.property(number, fc.integer({ min: -40_000, max: 40_000 }), (n, days) => {
				fc.pre(n + days >= -719_528 && n + days <= 2_932_896);
				const day = dayFromNumber(n);
				expect(daysBetween(day, addDays(day, days))).toBe(days);
				expect(weekday(addDays(day, days))).toBe((((weekday(day) + days) % 7) + 7) % 7);
			})
		);
	});

	test.each([
		['1970-01-01', 0, 4],
		['1969-12-31', -1, 3],
		['2022-02-24', 19_047, 4],
		['2024-02-29', 19_782, 4],
		['2025-12-07', 20_429, 0]
	])('%s is number %i and weekday %i', (day, n, week) => {
		expect(dayNumber(day)).toBe(n);
		expect(weekday(day)).toBe(week);
	});

	test('ends of months and years are crossed', () => {
		expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
		expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
		expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
	});

	test.each([
		'',
		'2025-2-3',
		'2025-02-29',
		'2025-13-01',
		'2025-00-10',
		'20251204',
		'2025-12-04T00:00:00Z',
		' 2025-12-04'
	])('%j is none', (text) => {
		expect(isDay(text)).toBe(false);
		expect(() => dayNumber(text)).toThrow(RangeError);
	});
});
