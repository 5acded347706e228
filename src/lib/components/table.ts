import { counted } from '../model/format';

/** Figures as rows and columns: the table under a chart and the downloaded file. */
export interface TableView {
	columns: string[];
	/** Cells in the order of the columns; null is an empty cell. */
	rows: (string | number | null)[][];
	/** What the rows leave out, as a sentence. */
	note?: string;
}

/** The note of a table with `shown` of `all` things, given by the name of one; empty if nothing is left out. */
export const partNote = (shown: number, all: number, one: string, which: string): { note?: string } =>
	shown < all
		? {
				note: `${counted(all, one)}, of which the table has ${shown}: ${which}. “Statements” has all of them.`
			}
		: {};

/** Characters that start a formula, including full-width ones. */
const BEGINS = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
/** A number with digits that JavaScript's numbers do not have comes as text, and is not a formula. */
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Where a spreadsheet with other separators than commas may split a cell again. */
const WITHIN = /([;\t\r\n]\s*)(?=[=+@＝＋＠])/gu;

/**
 * A spreadsheet would evaluate text that looks like a formula, also after a semicolon, a tab or a new line; an
 * apostrophe in front of it prevents that (docs/reliability.md).
 */
export const withoutFormula = (value: string | number): string => {
	if (typeof value !== 'string' || NUMBER.test(value)) return String(value);
	const within = value.replace(WITHIN, "$1'");
	return BEGINS.test(within) ? `'${within}` : within;
};

const cell = (value: string | number | null): string => {
	const text = value === null ? '' : withoutFormula(value);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated values (RFC 4180, CRLF), starting with the column names. */
export const csvRows = ({ columns, rows }: TableView): string =>
	[columns, ...rows, []].map((row) => row.map(cell).join(',')).join('\r\n');

/** The same below a comment line that describes the file. */
export const toCsv = (table: TableView, comment: string): string =>
	`# ${[comment, table.note ?? ''].filter(Boolean).join(' · ').replace(/\s+/g, ' ')}\r\n${csvRows(table)}`;

/** The same as JSON: one object per row with the columns as keys, after a description of the file. */
export function toJson(table: TableView, about: Record<string, string>): string {
	const rows = table.rows.map((row) =>
		Object.fromEntries(table.columns.map((column, i) => [column, row[i] ?? null]))
	);
	const note = table.note === undefined ? {} : { note: table.note };
	return `${JSON.stringify({ ...about, ...note, rows }, null, '\t')}\n`;
}

/**
 * Tab-separated cells, as spreadsheets accept them from the clipboard; a tab or new line within a text becomes a space.
 */
export const tabSeparated = ({ columns, rows }: TableView): string =>
	[columns, ...rows]
		.map((row) =>
			row.map((value) => withoutFormula(value === null ? '' : value).replace(/[\t\r\n]+/g, ' ')).join('\t')
		)
		.join('\n');
