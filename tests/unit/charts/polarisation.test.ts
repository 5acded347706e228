/** Polarisation: the index, windows that slide, what is surely in one, and where there is too little to say. */
import { describe, expect, test } from 'vitest';
import { polarisation as chart } from '../../../src/lib/charts/polarisation';
import {
	polarisation,
	polarisationFinding,
	polarisationSeries,
	windowWords
} from '../../../src/lib/charts/polarisation/series';
import { NO_FILTER } from '../../../src/lib/model/filter';
import { addDays } from '../../../src/lib/model/day';
import { PLAIN_VIEW } from '../../../src/lib/model/view';
import type { Stance } from '../../../src/lib/model/vocab';
import { ladderRow, UNDATED } from './rows';

const on = (day: string) => ({ said_on: day, said_from: day, said_to: day });
const said = (actor: string, stance: Stance, day: string) =>
	ladderRow({ actor_id: actor, actor, stance, ...on(day) });
const seriesOf = (rows: ReturnType<typeof said>[]) => polarisationSeries(rows, NO_FILTER, PLAIN_VIEW);
const four = (stances: Stance[], day: string) => stances.map((stance, i) => said(`a${i}`, stance, day));

test('the index is 1 for two halves, 0 where all agree, and lower where some are between', () => {
	expect(polarisation(5, 5, 10)).toBe(1);
	expect(polarisation(10, 0, 10)).toBe(0);
	expect(polarisation(3, 1, 4)).toBe(0.75);
	expect(polarisation(2, 2, 8)).toBe(0.25);
	expect(polarisation(0, 0, 0)).toBe(0);
});

test('the window above all others is noted; none where two share the highest index', () => {
	const rose = seriesOf([
		...four(['support', 'support', 'support', 'oppose'], '2025-06-01'),
		...four(['support', 'support', 'oppose', 'oppose'], '2025-12-31')
	]);
	expect(rose.most?.index).toBe(1);
	expect(rose.most?.to).toBe('2025-12-31');
	expect(seriesOf(four(['support', 'support', 'oppose', 'oppose'], '2025-12-31')).most).toBeNull();
});

describe('windows', () => {
	test('slide by a quarter of their length back from the last day; empty ones are left out, and the gap is said', () => {
		const { windows, length, step } = seriesOf([
			said('a', 'support', '2025-12-31'),
			said('b', 'oppose', '2025-06-01')
		]);
		expect([length, step]).toEqual([28, 7]);
		expect(windows.map(({ to }) => to).slice(-4)).toEqual([
			'2025-06-11',
			'2025-06-18',
			'2025-06-25',
			'2025-12-31'
		]);
		expect(windows).toHaveLength(5);
		expect(windows.at(-1)?.gap).toMatch(/without a dated position$/);
		expect(windows[0]?.gap).toBeNull();
	});

	test('an actor counts once in a window, with the last position taken in it', () => {
		const { windows } = seriesOf([said('a', 'oppose', '2025-12-10'), said('a', 'support', '2025-12-08')]);
		expect(windows.at(-1)?.held.oppose).toHaveLength(1);
		expect(windows.at(-1)?.actors).toBe(1);
	});

	test('what has no day, or is no position, is in none', () =>
		expect(
			seriesOf([said('a', 'none', '2025-12-10'), ladderRow({ stance: 'support', ...UNDATED })]).windows
		).toEqual([]));

	test('fewer than four actors have no index, and a chart without any says why', () => {
		const few = seriesOf(four(['support', 'oppose', 'oppose'], '2025-12-10'));
		expect(few.windows[0]?.index).toBeNull();
		expect(windowWords(few.windows[0]!, 'demand')).toMatch(
			/2 oppose it and 1 supports it; too few for an index$/
		);
		expect(chart.empty(few)).toMatch(/^Too little to say: in no 28 days did 4 actors/);
		expect(
			seriesOf(four(['support', 'oppose', 'oppose', 'conditional'], '2025-12-10')).windows[0]?.index
		).toBe(0.5);
	});

	test('grow with the archive, so that they stay few', () => {
		const rows = Array.from({ length: 300 }, (_, i) =>
			said(`a${i % 9}`, 'support', addDays('2024-01-01', i * 3))
		);
		const { windows, length } = seriesOf(rows.reverse());
		expect(windows.length).toBeLessThanOrEqual(20);
		expect(length).toBeGreaterThan(100);
	});
});

test('the headline compares the first and the last window that do not overlap, if they differ enough', () => {
	const early = four(['support', 'support', 'support', 'support'], '2025-06-01');
	const late = four(['support', 'support', 'oppose', 'oppose'], '2025-12-01');
	expect(polarisationFinding(seriesOf([...late, ...early]))).toMatch(
		/^Polarisation rose from 0\.00 \(.*2025\) to 1\.00 \(.*2025\)$/
	);
	expect(polarisationFinding(seriesOf(late))).toBeNull();
	expect(
		polarisationFinding(
			seriesOf([...four(['support', 'support', 'support', 'support'], '2025-12-01'), ...early])
		)
	).toBeNull();
});
