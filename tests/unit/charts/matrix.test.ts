import { describe, expect, test } from 'vitest';
import { levelLines } from '../../../src/lib/charts/heads';
import { matrixLayout } from '../../../src/lib/charts/matrix/layout';
import { matrixCells, ROWS_MOST } from '../../../src/lib/charts/matrix/rows';
import { matrixSeries, matrixSummary } from '../../../src/lib/charts/matrix/series';
import type { MatrixRow } from '../../../src/lib/data/queries/matrix';
import type { PropositionRow } from '../../../src/lib/data/queries/propositions';
import type { Filter } from '../../../src/lib/model/filter';
import { laneRow, UNDATED } from './rows';

const cell = (actor_id: string, proposition_id: string, given: Partial<MatrixRow> = {}): MatrixRow => ({
	...laneRow({ actor_id }),
	proposition_id,
	stance: 'support',
	disputed: false,
	review: 'machine',
	decided_by: 'rules',
	...given
});
const proposition = (proposition_id: string, label = `Made-up ${proposition_id}`): PropositionRow => ({
	proposition_id,
	label,
	text: `Made-up ${proposition_id} is right.`,
	kind: 'demand',
	goal: null,
	utterances: 1
});
const PROPOSITIONS = ['p', 'q', 'r'].map((id) => proposition(id));
const seriesOf = (cells: MatrixRow[], filter: Partial<Filter> = {}, propositions = PROPOSITIONS) =>
	matrixSeries({
		...matrixCells((visit) => cells.forEach(visit), filter.actors),
		propositions,
		proposition: filter.proposition ?? 'p'
	});
const placed = (series: ReturnType<typeof seriesOf>, width: number) =>
	matrixLayout(series, width).groups.flatMap((group) => group.actors);

describe('matrix series', () => {
	test('no row: no group, and words for it', () => {
		expect(seriesOf([])).toMatchObject({ groups: [], actors: 0, cells: 0 });
		expect(matrixSummary(seriesOf([]))).toMatch(/^Nobody/);
	});

	test('one row: one cell in its column; the silent ones have none', () => {
		const [group] = seriesOf([cell('a', 'q')]).groups;
		expect(group?.actors.map((actor) => actor.cells.map(({ column }) => column))).toEqual([[1]]);
	});

	test('sides come in the codebook’s order, actors in the query’s, cells in the columns’', () => {
		const series = seriesOf([
			cell('n', 'p', { side: 'nato' }),
			cell('b', 'r', { side: 'ukraine' }),
			cell('b', 'p', { side: 'ukraine' }),
			cell('a', 'q', { side: 'ukraine' })
		]);
		expect(series.groups.map(({ side, actors }) => [side, actors.map(({ id }) => id)])).toEqual([
			['ukraine', ['b', 'a']],
			['nato', ['n']]
		]);
		expect(series.groups[0]?.actors[0]?.cells.map(({ column }) => column)).toEqual([0, 2]);
	});

	test('the column of the proposition asked about is marked', () => {
		const { columns } = seriesOf([cell('a', 'p')], { proposition: 'q' });
		expect(columns.map(({ chosen }) => chosen)).toEqual([false, true, false]);
	});

	test('a label says who, on what, which position, when, and that reports differ', () => {
		const series = seriesOf([cell('a', 'p', { disputed: true }), cell('a', 'q', UNDATED)]);
		expect(series.groups[0]?.actors[0]?.cells.map(({ label }) => label)).toEqual([
			'Ida Invented, Made-up p: supports, said Wed 3 Dec 2025, reports differ',
			'Ida Invented, Made-up q: supports, standing position, reported 4 Dec 2025'
		]);
	});

	test('the summary names what was addressed most, unless too many tie', () => {
		const cells = [cell('a', 'p'), cell('b', 'p'), cell('b', 'q')];
		expect(matrixSummary(seriesOf(cells))).toBe(
			'2 actors took 3 positions on 3 propositions; most of them Made-up p (2).'
		);
		const tied = ['a', 'b', 'c', 'd'].map((id) => proposition(id));
		expect(
			matrixSummary(
				seriesOf(
					tied.map(({ proposition_id }) => cell('a', proposition_id)),
					{},
					tied
				)
			)
		).toBe('1 actor took 4 positions on 4 propositions.');
	});
});

