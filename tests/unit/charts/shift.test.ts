import { describe, expect, test } from 'vitest';
import { shift } from '../../../src/lib/charts/shift';
import { lines, MARK_RADIUS, NOTE_SIZE, shiftLayout } from '../../../src/lib/charts/shift/layout';
import { leftOut, shiftSeries, shiftSummary, tooLittle } from '../../../src/lib/charts/shift/series';
import { suggestedWindows } from '../../../src/lib/charts/shift/split';
import { textWidth } from '../../../src/lib/charts/text';
import type { ShiftRow } from '../../../src/lib/data/queries/shift';
import { NO_FILTER } from '../../../src/lib/model/filter';
import type { Stance } from '../../../src/lib/model/vocab';
import { PLAIN_VIEW } from '../../../src/lib/model/view';
import type { Windows } from '../../../src/lib/model/windows';
import { ladderRow, UNDATED } from './rows';

/** Said by an invented actor on a day; the later rows of an actor come first, as the query gives them. */
const said = (actor: string, on: string, stance: Stance = 'support', given: Partial<ShiftRow> = {}) =>
	ladderRow({
		...{ actor_id: actor.toLowerCase(), actor, stance, said_on: on, said_from: on, said_to: on },
		...given
	});
const WINDOWS: Windows = [
	{ from: null, to: '2025-12-02' },
	{ from: '2025-12-03', to: null }
];
const series = (
	rows: ShiftRow[],
	windows: Windows | null = WINDOWS,
	position: 'latest' | 'frequent' = 'latest'
) => shiftSeries(rows, { ...NO_FILTER, position }, { ...PLAIN_VIEW, windows });

