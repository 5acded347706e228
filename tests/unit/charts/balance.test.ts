import { describe, expect, test } from 'vitest';
import { balance } from '../../../src/lib/charts/balance';
import { balanceLayout } from '../../../src/lib/charts/balance/layout';
import { balanceSeries, balanceSummary } from '../../../src/lib/charts/balance/series';
import { textWidth } from '../../../src/lib/charts/text';
import { NO_FILTER, type Filter } from '../../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../../src/lib/model/view';
import { SIDES, STANCES } from '../../../src/lib/model/vocab';
import { ladderRow, UNDATED } from './rows';

const where = (filter: Partial<Filter> = {}): Filter => ({ ...NO_FILTER, ...filter });
const counts = (rows: Parameters<typeof balanceSeries>[0], filter: Partial<Filter> = {}) =>
	balanceSeries(rows, where(filter)).rows.map((row) => [
		row.side,
		Object.fromEntries(row.bars.map((bar) => [bar.stance, bar.count]))
	]);

describe('balance series', () => {
	test('no row: no bar, words for it, and every side is silent', () => {
		const series = balanceSeries([], where());
		expect(series.rows).toEqual([]);
		expect(series.totals).toEqual([]);
		expect(series.silent).toEqual(['Ukraine', 'Russia', 'United States', 'Europe', 'NATO']);
		expect(balanceSummary(series)).toMatch(/^Nobody/);
		expect(balance.empty(series)).toMatch(/^Nobody here/);
	});

	test('one row: one bar, and a total that says the same', () => {
		const series = balanceSeries([ladderRow()], where());
		expect(series.rows.map((row) => row.bars.length)).toEqual([1]);
		expect(series.totals.map((bar) => [bar.stance, bar.count])).toEqual([['support', 1]]);
		expect(balance.empty(series)).toBeNull();
		expect(series.silent).not.toContain('Europe');
	});

	test('sides and stances keep their order for rows in any order', () => {
		const rows = [
			ladderRow({ actor_id: 'a', side: 'nato', stance: 'none' }),
			ladderRow({ actor_id: 'b', side: 'russia', stance: 'support' }),
			ladderRow({ actor_id: 'c', side: 'russia', stance: 'oppose' }),
			ladderRow({ actor_id: 'd', side: 'ukraine', stance: 'conditional' })
		];
		const series = balanceSeries(rows, where());
		expect(series.rows.map((row) => row.side)).toEqual(['ukraine', 'russia', 'nato']);
		expect(series.rows[1]?.bars.map((bar) => bar.stance)).toEqual(['oppose', 'support']);
		expect(series.totals.map((bar) => bar.stance)).toEqual(['oppose', 'conditional', 'support', 'none']);
	});

	const moved = [
		ladderRow({ actor_id: 'a', stance: 'oppose', latest: true, statements: 3, independent_outlets: 2 }),
		ladderRow({ actor_id: 'a', stance: 'oppose', latest: false, statements: 2, independent_outlets: 1 }),
		ladderRow({ actor_id: 'a', stance: 'support', latest: false, statements: 9, independent_outlets: 9 })
	];

	test('an actor counts with the position it holds; earlier ones are counted separately', () => {
		expect(counts(moved)).toEqual([['europe', { oppose: 1 }]]);
		expect(balanceSeries(moved, where()).superseded).toBe(1);
		expect(balance.sizes(balanceSeries(moved, where()))).toEqual([
			'1 actor',
			'1 statement of earlier positions not counted'
		]);
	});

	test.each([
		['actors', 1],
		['utterances', 2],
		['statements', 5],
		['outlets', 3]
	] as const)('counts %s where asked to', (count, oppose) => {
		expect(counts(moved, { count })).toEqual([['europe', { oppose }]]);
	});

	test('two positions of one day are one: the row that is marked decides', () => {
		const tie = [
			ladderRow({ actor_id: 'a', stance: 'support', latest: false }),
			ladderRow({ actor_id: 'a', stance: 'oppose', latest: true })
		];
		expect(counts(tie)).toEqual([['europe', { oppose: 1 }]]);
	});

	test('a missing day changes nothing', () => {
		expect(counts([ladderRow({ ...UNDATED, reported_on: null })])).toEqual([['europe', { support: 1 }]]);
	});

	test('a person who agrees with the government is not counted separately, unless asked for', () => {
		const rows = [
			ladderRow({ actor_id: 'g', actor: 'Made-up Republic' }),
			ladderRow({ actor_id: 'p', actor: 'Ida Invented', group_id: 'g' }),
			ladderRow({ actor_id: 'q', actor: 'Bo Invented', group_id: 'g', stance: 'oppose' })
		];
		const holders = (as: Filter['as']) =>
			balanceSeries(rows, where({ as })).rows[0]?.bars.map((bar) => bar.holders);
		expect(holders('government')).toEqual([['Bo Invented'], ['Made-up Republic']]);
		expect(holders('person')).toEqual([['Bo Invented'], ['Made-up Republic', 'Ida Invented']]);
		expect(counts(rows, { as: 'person' })).toEqual(counts(rows, { as: 'government' }));
	});

	test('bars selected by side and stance are highlighted among all', () => {
		const rows = [
			ladderRow({ actor_id: 'a', side: 'russia', stance: 'oppose' }),
			ladderRow({ actor_id: 'b', side: 'nato', stance: 'oppose' }),
			ladderRow({ actor_id: 'c', side: 'nato', stance: 'support' })
		];
		const series = balanceSeries(rows, where({ sides: ['nato'], stances: ['oppose'] }));
		const chosen = series.rows.flatMap((row) => row.bars).filter((bar) => bar.chosen);
		expect(chosen.map((bar) => [bar.side, bar.stance])).toEqual([['nato', 'oppose']]);
		expect(series.asked).toBe(true);
		expect(balanceSeries(rows, where()).asked).toBe(false);
	});

	test('a label says side, position, number and at most three holders', () => {
		const rows = ['Ada', 'Bo', 'Cy', 'Di'].map((actor) => ladderRow({ actor_id: actor, actor }));
		expect(balanceSeries(rows, where()).rows[0]?.bars[0]?.label).toBe(
			'Europe, supports: 4 actors, Ada, Bo and 2 others'
		);
	});

	test('the table has every bar and the totals, in every unit', () => {
		const { columns, rows } = balance.table(balanceSeries(moved, where()));
		expect(columns).toHaveLength(7);
		expect(rows).toEqual([
			['Europe', 'Opposes', 1, 2, 5, 3, 'Ida Invented'],
			['All sides', 'Opposes', 1, 2, 5, 3, 'Ida Invented']
		]);
	});

	test('how to read it follows the method', () => {
		const series = balanceSeries(moved, where());
		expect(balance.howUnder?.(where(), PLAIN_VIEW, series)).toBe(balance.how);
		expect(
			balance.howUnder?.(
				where({ position: 'frequent', count: 'statements', as: 'person' }),
				PLAIN_VIEW,
				series
			)
		).toBe(
			'Bars count reports of statements with that position; each actor is placed by its most frequent position.'
		);
	});
});

