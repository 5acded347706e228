/** Pieces of the report's Markdown. */

/** A share of 0 to 1 in percent; a dash for none. */
export const percent = (share: number | null): string =>
	share === null ? '–' : `${(share * 100).toFixed(1)}%`;

/** A table whose first column is text and whose others are figures. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}