describe('shift series', () => {
	test('no row: nothing to draw, and words for it', () => {
		const none = series([], null);
		expect(none.windows).toBeNull();
		expect(tooLittle(none)).toMatch(/^Nobody here/);
		expect(shiftSummary(none)).toMatch(/^No actor/);
	});

	test('one row: no movement from one utterance', () => {
		const one = series([said('Ada', '2025-12-01')]);
		expect([...one.moved, ...one.stayed]).toEqual([]);
		expect(one.onlyBefore).toEqual(['Ada']);
		expect(tooLittle(one)).toMatch(/To 2 Dec 2025 only: Ada\. A move needs two dated positions of one actor/);
	});

	test('another position in the later window is a move, the same one is not', () => {
		const { moved, stayed } = series([
			said('Ada', '2025-12-04', 'oppose'),
			said('Ada', '2025-12-01', 'support'),
			said('Bo', '2025-12-05', 'conditional'),
			said('Bo', '2025-12-02', 'conditional')
		]);
		expect(moved.map((actor) => [actor.name, actor.before.stance, actor.after.stance])).toEqual([
			['Ada', 'support', 'oppose']
		]);
		expect(moved[0]?.label).toBe('Ada moved from supports (1 Dec 2025) to opposes (4 Dec 2025)');
		expect(stayed.map((actor) => actor.name)).toEqual(['Bo']);
		expect(stayed[0]?.label).toBe('Bo stayed with conditional (2 Dec 2025 and 5 Dec 2025)');
	});

	test('no move is drawn from or to “no position”: that is a first position, or none', () => {
		const found = series([
			said('Ada', '2025-12-04', 'conditional'),
			said('Ada', '2025-12-01', 'none'),
			said('Bo', '2025-12-05', 'none'),
			said('Bo', '2025-12-02', 'support'),
			said('Cy', '2025-12-05', 'none'),
			said('Cy', '2025-12-02', 'none')
		]);
		expect([...found.moved, ...found.stayed]).toEqual([]);
		expect(found.firstTook).toEqual([{ name: 'Ada', words: 'conditional, 4 Dec 2025' }]);
		expect(found.onlyBefore).toEqual(['Bo']);
		expect(found.neither).toEqual(['Cy']);
		expect(tooLittle(found)).toMatch(/First took a position: Ada \(conditional, 4 Dec 2025\)\./);
	});

	test('raising it later without a position leaves the position that was taken', () => {
		const [stayed] = series([
			said('Ada', '2025-12-06', 'none'),
			said('Ada', '2025-12-05', 'support'),
			said('Ada', '2025-12-01', 'support')
		]).stayed;
		expect(stayed?.after.day).toBe('5 Dec 2025');
	});

	test('the latest of a window counts, or the most frequent, of equals the latest', () => {
		const rows = [
			said('Ada', '2025-12-05', 'oppose'),
			said('Ada', '2025-12-02', 'conditional'),
			said('Ada', '2025-12-01', 'support'),
			said('Ada', '2025-11-30', 'support')
		];
		expect(series(rows).moved[0]?.before.stance).toBe('conditional');
		expect(series(rows, WINDOWS, 'frequent').moved[0]?.before.stance).toBe('support');
		expect(series(rows, WINDOWS, 'frequent').moved[0]?.before.utterances).toHaveLength(2);
		expect(series(rows.slice(0, 3), WINDOWS, 'frequent').moved[0]?.before.stance).toBe('conditional');
	});

	test('two positions of one day: the query’s first decides', () => {
		const tie = [
			said('Ada', '2025-12-04', 'oppose'),
			said('Ada', '2025-12-04', 'support'),
			said('Ada', '2025-12-01', 'support')
		];
		expect(series(tie).moved[0]?.after.stance).toBe('oppose');
	});

	test('without a day that places it in a window, an utterance shows no movement', () => {
		const rows = [
			ladderRow({ actor_id: 'ada', actor: 'Ada', ...UNDATED }),
			said('Ada', '2025-12-01'),
			ladderRow({ actor_id: 'bo', actor: 'Bo', said_on: null, said_from: null, said_to: '2025-12-05' })
		];
		const found = series(rows);
		expect([found.onlyBefore, found.neither]).toEqual([['Ada'], ['Bo']]);
	});

	test('the words name every reason once, and at most so many actors', () => {
		const rows = Array.from({ length: 9 }, (_, i) => said(`Actor${i}`, '2025-12-05'));
		expect(leftOut(series(rows), 4)).toEqual(['From 3 Dec 2025 only: Actor0, Actor1, Actor2 and 6 others.']);
	});

	test('the table includes everybody, drawn or not', () => {
		const table = shift.table(
			series([
				said('Ada', '2025-12-04', 'oppose'),
				said('Ada', '2025-12-01'),
				said('Bo', '2025-12-05'),
				ladderRow({ actor_id: 'cy', actor: 'Cy', ...UNDATED })
			])
		);
		expect(table.rows.map((row) => [row[0], row.at(-1)])).toEqual([
			['Ada', 'moved'],
			['Bo', 'only in the later window'],
			['Cy', 'no dated position in either']
		]);
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
	});

	test('its words name windows and method', () => {
		const frequent = series([said('Ada', '2025-12-04')]);
		expect(
			shift.howUnder?.(NO_FILTER, PLAIN_VIEW, { ...frequent, windows: WINDOWS, frequent: true })
		).toMatch(/^From the most frequent position .+ \(to 2 Dec 2025; from 3 Dec 2025\)/);
		expect(shift.sizes(series([said('Ada', '2025-12-04'), said('Ada', '2025-12-01')]))).toEqual([
			'0 of 1 actor moved',
			'to 2 Dec 2025 and from 3 Dec 2025'
		]);
	});
});

describe('windows suggested', () => {
	test('none where no day divides anything', () => {
		expect(suggestedWindows([])).toBeNull();
		expect(suggestedWindows([said('Ada', '2025-12-01')])).toBeNull();
		expect(suggestedWindows([ladderRow(UNDATED), ladderRow(UNDATED)])).toBeNull();
		expect(suggestedWindows([said('Ada', '2025-12-01'), said('Bo', '2025-12-01')])).toBeNull();
	});

	test('halve the utterances where no actor can be compared', () => {
		const days = ['2025-12-01', '2025-12-02', '2025-12-03', '2025-12-04'];
		const rows = days.map((day, i) => said(`Actor${i}`, day));
		expect(suggestedWindows(rows)?.[1].from).toBe('2025-12-03');
	});

	test('put most actors into both, though that divides unevenly', () => {
		const rows = [
			...['2025-12-05', '2025-11-01'].map((day) => said('Ada', day)),
			...['2025-12-06', '2025-11-02'].map((day) => said('Bo', day)),
			...['2025-12-07', '2025-12-08', '2025-12-09', '2025-12-10'].map((day, i) => said(`Actor${i}`, day))
		];
		expect(suggestedWindows(rows)).toEqual([
			{ from: null, to: '2025-12-04' },
			{ from: '2025-12-05', to: null }
		]);
	});

	test('do not depend on which way anybody moved', () => {
		const rows = ['2025-12-05', '2025-12-03', '2025-11-01'].map((day) => said('Ada', day));
		const turned = rows.map((row, i) => ({ ...row, stance: i === 0 ? ('oppose' as const) : row.stance }));
		expect(suggestedWindows(turned)).toEqual(suggestedWindows(rows));
	});

	test('agree with what a look at every day finds', () => {
		const rows = Array.from({ length: 60 }, (_, i) =>
			said(`Actor${i % 13}`, `2025-${String(1 + ((i * 7) % 12)).padStart(2, '0')}-15`)
		);
		const compared = (windows: Windows) => {
			const found = series(rows, windows);
			return found.moved.length + found.stayed.length;
		};
		const suggested = suggestedWindows(rows);
		expect(suggested).not.toBeNull();
		for (let month = 2; month <= 12; month++) {
			const text = String(month).padStart(2, '0');
			const windows: Windows = [
				{ from: null, to: `2025-${text}-14` },
				{ from: `2025-${text}-15`, to: null }
			];
			expect(compared(windows)).toBeLessThanOrEqual(compared(suggested as Windows));
		}
	});
});

