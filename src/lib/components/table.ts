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

/** Comma-separated values (RFC 4180, CRLF) under a comment line that says what they are. */
export function toCsv(table: TableView, comment: string): string {
	const lines = [table.columns, ...table.rows].map((row) => row.map(cell).join(','));
	return [`# ${comment.replace(/\s+/g, ' ')}`, ...lines, ''].join('\r\n');
}
