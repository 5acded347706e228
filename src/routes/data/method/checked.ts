/** The figures of the sample that is checked, as a table for readers. */
import type { AccuracyRow } from '$lib/data/queries/accuracy';
import { shareWords, wilson } from '$lib/model/share';
import type { Table } from './quality';

export interface CheckedFigures {
	/** How far the sample is checked, in a sentence. */
	words: string;
	/** By proposition, all together last; null while nothing is checked. */
	table: Table | null;
}

const sum = (rows: readonly AccuracyRow[], of: (row: AccuracyRow) => number): number =>
	rows.reduce((total, row) => total + of(row), 0);

const cells = (name: string, rows: readonly AccuracyRow[]): string[] => {
	const [right, checked, missed] = [
		sum(rows, (row) => row.right),
		sum(rows, (row) => row.checked),
		sum(rows, (row) => row.missed)
	];
	return [name, shareWords(wilson(right, checked)), shareWords(wilson(right, right + missed))];
};

/** Null if no sample was drawn, or nothing of it is left in the tables. */
export function checkedFigures(rows: readonly AccuracyRow[]): CheckedFigures | null {
	if (rows.length === 0) return null;
	const [sampled, checked] = [sum(rows, (row) => row.sampled), sum(rows, (row) => row.checked)];
	const known = rows.filter((row) => row.checked + row.missed > 0);
	return {
		words: `${checked} of ${sampled} positions in a sample of the program’s statements were reviewed.`,
		table:
			known.length === 0
				? null
				: {
						head: ['Proposition', 'Precision', 'Recall'],
						rows: [...known.map((row) => cells(row.proposition, [row])), cells('All', rows)]
					}
	};
}
