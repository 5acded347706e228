/** Corroboration: rows to series to places. All actors, outlets and words are made up. */
import { describe, expect, test } from 'vitest';
import { corroboration } from '../../../src/lib/charts/corroboration';
import { corroborationLayout } from '../../../src/lib/charts/corroboration/layout';
import { corroborationSeries, corroborationSummary } from '../../../src/lib/charts/corroboration/series';
import type { CorroborationRow } from '../../../src/lib/data/queries/corroboration';
import { corroborationRow, UNDATED } from './rows';

/** Reports of one utterance, one an outlet. */
const told = (id: string, outlets: string[], given: Partial<CorroborationRow> = {}) =>
	outlets.map((outlet, i) =>
		corroborationRow({
			...{ utterance_id: id, lead_statement_id: `${id}-0`, statement_id: `${id}-${i}` },
			...{ outlet, origin: i + 1, independent_outlets: outlets.length, outlets: outlets.length },
			...given
		})
	);

describe('series', () => {
	test('no row', () => {
		const series = corroborationSeries([], []);
		expect(series).toEqual({ outlets: [], rows: [], singles: [], total: 0, single: 0 });
		expect(corroborationSummary(series)).toBe('No statement under the filter.');
		expect(corroboration.empty(series)).toMatch(/^There are no/);
	});

	test('one row of one outlet', () => {
		const series = corroborationSeries(told('u-a', ['Post'], { total: 1, single: 1 }), []);
		expect(series.rows).toEqual([]);
		expect(series.singles).toHaveLength(1);
		expect(corroborationSummary(series)).toBe(
			'Of 1 statement, 0 are reported by more than one outlet and 1 by one.'
		);
		expect(corroboration.empty(series)).toBeNull();
	});

	test('outlets come by how many utterances they report, ties by name; cells in that order', () => {
		const series = corroborationSeries(
			[...told('u-a', ['Wire', 'Post']), ...told('u-b', ['Daily', 'Wire'])],
			[]
		);
		expect(series.outlets.map(({ name, utterances }) => [name, utterances])).toEqual([
			['Wire', 2],
			['Daily', 1],
			['Post', 1]
		]);
		expect(series.rows[1]?.cells.map(({ name }) => name)).toEqual(['Wire', 'Daily']);
	});

	test('outlets that share a source are identified, whichever of several reports is a copy', () => {
		const [post, wire] = told('u-a', ['Post', 'Wire'], { origin: 1 });
		const own = told('u-a', ['Post'], { origin: 2, statement_id: 'u-a-9' });
		const [row] = corroborationSeries([post!, wire!, ...own], []).rows;
		expect(row?.copies).toEqual([['Post', 'Wire']]);
		expect(row?.cells.map(({ reports }) => reports.length)).toEqual([2, 1]);
		expect(row?.label).toContain('Post and Wire share one source');
	});

	test.each([
		[{ said_on: '2025-12-03' }, '3 Dec 2025'],
		[{ ...UNDATED, said_to: '2025-12-05' }, 'by 5 Dec 2025'],
		[{ ...UNDATED, said_from: '2025-11-01', said_to: '2025-12-05' }, '1 Nov – 5 Dec 2025'],
		[{ ...UNDATED, said_from: '2025-11-01' }, 'since 1 Nov 2025'],
		[{ ...UNDATED, reported_on: null }, 'standing position']
	])('when it was said, as far as is known: %o', (when, words) => {
		expect(corroborationSeries(told('u-a', ['Post'], when), []).singles[0]?.when).toBe(words);
	});

	test('words are those of the lead report, on one line; none where they are not known', () => {
		const words = [{ statement_id: 'u-a-0', words: ' made-up\n words ' }];
		const rows = [...told('u-a', ['Post']), ...told('u-b', ['Post'])];
		expect(corroborationSeries(rows, words).singles.map((row) => row.words)).toEqual(['made-up words', '']);
	});
});