describe.each([340, 520, 736])('shift layout at %i px', (width) => {
	const many = series(
		Array.from({ length: 200 }, (_, i) => [
			said(`Actor${i}`, '2025-12-05', i % 2 ? 'oppose' : 'support'),
			said(`Actor${i}`, '2025-12-01', i % 3 ? 'oppose' : 'support')
		]).flat()
	);

	test('two hundred actors have a line each, and every mark lies inside', () => {
		const actors = shiftLayout(many, width).groups.flatMap((group) => group.actors);
		expect(new Set(actors.map((actor) => actor.y)).size).toBe(200);
		for (const { from, to } of actors) {
			expect(Math.min(from, to)).toBeGreaterThan(10);
			expect(Math.max(from, to)).toBeLessThan(width - 10);
		}
	});

	test('who moved comes first and goes from column to column; who stayed has two marks in one', () => {
		const { groups, columns } = shiftLayout(many, width);
		expect(groups.map((group) => group.label)).toEqual(['Moved', 'Stayed']);
		for (const actor of groups[0]?.actors ?? [])
			expect(columns.map((column) => column.x)).toContain(actor.from);
		for (const actor of groups[1]?.actors ?? []) expect(actor.to - actor.from).toBe(24);
	});

	test('each mark lies in a target of its own, as large as a finger on a phone', () => {
		const [across, down] = width < 640 ? [44, 44] : [24, 24];
		for (const { from, to, y, top, height, targets } of shiftLayout(many, width).groups.flatMap(
			(group) => group.actors
		)) {
			for (const [x, box] of [
				[from, targets.before],
				[to, targets.after]
			] as const) {
				expect(box.width).toBeGreaterThanOrEqual(across);
				expect(box.height).toBeGreaterThanOrEqual(down);
				expect(x - MARK_RADIUS).toBeGreaterThanOrEqual(box.x);
				expect(x + MARK_RADIUS).toBeLessThanOrEqual(box.x + box.width);
				expect(box.y).toBeLessThan(y - MARK_RADIUS);
				expect(box.y).toBeGreaterThanOrEqual(top);
				expect(box.y + box.height).toBeLessThanOrEqual(top + height);
			}
			const [first, second] = [targets.before, targets.after].sort((a, b) => a.x - b.x);
			expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThanOrEqual(second?.x ?? 0);
		}
	});

	test('the omitted actors are named in lines that fit, also with long and right-to-left names', () => {
		const names = ['Ida Invented of the Very Long Name and Title '.repeat(3).trim(), 'إيدا المختلقة', 'Bo'];
		const layout = shiftLayout(series(names.map((name) => said(name, '2025-12-05'))), width);
		expect(layout.notes.length).toBeGreaterThan(1);
		for (const note of layout.notes) expect(textWidth(note.text, NOTE_SIZE)).toBeLessThanOrEqual(width);
		expect(layout.notes.map((note) => note.text).join(' ')).toContain('إيدا المختلقة');
		expect(layout.height).toBeGreaterThan(layout.notes.at(-1)?.y ?? Infinity);
	});
});

test('lines break at spaces, and keep every word', () => {
	expect(lines('', 100, 12)).toEqual([]);
	expect(lines('one two three', 40, 12).join(' ')).toBe('one two three');
});
