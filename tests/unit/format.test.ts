import { describe, expect, test } from 'vitest';
import { asExcerpt, dayRange, joined, lengthOfTime, weekdayDay, whenSaid } from '../../src/lib/model/format';

const NEVER = { said_on: null, said_from: null, said_to: null, reported_on: null };

describe('days in words', () => {
	test('the weekday is that of UTC', () => expect(weekdayDay('2025-12-03')).toBe('Wed 3 Dec 2025'));

	test.each([
		['2025-12-03', '2025-12-03', '3 Dec 2025'],
		['2025-12-14', '2025-12-15', '14–15 Dec 2025'],
		['2025-11-30', '2025-12-02', '30 Nov – 2 Dec 2025'],
		['2025-12-28', '2026-01-02', '28 Dec 2025 – 2 Jan 2026']
	])('%s to %s', (from, to, text) => expect(dayRange(from, to)).toBe(text));

	test.each([
		[1, '1 day'],
		[7, '7 days'],
		[35, '5 weeks'],
		[1353, '44 months'],
		[4000, '11 years']
	])('a stretch of %i days', (days, text) => expect(lengthOfTime(days)).toBe(text));
});

describe('when it was said, never mixed with when it was published', () => {
	test.each([
		[
			{ said_on: '2025-12-03', said_from: '2025-12-03', said_to: '2025-12-03', reported_on: '2025-12-05' },
			'said Wed 3 Dec 2025'
		],
		[{ ...NEVER, said_to: '2025-12-05', reported_on: '2025-12-05' }, 'reported 5 Dec 2025, day not given'],
		[
			{ ...NEVER, said_to: '2025-12-03', reported_on: '2025-12-05' },
			'said by 3 Dec 2025, reported 5 Dec 2025'
		],
		[
			{ ...NEVER, said_from: '2025-11-01', said_to: '2025-11-30', reported_on: '2025-12-05' },
			'said between 1 and 30 Nov 2025, reported 5 Dec 2025'
		],
		[
			{ ...NEVER, said_from: '2025-11-01', reported_on: '2025-12-05' },
			'said since 1 Nov 2025, reported 5 Dec 2025'
		],
		[{ ...NEVER, reported_on: '2025-12-05' }, 'standing position, reported 5 Dec 2025'],
		[NEVER, 'standing position, publication day unknown']
	])('%o', (when, text) => expect(whenSaid(when)).toBe(text));
});

test.each([
	[[], ''],
	[['a'], 'a'],
	[['a', 'b'], 'a and b'],
	[['a', 'b', 'c'], 'a, b and c']
])('%j joined', (words, text) => expect(joined(words)).toBe(text));

test('words that begin within a sentence say so', () => {
	expect(asExcerpt('talked, too, about guarantees')).toBe('… talked, too, about guarantees');
	expect(asExcerpt('“talked, too”')).toBe('“talked, too”');
	expect(asExcerpt('Ida talked')).toBe('Ida talked');
	expect(asExcerpt('إيدا')).toBe('إيدا');
});
