/** Figures as rows and columns: the table under a chart and the file taken away from it. */
export interface TableView {
	columns: string[];
	/** Cells in the order of the columns; null is an empty cell. */
	rows: (string | number | null)[][];
}

const cell = (value: string | number | null): string => {
	const text = value === null ? '' : String(value);
	// A spreadsheet would run a text that begins like a formula.
	const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
