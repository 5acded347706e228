/** Statements as files: CSV, JSON and a workbook. */
import { csvRows, toCsv } from '../components/table';
import { STATEMENT_COLUMN_NAMES, STATEMENT_COLUMNS, type StatementRow } from './columns';

/** What a file says of itself. */
export interface FileAbout {
	title: string;
	/** What is in it: the chart, the filter in words. */
	view: string;
	/** Data version. */
	version: string;
	/** Address of the same view on the site, or the file itself. */
	address: string;
}

export const LICENCE = {
	name: 'CC BY 4.0',
	address: 'https://creativecommons.org/licenses/by/4.0/'
} as const;

/** The names of the columns and the cells below them. */
export const statementTable = (rows: readonly StatementRow[]) => ({
	columns: [...STATEMENT_COLUMN_NAMES],
	rows: rows.map((row) => STATEMENT_COLUMN_NAMES.map((name) => row[name]))
});

/** Comma-separated, under one comment line that says what it is. */
export const statementsCsv = (
	rows: readonly StatementRow[],
	{ title, view, version, address }: FileAbout
): string => toCsv(statementTable(rows), [title, view, `data ${version}`, LICENCE.name, address].join(' · '));

/** Comma-separated alone, for files at addresses of their own, which say by that what they are. */
export const plainStatementsCsv = (rows: readonly StatementRow[]): string => csvRows(statementTable(rows));

/** The rows as objects, under what the file is and what its columns say. */
export const statementsJson = (rows: readonly StatementRow[], about: FileAbout): string =>
	`${JSON.stringify(
		{
			...{ title: about.title, view: about.view, data_version: about.version, address: about.address },
			license: LICENCE.address,
			columns: STATEMENT_COLUMNS,
			rows: rows.map((row) => Object.fromEntries(STATEMENT_COLUMN_NAMES.map((name) => [name, row[name]])))
		},
		null,
		'\t'
	)}\n`;
