import { describe, expect, test } from 'vitest';
import { quotesByStance } from '../../../src/routes/positions/quotes';
import { ladderRow, UNDATED } from '../charts/rows';

const on = (day: string, given: Parameters<typeof ladderRow>[0] = {}) =>
	ladderRow({ utterance_id: `u-${day}`, said_on: day, said_from: day, said_to: day, ...given });

describe('quotes', () => {
	test('without positions are empty', () => {
		expect(quotesByStance([])).toEqual([]);
	});

	test('come by stance in its order, three of the latest quoted and the rest named', () => {
		const rows = ['2025-12-01', '2025-12-05', '2025-12-03', '2025-12-04', '2025-12-02'].map((day) => on(day));
		const [support, ...others] = quotesByStance([...rows, on('2020-01-01', { stance: 'oppose' })]).reverse();
		expect(others.map(({ stance }) => stance)).toEqual(['oppose']);
		expect(support?.first.map((row) => row.utterance_id)).toEqual([
			'u-2025-12-05',
			'u-2025-12-04',
			'u-2025-12-03'
		]);
		expect(support?.more.map((row) => row.utterance_id)).toEqual(['u-2025-12-02', 'u-2025-12-01']);
	});

	test('without a day said are ordered by their report, without any day last', () => {
		const rows = [
			ladderRow({ utterance_id: 'u-none', ...UNDATED, reported_on: null }),
			ladderRow({ utterance_id: 'u-reported', ...UNDATED, reported_on: '2025-12-04' }),
			on('2025-12-02')
		];
		expect(quotesByStance(rows)[0]?.first.map((row) => row.utterance_id)).toEqual([
			'u-reported',
			'u-2025-12-02',
			'u-none'
		]);
	});

	test('say if a holder is now taken to hold another position', () => {
		const rows = [
			on('2025-12-05', { actor_id: 'a', stance: 'oppose', latest: true }),
			on('2025-12-01', { actor_id: 'a', stance: 'support', latest: false }),
			on('2025-12-02', { actor_id: 'b', stance: 'support', latest: true })
		];
		const [oppose, support] = quotesByStance(rows);
		expect(oppose?.left.get('a')).toBeUndefined();
		expect(support?.left.get('a')).toBe('oppose');
		expect(support?.left.get('b')).toBeUndefined();
	});
});
