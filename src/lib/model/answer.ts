/** The answer to a reader's own question, as a page shows it. */

/** Numbers are texts where JavaScript has no exact number for them; lists hold texts. */
export type AnswerCell = string | number | boolean | readonly (string | null)[] | null;

export interface AnswerColumn {
	name: string;
	/** DuckDB's name of its type. */
	type: string;
	numeric: boolean;
}

export interface Answer {
	columns: AnswerColumn[];
	/** Cells in the order of the columns. */
	rows: AnswerCell[][];
	/** Whether there are more rows than were asked for. */
	more: boolean;
}

export interface Sorting {
	/** Index of the column. */
	column: number;
	descending: boolean;
}

/** A cell as text, lists with semicolons; null if it is empty. */
export function cellText(cell: AnswerCell): string | null {
	if (cell === null) return null;
	return typeof cell === 'object' ? cell.map((item) => item ?? 'null').join('; ') : String(cell);
}

/**
 * Rows in the requested order, or as answered if there is none. Empty cells come last in either direction, and equal
 * rows keep their order.
 */
export function sortedRows({ columns, rows }: Answer, sorting: Sorting | null): AnswerCell[][] {
	const column = sorting && columns[sorting.column];
	if (!sorting || !column) return rows;
	const way = sorting.descending ? -1 : 1;
	const value = (row: AnswerCell[]): string | number | null => {
		const text = cellText(row[sorting.column] ?? null);
		return column.numeric && text !== null ? Number(text) : text;
	};
	return rows
		.map((row) => ({ row, key: value(row) }))
		.sort((a, b) => {
			if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
			return way * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
		})
		.map(({ row }) => row);
}

/** The effect of a click on a column's head: ascending, then descending, then the order of the answer again. */
export function nextSorting(now: Sorting | null, column: number): Sorting | null {
	if (now?.column !== column) return { column, descending: false };
	return now.descending ? null : { column, descending: true };
}
