import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber } from '../../src/lib/model/day';
import { parseView, PLAIN_VIEW, viewQuery } from '../../src/lib/model/view';
import { asWindows, parseWindows, spanWords, surelyWithin, windowsText } from '../../src/lib/model/windows';

const day = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber);
const span = fc.record({ from: fc.option(day), to: fc.option(day) });

describe('windows in the URL', () => {
	test('come back as they were written', () => {
		fc.assert(
			fc.property(span, span, (a, b) => {
				const windows = asWindows(a, b);
				fc.pre(windows !== null);
				expect(parseWindows(windowsText(windows))).toEqual(windows);
				const query = viewQuery({ ...PLAIN_VIEW, windows });
				expect(parseView(new URLSearchParams(query)).windows).toEqual(windows);
				expect(query).not.toContain('%2C');
			})
		);
	});

	test('the earlier one comes first, and they never overlap', () => {
		expect(parseWindows('2025-12-01..,..2025-11-30')).toEqual([
			{ from: null, to: '2025-11-30' },
			{ from: '2025-12-01', to: null }
		]);
		fc.assert(
			fc.property(span, span, (a, b) => {
				const windows = asWindows(a, b);
				if (windows) expect(windows[0].to < windows[1].from).toBe(true);
			})
		);
	});

	test.each([
		'',
		'2025-12-01..',
		'..2025-12-02,2025-12-02..',
		'2025-12-05..2025-12-01,2025-12-09..',
		'..2025-13-01,2025-12-02..',
		'..2025-12-01,2025-12-02..,2026-01-01..',
		'..,..',
		'2025-12-01...2025-12-02,2025-12-09..',
		'<script>'
	])('%s is not a pair of windows', (text) => {
		expect(parseWindows(text)).toBeNull();
	});

	test('are left out of the plain view', () => {
		expect(viewQuery(PLAIN_VIEW)).toBe('');
	});
});

describe('what surely falls into a window', () => {
	const when = (said_on: string | null, said_from: string | null, said_to: string | null) => ({
		...{ said_on, said_from, said_to },
		reported_on: '2025-12-05'
	});
	const [to, from] = [
		{ from: null, to: '2025-12-03' },
		{ from: '2025-12-04', to: null }
	];

	test.each([
		['a day', when('2025-12-03', '2025-12-03', '2025-12-03'), true, false],
		['the next day', when('2025-12-04', '2025-12-04', '2025-12-04'), false, true],
		['bounds inside the later one', when(null, '2025-12-04', '2025-12-05'), false, true],
		['bounds across both', when(null, '2025-12-03', '2025-12-05'), false, false],
		['an end alone, early', when(null, null, '2025-12-02'), true, false],
		['an end alone, late: it may have been said long before', when(null, null, '2025-12-05'), false, false],
		['a beginning alone: not said after its report', when(null, '2025-12-04', null), false, true],
		['a standing position', when(null, null, null), false, false]
	])('%s', (_, said, early, late) => {
		expect(surelyWithin(said, to)).toBe(early);
		expect(surelyWithin(said, from)).toBe(late);
	});

	test('nothing is in two windows', () => {
		fc.assert(
			fc.property(span, span, fc.option(day), fc.option(day), (a, b, said_from, said_to) => {
				const windows = asWindows(a, b);
				fc.pre(windows !== null && (said_from === null || said_to === null || said_from <= said_to));
				const said = { said_on: null, said_from, said_to, reported_on: null };
				expect(windows.filter((window) => surelyWithin(said, window)).length).toBeLessThan(2);
			})
		);
	});
});

test('a span in words', () => {
	expect(spanWords({ from: null, to: '2025-12-02' })).toBe('to 2 Dec 2025');
	expect(spanWords({ from: '2025-12-03', to: null })).toBe('from 3 Dec 2025');
	expect(spanWords({ from: '2025-12-03', to: '2025-12-06' })).toBe('3–6 Dec 2025');
});