describe('layout', () => {
	const many = (n: number, outlets: string[]) =>
		corroborationSeries(
			Array.from({ length: n }, (_, i) =>
				told(`u-${i}`, outlets, {
					...{ actor_id: `a-${i}`, actor: `Invented Actor With A Very Long Name Number ${i}` },
					...{ total: n, single: 0, disputed: i % 2 === 0 }
				})
			).flat(),
			[{ statement_id: 'u-0-0', words: 'שלום, עולם '.repeat(30) }]
		);

	test.each([340, 520, 736, 940, 1160])(
		'at %i px marks stay in their row and picture, numbers apart',
		(width) => {
			const series = many(200, ['Post', 'Wire', 'Daily']);
			const layout = corroborationLayout(series, width);
			expect(layout.rows).toHaveLength(200);
			layout.rows.forEach((row, i) => {
				expect(row.top).toBe(
					i === 0 ? layout.rows[0]?.top : layout.rows[i - 1]!.top + layout.rows[i - 1]!.height
				);
				expect(row.y).toBeGreaterThan(row.nameY - 12);
				expect(row.y + 6).toBeLessThan(row.top + row.height);
				for (const { x } of row.cells.flatMap((cell) => cell.reports)) {
					expect(x).toBeGreaterThan(layout.left);
					expect(x).toBeLessThan(layout.countX + 1);
				}
			});
			expect(layout.height).toBeGreaterThan(layout.rows.at(-1)!.top);
		}
	);

	test('if there are too many outlets, the last column collects the rest', () => {
		const outlets = Array.from({ length: 60 }, (_, i) => `Made-up Outlet ${String(i).padStart(2, '0')}`);
		for (const width of [340, 1160]) {
			const layout = corroborationLayout(many(1, outlets), width);
			expect(layout.upright).toBe(true);
			expect(layout.columns.at(-1)?.id).toBeNull();
			expect(layout.columns.at(-1)?.name).toBe(`${60 - layout.columns.length + 1} other outlets`);
			const drawn = layout.rows[0]!.cells.reduce((sum, cell) => sum + cell.reports.length + cell.more, 0);
			expect(drawn).toBe(60);
			expect(layout.columns.at(-1)!.x).toBeLessThan(width);
		}
	});

	test('reports of one outlet are side by side; those without room are counted', () => {
		const reports = Array.from({ length: 30 }, (_, i) =>
			told('u-a', ['Post'], { statement_id: `u-a-${i}` })
		).flat();
		const layout = corroborationLayout(corroborationSeries([...reports, ...told('u-a', ['Wire'])], []), 340);
		const [cell] = layout.rows[0]!.cells;
		expect(cell!.more).toBeGreaterThan(0);
		expect(cell!.reports.length + cell!.more).toBe(30);
		const places = cell!.reports.map(({ x }) => x);
		for (const [i, x] of places.entries()) if (i) expect(x - places[i - 1]!).toBeGreaterThanOrEqual(12);
	});

	test('a bracket joins the columns of one source', () => {
		const series = corroborationSeries(told('u-a', ['Post', 'Wire', 'Daily'], { origin: 1 }), []);
		const layout = corroborationLayout(series, 736);
		expect(layout.rows[0]?.brackets).toEqual([layout.columns.map(({ x }) => x)]);
	});

	test('utterances with one outlet are under their own heading', () => {
		const single = told('u-b', ['Post'], { total: 9, single: 8 });
		const layout = corroborationLayout(
			corroborationSeries([...told('u-a', ['Post', 'Wire'], { total: 9, single: 8 }), ...single], []),
			340
		);
		expect(layout.heading).toMatchObject({ text: '8 statements rest on one outlet', note: '1 of them:' });
		expect(layout.heading!.y).toBeGreaterThan(layout.rows[0]!.top + layout.rows[0]!.height);
		expect(layout.heading!.y).toBeLessThan(layout.rows[1]!.top);
		const alone = corroborationLayout(
			corroborationSeries(told('u-a', ['Post'], { total: 1, single: 1 }), []),
			340
		);
		expect(alone.heading).toMatchObject({ text: '1 statement rests on one outlet', note: '' });
	});
});
