import { expect, test } from 'vitest';
import { daysShown, utteranceDays } from '../../../src/routes/timeline/utterance-days';

const said = (day: string) => ({ said_on: day, reported_on: '2025-12-09' });
const reported = (day: string | null) => ({ said_on: null, reported_on: day });

test('utterances are under the day said, otherwise under the day reported, kept separate', () => {
	const rows = [said('2025-12-04'), reported('2025-12-04'), said('2025-12-01'), reported(null)];
	expect(utteranceDays(rows)).toEqual([
		{ day: '2025-12-04', said: [rows[0]], reported: [rows[1]] },
		{ day: '2025-12-01', said: [rows[2]], reported: [] },
		{ day: null, said: [], reported: [rows[3]] }
	]);
	expect(utteranceDays([])).toEqual([]);
});

test('enough days are shown for that many utterances, including the day jumped to', () => {
	const days = utteranceDays(['05', '05', '04', '03', '02'].map((day) => said(`2025-12-${day}`)));
	expect(daysShown(days, 2, null)).toBe(1);
	expect(daysShown(days, 3, null)).toBe(2);
	expect(daysShown(days, 2, '2025-12-03')).toBe(4);
	expect(daysShown(days, 99, '2025-12-02')).toBe(4);
	expect(daysShown([], 5, null)).toBe(0);
});
