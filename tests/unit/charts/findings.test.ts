/** Headlines that charts compute: none claims more than the counts show. */
import { describe, expect, test } from 'vitest';
import { balanceFinding, balanceSeries } from '../../../src/lib/charts/balance/series';
import { corroborationFinding } from '../../../src/lib/charts/corroboration/series';
import { delayFinding, delaySeries } from '../../../src/lib/charts/delay/series';
import { ladderFinding, ladderSeries } from '../../../src/lib/charts/ladder/series';
import { lanesFinding, lanesSeries } from '../../../src/lib/charts/lanes/series';
import { shiftFinding, shiftSeries } from '../../../src/lib/charts/shift/series';
import { NO_FILTER } from '../../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../../src/lib/model/view';
import type { Stance } from '../../../src/lib/model/vocab';
import { delayRow, ladderRow, laneRow, UNDATED } from './rows';

const held = (actor: string, stance: Stance, given = {}) =>
	ladderRow({ actor_id: actor, actor, stance, ...given });

describe('ladder', () => {
	test('counts actors by position, the most frequent first, and leaves “no position” to the picture', () => {
		const rows = [
			...[held('a', 'oppose'), held('b', 'oppose'), held('c', 'support')],
			...[held('d', 'none'), held('e', 'none'), held('f', 'none')]
		];
		expect(ladderFinding(ladderSeries(rows))).toBe('Of 6 actors, 2 oppose it and 1 supports it');
		expect(ladderFinding(ladderSeries(rows, NO_FILTER, { kind: 'claim' }))).toBe(
			'Of 6 actors, 2 dispute it and 1 agrees'
		);
		expect(ladderFinding(ladderSeries(rows, NO_FILTER, { label: 'Joining Hollin' }))).toBe(
			'Joining Hollin: of 6 actors, 2 oppose it and 1 supports it'
		);
	});

	test('says nothing about two actors, or if nobody takes a side', () => {
		expect(ladderFinding(ladderSeries([held('a', 'oppose'), held('b', 'support')]))).toBeNull();
		expect(ladderFinding(ladderSeries(['a', 'b', 'c'].map((id) => held(id, 'none'))))).toBeNull();
	});

	const on = (day: string) => ({ said_on: day, said_from: day, said_to: day });

	test('notes the most recent statement, with its range, where one actor alone made it', () => {
		const range = { said_on: null, said_from: '2025-12-14', said_to: '2025-12-15' };
		const rows = [held('a', 'oppose', on('2025-12-03')), held('b', 'conditional', range)];
		expect(ladderSeries(rows).newest).toEqual({
			...{ actor: 'b', stance: 'conditional', words: 'most recent: 14–15 Dec 2025' }
		});
		expect(ladderSeries([...rows, held('c', 'support', on('2025-12-15'))]).newest).toBeNull();
	});

	test('neither “no position” nor a standing position is news', () => {
		const rows = [held('a', 'none', on('2025-12-03')), held('b', 'support', UNDATED)];
		expect(ladderSeries(rows).newest).toBeNull();
	});
});

test('balance names only sides of two or more whose actors all hold one position', () => {
	const finding = (rows: Parameters<typeof balanceSeries>[0]) =>
		balanceFinding(balanceSeries(rows, NO_FILTER));
	const russia = [held('a', 'oppose', { side: 'russia' }), held('b', 'oppose', { side: 'russia' })];
	const split = [held('c', 'oppose', { side: 'nato' }), held('d', 'support', { side: 'nato' })];
	expect(finding([...russia, ...split])).toBe('Russia: all 2 oppose it');
	expect(finding([...split, held('e', 'support', { side: 'ukraine' })])).toBeNull();
	expect(finding([held('f', 'none', { side: 'nato' }), held('g', 'none', { side: 'nato' })])).toBeNull();
});

test('lanes name the busiest day where there is one', () => {
	const said = (day: string) => laneRow({ said_on: day, said_from: day, said_to: day });
	const of = (days: string[]) => lanesFinding(lanesSeries(days.map(said), [], []));
	expect(of(['2025-12-03', '2025-12-03', '2025-12-03', '2025-12-04'])).toMatch(
		/^3 Dec 2025 has more dated statements than any other day: 3/
	);
	expect(of(['2025-12-03', '2025-12-03', '2025-12-04', '2025-12-04'])).toBeNull();
});

test('shift names the one who moved, else counts', () => {
	const on = (day: string) => ({ said_on: day, said_from: day, said_to: day });
	const twice = (actor: string, before: Stance, after: Stance) => [
		held(actor, after, on('2025-12-05')),
		held(actor, before, on('2025-12-01'))
	];
	const finding = (rows: ReturnType<typeof twice>) =>
		shiftFinding(shiftSeries(rows, { ...NO_FILTER }, PLAIN_VIEW));
	expect(finding([...twice('Ada', 'support', 'oppose'), ...twice('Bo', 'support', 'support')])).toBe(
		'Ada moved from “supports” to “opposes”'
	);
	expect(finding([...twice('Ada', 'support', 'support'), ...twice('Bo', 'oppose', 'oppose')])).toBe(
		'None of the 2 actors who can be compared moved'
	);
	expect(finding(twice('Ada', 'none', 'conditional'))).toBeNull();
});

test('corroboration and delay count, or are silent where there is little', () => {
	const none = { outlets: [], rows: [], singles: [] };
	expect(corroborationFinding({ ...none, total: 9, single: 8 })).toBe(
		'8 of 9 statements were reported by one outlet alone'
	);
	expect(corroborationFinding({ ...none, total: 2, single: 2 })).toBeNull();
	expect(delayFinding(delaySeries([0, 1, 1, 2, 9].map((days) => delayRow({ days }))))).toBe(
		'At least half of 5 reports came within 1 day'
	);
	expect(delayFinding(delaySeries([delayRow()]))).toBeNull();
});
