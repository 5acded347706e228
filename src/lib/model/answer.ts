/** The answer to a reader's own question, as a page shows it. */

/** Numbers are texts where JavaScript has no exact number for them; lists hold texts. */
export type AnswerCell = string | number | boolean | readonly (string | null)[] | null;

export interface AnswerColumn {
	name: string;
	/** DuckDB's name of its type. */
	type: string;
	numeric: boolean;
	/** Places in DuckDB's own order by `rankKey`, for a type whose text does not sort as its values do. */
	ranks?: ReadonlyMap<string, number>;
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

/** What identifies a value of a column with ranks. */
export const rankKey = (cell: AnswerCell): string => JSON.stringify(cell);

type Key = string | number | null;

/** A number as DuckDB orders it: NaN is above all others. */
function compareNumbers(a: number, b: number): number {
	if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Digits that a JavaScript number does not have: those of one column have equally many behind the point. */
const allDigits = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? BigInt(text.replace('.', '')) : null);

function compareNumeric(a: AnswerCell, b: AnswerCell): number {
	const rough = compareNumbers(Number(a), Number(b));
	if (rough !== 0 || typeof a !== 'string' || typeof b !== 'string') return rough;
	const [exactA, exactB] = [allDigits(a), allDigits(b)];
	return exactA === null || exactB === null ? 0 : exactA < exactB ? -1 : exactA > exactB ? 1 : 0;
}

const compareKeys = (a: Key, b: Key): number =>
	typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : a === b ? 0 : 1;

/**
 * Rows in the requested order, or as answered if there is none. Empty cells come last in either direction, and equal
 * rows keep their order.
 */
export function sortedRows({ columns, rows }: Answer, sorting: Sorting | null): AnswerCell[][] {
	const column = sorting && columns[sorting.column];
	if (!sorting || !column) return rows;
	const way = sorting.descending ? -1 : 1;
	const { numeric, ranks } = column;
	const at = sorting.column;
	if (numeric) return ordered(rows, at, (row) => row[at] ?? null, compareNumeric, way);
	const keyOf = (row: AnswerCell[]): Key => {
		const cell = row[at] ?? null;
		return ranks?.get(rankKey(cell)) ?? cellText(cell);
	};
	return ordered(rows, at, keyOf, compareKeys, way);
}

function ordered<K>(
	rows: AnswerCell[][],
	column: number,
	keyOf: (row: AnswerCell[]) => K,
	compare: (a: K, b: K) => number,
	way: number
): AnswerCell[][] {
	return rows
		.map((row) => ({ row, key: keyOf(row), empty: (row[column] ?? null) === null }))
		.sort((a, b) => (a.empty || b.empty ? Number(a.empty) - Number(b.empty) : way * compare(a.key, b.key)))
		.map(({ row }) => row);
}

/** The effect of a click on a column's head: ascending, then descending, then the order of the answer again. */
export function nextSorting(now: Sorting | null, column: number): Sorting | null {
	if (now?.column !== column) return { column, descending: false };
	return now.descending ? null : { column, descending: true };
}