describe('matrix layout', () => {
	const two = seriesOf([cell('a', 'p'), cell('a', 'r'), cell('b', 'p', { side: 'nato' })]);

	test.each([736, 940, 1160])(
		'at %i px a cell lies in the column of its proposition and in its row',
		(width) => {
			const { columns } = matrixLayout(two, width);
			for (const actor of placed(two, width))
				for (const { column, x, y, width: wide, height } of actor.cells) {
					const head = columns[column];
					expect(x).toBeGreaterThanOrEqual(head?.x ?? Infinity);
					expect(x + wide).toBeLessThanOrEqual((head?.x ?? 0) + (head?.width ?? 0));
					expect(y).toBeGreaterThanOrEqual(actor.top);
					expect(y + height).toBeLessThanOrEqual(actor.top + actor.height);
				}
		}
	);

	test.each([340, 520])('at %i px columns are as wide as a finger needs, and heads run up them', (width) => {
		const ten = Array.from({ length: 10 }, (_, i) => proposition(`p${i}`));
		const layout = matrixLayout(seriesOf([cell('a', 'p1')], {}, ten), width);
		expect(layout).toMatchObject({ list: false, turn: 'upright' });
		const [first] = layout.columns;
		expect(first?.width).toBeGreaterThanOrEqual(24);
		expect(first?.x).toBeGreaterThan(90);
	});

	test('a phone shows eight actors and the chosen ones first, all where asked, and says how many are away', () => {
		const cells = Array.from({ length: 30 }, (_, i) => cell(`a${i}`, 'p'));
		const ids = (layout: ReturnType<typeof matrixLayout>) =>
			layout.groups.flatMap((group) => group.actors.map(({ id }) => id));
		const first = matrixLayout(seriesOf(cells), 340, { chosen: ['a29'] });
		expect(ids(first)).toHaveLength(8);
		expect(ids(first)).toContain('a29');
		expect(first).toMatchObject({ undrawn: 22, note: '22 more actors on fewer propositions: see the table' });
		expect(matrixLayout(seriesOf(cells), 340, { unfolds: true })).toMatchObject({ undrawn: 22, note: null });
		expect(ids(matrixLayout(seriesOf(cells), 340, { whole: true }))).toHaveLength(30);
	});

	test.each([340, 520])(
		'at %i px of many propositions each position is written out under its name',
		(width) => {
			const many = Array.from({ length: 20 }, (_, i) => proposition(['p', 'q', 'r'][i] ?? `p${i}`));
			for (const actor of placed(seriesOf([cell('a', 'p'), cell('a', 'r'), cell('b', 'p')], {}, many), width))
				for (const at of actor.cells) {
					expect(at.words).toBe(many[at.column]?.label);
					expect(at.y).toBeGreaterThan(actor.nameY);
					expect(at.x + at.width).toBeLessThanOrEqual(width);
				}
		}
	);

	test('heads are wrapped where each word fits, else turned, and then stay in the picture', () => {
		const many = Array.from({ length: 10 }, (_, i) => proposition(`p${i}`, 'Remarkably invented'));
		const series = seriesOf([cell('a', 'p1')], {}, many);
		expect(matrixLayout(series, 1160)).toMatchObject({ turn: 'level' });
		const turned = matrixLayout(series, 736);
		expect(turned.turn).toBe('slanted');
		const last = turned.columns.at(-1);
		expect((last?.x ?? Infinity) + (last?.width ?? 0) / 2 + 95).toBeLessThan(736);
	});

	test.each([
		['one line', 'Short', 80, ['Short']],
		['two lines', 'Made-up membership', 80, ['Made-up', 'membership']],
		['a word too wide', 'Made-up membership', 40, null]
	])('lines of a head: %s', (_, label, room, lines) => {
		expect(levelLines(label, room)).toEqual(lines);
	});

	test('of two hundred actors those who addressed most are drawn, and a note counts the rest', () => {
		const cells = Array.from({ length: 200 }, (_, i) => cell(`a${i}`, 'p'));
		const layout = matrixLayout(seriesOf([...cells, cell('a199', 'q')]), 736);
		const actors = layout.groups.flatMap((group) => group.actors.map(({ id }) => id));
		expect(actors).toHaveLength(ROWS_MOST);
		expect(actors).toContain('a199');
		expect(layout.note).toBe(`${200 - ROWS_MOST} more actors on fewer propositions`);
		expect(matrixLayout(two, 736).note).toBeNull();
	});

	test('a name from right to left and a long one keep their rows', () => {
		const series = seriesOf([
			cell('a', 'p', { actor: 'שם בדוי' }),
			cell('b', 'p', { actor: 'Invented '.repeat(30).trim() })
		]);
		expect(placed(series, 736).map(({ name }) => name.length > 0)).toEqual([true, true]);
		expect(placed(series, 736)[1]?.top).toBeGreaterThan(placed(series, 736)[0]?.top ?? Infinity);
	});
});
