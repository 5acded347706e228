/** Statements as a workbook (XLSX): one sheet of them, one that says what the columns mean. Its code is loaded when asked for. */
import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { wellFormed } from '../components/markup';
import { STATEMENT_COLUMN_NAMES, STATEMENT_COLUMNS, type StatementRow } from './columns';
import { LICENCE, type FileAbout } from './files';

/** What a sheet and a cell of it can hold; Excel repairs a file with more by deleting it. */
const MOST_ROWS = 1_048_576;
const MOST_LETTERS = 32_767;

const WIDE: Partial<Record<keyof StatementRow, number>> = {
	...{ words: 70, headline: 40, proposition_text: 40, reason: 40, condition: 30, address: 30, url: 30 },
	...{ holder: 24, speaker: 24, outlet: 22, proposition: 24 }
};

const heading = (value: string) => ({ value, fontWeight: 'bold' as const });

/**
 * A text that a workbook can hold, no longer than a cell. The writer leaves out what XML forbids; of a lone surrogate it
 * would take the letter before with it.
 */
const text = (value: string) =>
	value.length > MOST_LETTERS
		? `${wellFormed(value.slice(0, MOST_LETTERS - 2)).replace(/\ufffd$/, '')} …`
		: wellFormed(value);

/** A text is a cell of text whatever it begins with, so that nothing in it is run. */
const cell = (value: string | number | null) =>
	value === null ? null : typeof value === 'number' ? value : { value: text(value), type: String };

/** The workbook. Rejects in plain words where the statements are more than a sheet can hold. */
export async function statementsWorkbook(rows: readonly StatementRow[], about: FileAbout): Promise<Blob> {
	if (rows.length >= MOST_ROWS)
		throw new Error(
			`A sheet holds ${MOST_ROWS.toLocaleString('en')} rows, and these are ${rows.length.toLocaleString('en')}. Take CSV or JSON.`
		);
	const head: Row = STATEMENT_COLUMN_NAMES.map(heading);
	const body: Row[] = rows.map((row) => STATEMENT_COLUMN_NAMES.map((name) => cell(row[name])));
	const facts: [string, string][] = [
		['What', about.title],
		['View', about.view],
		['Data version', about.version],
		['Address', about.address],
		['Licence', `${LICENCE.name}, ${LICENCE.address}`],
		...STATEMENT_COLUMN_NAMES.map((name): [string, string] => [name, STATEMENT_COLUMNS[name]])
	];
	return writeExcelFile([
		{
			data: [head, ...body],
			sheet: 'Statements',
			stickyRowsCount: 1,
			columns: STATEMENT_COLUMN_NAMES.map((name) => ({ width: WIDE[name] ?? 14 }))
		},
		{
			data: facts.map(([name, value]) => [heading(name), cell(value)]),
			sheet: 'About',
			columns: [{ width: 22 }, { width: 100 }]
		}
	]).toBlob();
}
