import { describe, expect, test } from 'vitest';
import { earlierRadius, ladderLayout, markRadius } from '../../../src/lib/charts/ladder/layout';
import { ladderRows, NEWEST_MOST, ROWS_MOST } from '../../../src/lib/charts/ladder/rows';
import { ladderSeries, ladderSummary } from '../../../src/lib/charts/ladder/series';
import { NO_FILTER, type Filter } from '../../../src/lib/model/filter';
import { STANCES } from '../../../src/lib/model/vocab';
import { ladderRow, UNDATED } from './rows';

describe('ladder series', () => {
	test('no row: no group, and words for it', () => {
		const series = ladderSeries([]);
		expect(series).toEqual({
			...{ newest: null, kind: 'demand', groups: [] },
			...{ actors: 0, utterances: 0, latest: {} }
		});
		expect(ladderSummary(series)).toMatch(/^No actor/);
	});

	test('sides come in the codebook’s order, actors in the query’s', () => {
		const series = ladderSeries([
			ladderRow({ actor_id: 'n', side: 'nato' }),
			ladderRow({ actor_id: 'b', side: 'ukraine' }),
			ladderRow({ actor_id: 'a', side: 'ukraine' })
		]);
		expect(series.groups.map((group) => [group.side, group.actors.map((actor) => actor.id)])).toEqual([
			['ukraine', ['b', 'a']],
			['nato', ['n']]
		]);
	});

	test('utterances of one stance are one mark, latest first; another stance is an earlier mark', () => {
		const rows = [
			ladderRow({ stance: 'oppose', latest: true, utterance_id: 'u-3', independent_outlets: 1 }),
			ladderRow({ stance: 'oppose', latest: false, utterance_id: 'u-2', independent_outlets: 4 }),
			ladderRow({ stance: 'support', latest: false, utterance_id: 'u-1' })
		];
		const [actor] = ladderSeries(rows).groups[0]?.actors ?? [];
		expect(actor?.latest).toBe('oppose');
		expect(actor?.marks.map((mark) => [mark.stance, mark.latest, mark.outlets])).toEqual([
			['oppose', true, 4],
			['support', false, 1]
		]);
		expect(actor?.marks[0]?.utterances.map((row) => row.utterance_id)).toEqual(['u-3', 'u-2']);
	});

	test('a mark of many utterances has the newest, and counts and says what all of them are', () => {
		const rows = Array.from({ length: 9 }, (_, i) =>
			ladderRow({ latest: i === 0, independent_outlets: i === 8 ? 3 : 1, disputed: i === 7 })
		);
		const [mark] = ladderSeries(rows).groups[0]?.actors[0]?.marks ?? [];
		expect(mark?.utterances).toEqual(rows.slice(0, NEWEST_MOST));
		expect(mark).toMatchObject({ count: 9, outlets: 3, disputed: true });
		expect(mark?.label).toContain('9 statements');
	});

	test('a standing position has a halo; an undated report of one occasion has none', () => {
		const standing = ladderSeries([ladderRow(UNDATED)]);
		const once = ladderSeries([ladderRow({ ...UNDATED, said_to: '2025-12-04' })]);
		expect(standing.groups[0]?.actors[0]?.marks[0]?.standing).toBe(true);
		expect(once.groups[0]?.actors[0]?.marks[0]?.standing).toBe(false);
	});

	test('the label says who, what, when and how well sourced', () => {
		const { groups } = ladderSeries([ladderRow({ disputed: true, independent_outlets: 2 })]);
		expect(groups[0]?.actors[0]?.marks[0]?.label).toBe(
			'Ida Invented: supports, said Wed 3 Dec 2025, 2 independent outlets, reports differ'
		);
	});
});

describe('ladder layout', () => {
	const two = ladderSeries([ladderRow({ actor_id: 'a' }), ladderRow({ actor_id: 'b', side: 'nato' })]);

	test.each([340, 520, 736])(
		'at %i px all columns are in the picture, evenly apart, in stance order',
		(width) => {
			const { columns } = ladderLayout(two, width);
			expect(columns.map((column) => column.stance)).toEqual(STANCES);
			const gaps = columns.slice(1).map((column, i) => column.x - (columns[i]?.x ?? 0));
			expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
			expect(columns[0]?.x).toBeGreaterThan(20);
			expect(columns.at(-1)?.x).toBeLessThan(width - 20);
		}
	);

	test('rows do not touch, also across sides', () => {
		const actors = ladderLayout(two, 736).groups.flatMap((group) => group.actors);
		expect((actors[1]?.top ?? 0) - (actors[0]?.top ?? 0)).toBeGreaterThan(actors[0]?.height ?? Infinity);
	});

	test('of two hundred actors those with most utterances and the chosen ones have a row each, the others are counted', () => {
		const rows = Array.from({ length: 200 }, (_, i) => ladderRow({ actor_id: `a${i}` }));
		const often = [0, 1].map(() => ladderRow({ actor_id: 'a150', latest: false }));
		const all = [...rows, ...often].sort((a, b) => Number(a.actor_id.slice(1)) - Number(b.actor_id.slice(1)));
		const series = ladderSeries(ladderRows((visit) => all.forEach(visit), ['a199']));
		const layout = ladderLayout(series, 340);
		const actors = layout.groups.flatMap((group) => group.actors);
		expect(new Set(actors.map((actor) => actor.y)).size).toBe(ROWS_MOST);
		expect(actors.map((actor) => actor.id)).toEqual(expect.arrayContaining(['a150', 'a199', 'a0']));
		expect(layout.undrawn).toBe(200 - ROWS_MOST);
		expect(series.actors).toBe(200);
		expect(ladderLayout(two, 340).undrawn).toBe(0);
	});

	test('a position beside the most frequent one is not called earlier', () => {
		const rows = [ladderRow({ latest: true }), ladderRow({ stance: 'oppose', latest: false })];
		const label = (filter: Filter) => ladderSeries(rows, filter).groups[0]?.actors[0]?.marks[0]?.label;
		expect(label(NO_FILTER)).toContain('opposes earlier');
		expect(label({ ...NO_FILTER, position: 'frequent' })).toContain('opposes less often');
	});

	test('more outlets make a larger mark up to six, and an earlier position is smaller than any latest one', () => {
		expect(markRadius(2)).toBeGreaterThan(markRadius(1));
		expect(markRadius(60)).toBe(markRadius(6));
		expect(earlierRadius(1)).toBeLessThan(markRadius(1));
	});
});
