/** Figures as rows and columns: the table under a chart and the file taken away from it. */
export interface TableView {
	columns: string[];
	/** Cells in the order of the columns; null is an empty cell. */
	rows: (string | number | null)[][];
}

/** Marks that begin a formula, full-width ones included. */
const BEGINS = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
/** A cell may be parted again at these by a spreadsheet that takes other separators than commas. */
const WITHIN = /([;\t\r\n]\s*)(?=[=+@＝＋＠])/gu;

/**
 * A spreadsheet would run a text that begins like a formula, also after a semicolon, a tab or a new line: an apostrophe
 * before it keeps it a text (docs/reliability.md).
 */
const safe = (value: string | number): string => {
	if (typeof value !== 'string') return String(value);
	const within = value.replace(WITHIN, "$1'");
	return BEGINS.test(within) ? `'${within}` : within;
};

const cell = (value: string | number | null): string => {
	const text = value === null ? '' : safe(value);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated values (RFC 4180, CRLF), the names of the columns first. */
export const csvRows = ({ columns, rows }: TableView): string =>
	[columns, ...rows, []].map((row) => row.map(cell).join(',')).join('\r\n');

/** The same under a comment line that says what it is. */
export const toCsv = (table: TableView, comment: string): string =>
	`# ${comment.replace(/\s+/g, ' ')}\r\n${csvRows(table)}`;

/** The same as JSON: a row an object, its fields named as the columns, under what the file is. */
export function toJson(table: TableView, about: Record<string, string>): string {
	const rows = table.rows.map((row) =>
		Object.fromEntries(table.columns.map((column, i) => [column, row[i] ?? null]))
	);
	return `${JSON.stringify({ ...about, rows }, null, '\t')}\n`;
}

/** Cells between tabs, as spreadsheets take them from the clipboard; a tab or a new line in a text becomes a space. */
export const tabSeparated = ({ columns, rows }: TableView): string =>
	[columns, ...rows]
		.map((row) => row.map((value) => safe(value === null ? '' : value).replace(/[\t\r\n]+/g, ' ')).join('\t'))
		.join('\n');
