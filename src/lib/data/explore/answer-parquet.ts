/** An answer as Parquet: the rows as the page has them, with types where JavaScript has their values exactly. */
import type { BasicType, ColumnSource, SchemaElement } from 'hyparquet-writer';
import { cellText, type AnswerCell, type AnswerColumn } from '../../model/answer';

interface Typed {
	data: unknown[];
	/** Unless it is an element of its own. */
	type?: BasicType;
	element?: Omit<SchemaElement, 'name'>;
}

const WHOLE = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];
/** Days that JavaScript's dates have and that DuckDB prints with four digits. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d{1,6})?$/;

const each = <T>(cells: readonly AnswerCell[], valueOf: (cell: NonNullable<AnswerCell>) => T) =>
	cells.map((cell) => (cell === null ? null : valueOf(cell)));

/** Microseconds since 1970 of a time without a zone, as DuckDB prints it; null if it has another form. */
function microseconds(text: string): bigint | null {
	const [, day, time, fraction = ''] = TIME.exec(text) ?? [];
	const seconds = Date.parse(`${day}T${time}Z`) / 1000;
	if (!day || !Number.isInteger(seconds)) return null;
	return BigInt(seconds) * 1_000_000n + BigInt(fraction.slice(1).padEnd(6, '0'));
}

function wholeNumbers(cells: readonly AnswerCell[]): Typed | null {
	const data = each(cells, (cell) => BigInt(cell as string | number));
	const fit = data.every((value) => value === null || (value >= LEAST && value <= MOST));
	return fit ? { data, type: 'INT64' } : null;
}

/** Decimals as DOUBLE, unless a digit would be lost. */
function decimals(cells: readonly AnswerCell[]): Typed | null {
	const exact = cells.every((cell) => {
		const text = cellText(cell) ?? '0';
		return Number(text).toFixed(text.split('.')[1]?.length ?? 0) === text;
	});
	return exact ? { data: each(cells, Number), type: 'DOUBLE' } : null;
}

/** The type that a column can have; null for one that is written as text. */
function typed(type: string, cells: readonly AnswerCell[]): Typed | null {
	if (type === 'BOOLEAN') return { data: [...cells], type: 'BOOLEAN' };
	if (type === 'FLOAT' || type === 'DOUBLE') return { data: [...cells], type };
	if (WHOLE.test(type)) return wholeNumbers(cells);
	if (type.startsWith('DECIMAL')) return decimals(cells);
	if (type === 'DATE' && cells.every((cell) => cell === null || DAY.test(String(cell))))
		return {
			data: each(cells, (cell) => new Date(String(cell))),
			element: { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }
		};
	if (type === 'TIMESTAMP') {
		const data = each(cells, (cell) => microseconds(String(cell)));
		if (data.some((value, i) => value === null && cells[i] !== null)) return null;
		const logical_type = { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' } as const;
		return { data, element: { type: 'INT64', logical_type, repetition_type: 'OPTIONAL' } };
	}
	return null;
}

/** `rows` in their order. Types without an exact counterpart, and lists, are texts as in the CSV. */
export async function answerParquet(
	columns: readonly AnswerColumn[],
	rows: readonly (readonly AnswerCell[])[]
): Promise<ArrayBuffer> {
	const { parquetWriteBuffer, schemaFromColumnData } = await import('hyparquet-writer');
	const schemaOverrides: Record<string, SchemaElement> = {};
	const columnData = columns.map(({ name, type }, i): ColumnSource => {
		const cells = rows.map((row) => row[i] ?? null);
		const { data, element, ...given } = typed(type, cells) ?? { data: cells.map(cellText) };
		if (element) schemaOverrides[name] = { name, ...element };
		return { name, data, ...(element ? {} : { type: given.type ?? 'STRING' }) };
	});
	const schema = schemaFromColumnData({ columnData, schemaOverrides });
	return parquetWriteBuffer({ columnData: columnData.map(({ name, data }) => ({ name, data })), schema });
}