describe.each([340, 520, 736])('balance layout at %i px', (width) => {
	/** Every side with every stance, `many` times as often for each. */
	const full = (many: number) =>
		balanceSeries(
			SIDES.flatMap((side, i) =>
				STANCES.flatMap((stance, j) =>
					Array.from({ length: Math.max(1, Math.round((many * (i + 1)) / (j + 1))) }, (_, n) =>
						ladderRow({ actor_id: `${side}-${stance}-${n}`, side, stance })
					)
				)
			),
			where()
		);

	test.each([1, 4, 60])('with %i a stance all bars and numbers lie inside and apart', (many) => {
		const layout = balanceLayout(full(many), width);
		for (const row of layout.rows) {
			const ends = row.bars
				.map((bar) => {
					const number = textWidth(String(bar.count), 12, true);
					return [bar.x, bar.numberX + number];
				})
				.map(([a = NaN, b = NaN]) => [a, b] as const);
			expect(ends[0]?.[0]).toBeGreaterThanOrEqual(layout.left);
			expect(ends.at(-1)?.[1]).toBeLessThanOrEqual(width + 0.01);
			for (const [i, [from]] of ends.entries())
				if (i > 0) expect(from, `${row.side} ${i}`).toBeGreaterThanOrEqual((ends[i - 1]?.[1] ?? NaN) - 0.01);
		}
	});

	test('a bar is as long as its count, against the same unit on either side', () => {
		const { rows, unit } = balanceLayout(full(4), width);
		for (const bar of rows.flatMap((row) => row.bars)) expect(bar.width).toBeCloseTo(bar.count * unit, 6);
	});

	test('bars of a stance begin in its own column on every side', () => {
		const { rows, columns } = balanceLayout(full(4), width);
		expect(new Set(columns.map(({ x }) => x)).size).toBe(STANCES.length);
		for (const bar of rows.flatMap((row) => row.bars))
			expect(bar.x).toBe(columns.find(({ stance }) => stance === bar.stance)?.x);
	});

	test('headings do not overlap', () => {
		const { columns, narrow } = balanceLayout(full(1), width);
		const ends = columns.map(({ lines, x }) => {
			const words = Math.max(...lines.map((line) => textWidth(line, 12, true)));
			return x + words + (narrow ? 1 : 16);
		});
		for (const [i, { x }] of columns.entries()) if (i > 0) expect(x).toBeGreaterThan(ends[i - 1] ?? NaN);
		expect(ends.at(-1)).toBeLessThanOrEqual(width);
	});
});
