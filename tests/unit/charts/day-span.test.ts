import { describe, expect, test } from 'vitest';
import { between, extended, isWithin } from '../../../src/lib/charts/lanes/day-span';

const on = (day: string, to = day) => ({ day, to });

describe('a span of days', () => {
	test('goes from the earlier to the later, whichever came first', () => {
		expect(between('2025-12-05', '2025-12-03')).toEqual({ from: '2025-12-03', to: '2025-12-05' });
	});

	test.each([
		['begins at the focus, forward', null, null, '04', '05', '04', '05'],
		['begins at the focus, backward', null, null, '04', '03', '03', '04'],
		['a single day grows either way', '04', '04', '04', '03', '03', '04'],
		['its end moves on', '03', '05', '05', '06', '03', '06'],
		['its end comes back', '03', '05', '05', '04', '03', '04'],
		['its beginning moves back', '03', '05', '03', '02', '02', '05'],
		['its beginning comes on', '03', '05', '03', '04', '04', '05'],
		['starts again where none ends at the focus', '03', '05', '08', '09', '08', '09']
	])('%s', (_, from, to, at, next, expectFrom, expectTo) => {
		const day = (date: string | null) => (date === null ? null : `2025-12-${date}`);
		expect(extended({ from: day(from), to: day(to) }, on(day(at) ?? ''), on(day(next) ?? ''))).toEqual({
			from: day(expectFrom),
			to: day(expectTo)
		});
	});

	test('a label that covers a month is taken whole', () => {
		expect(
			extended({ from: null, to: null }, on('2025-01-01', '2025-01-31'), on('2025-02-01', '2025-02-28'))
		).toEqual({ from: '2025-01-01', to: '2025-02-28' });
	});

	test('contains the days between its ends, open ones too, and nothing if none is set', () => {
		const span = { from: '2025-12-03', to: null };
		expect(isWithin(on('2025-12-03'), span)).toBe(true);
		expect(isWithin(on('2025-12-02'), span)).toBe(false);
		expect(isWithin(on('2025-12-02'), { from: null, to: null })).toBe(false);
	});
});
