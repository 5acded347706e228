/**
 * A reader's own file as a table: Parquet as it is, CSV and JSON as columns of text whose types the engine decides. It
 * is read in the page and goes nowhere.
 */
import type { ParseError } from 'papaparse';

/** Why a file was not taken, in words for readers. */
export class OwnFileError extends Error {
	override readonly name = 'OwnFileError';
}

export interface TextColumn {
	name: string;
	cells: (string | null)[];
	/** Whether its file has it as text, so that numbers in it are not made numbers: JSON tells, CSV does not. */
	text: boolean;
}

export type OwnContent =
	{ form: 'parquet'; bytes: ArrayBuffer } | { form: 'text'; columns: TextColumn[]; note: string | null };

/** Larger files do not fit into the memory of many browsers together with the engine. */
const LARGEST_FILE = 200_000_000;

/** A file's name as that of a table, unlike those in `taken`: "My list.csv" → "my_list". */
export function tableNameOf(file: string, taken: readonly string[]): string {
	const plain = file
		.replace(/\.[^.]*$/, '')
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '');
	const name = /^[a-z]/.test(plain) ? plain : `own_${plain || 'table'}`;
	let free = taken.includes(name) ? `own_${name}` : name;
	for (let nth = 2; taken.includes(free); nth += 1) free = `own_${name}_${nth}`;
	return free;
}

const starts = (bytes: ArrayBuffer, letters: string) =>
	new TextDecoder('latin1').decode(bytes.slice(0, letters.length)) === letters;

/** The text of a file: UTF-8, UTF-16 with a mark, else Windows-1252, which is said. */
function textOf(bytes: ArrayBuffer): { text: string; note: string | null } {
	const [a, b] = new Uint8Array(bytes.slice(0, 2));
	if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), note: null };
	if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), note: null };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
	} catch {
		const text = new TextDecoder('windows-1252').decode(bytes);
		return { text, note: 'It is not UTF-8 and was read as Windows-1252; check letters with accents.' };
	}
}

/** Names that differ also for a database, which ignores case; a column without one gets its number. */
export function columnNames(given: readonly string[]): string[] {
	const taken = new Set<string>();
	return given.map((name, i) => {
		const plain = name.trim() || `column_${i + 1}`;
		let free = plain;
		for (let nth = 2; taken.has(free.toLowerCase()); nth += 1) free = `${plain}_${nth}`;
		taken.add(free.toLowerCase());
		return free;
	});
}

const faultOf = ({ code, row = 0, message }: ParseError) =>
	code === 'TooFewFields' || code === 'TooManyFields'
		? `row ${row + 1} has other cells than the head: ${message.toLowerCase()}`
		: `row ${row + 1}: ${message.toLowerCase()}`;

async function csvColumns(text: string): Promise<TextColumn[]> {
	const { default: Papa } = await import('papaparse');
	// Files from this site begin with a line that says what they are.
	const body = text.replace(/^(#[^\n]*\n)+/, '');
	const { data, errors } = Papa.parse<string[]>(body, { skipEmptyLines: 'greedy' });
	const fault = errors.find(({ code }) => code !== 'UndetectableDelimiter');
	if (fault) throw new OwnFileError(faultOf(fault));
	const [head = [], ...rows] = data;
	const ragged = rows.findIndex((row) => row.length !== head.length);
	if (ragged >= 0)
		throw new OwnFileError(
			`row ${ragged + 1} below the head has ${rows[ragged]!.length} cells and the head ${head.length}. Correct it and add the file again`
		);
	return columnNames(head).map((name, i) => ({
		...{ name, text: false },
		cells: rows.map((row) => row[i] || null)
	}));
}

type JsonRow = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is JsonRow =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(line: string, where: string): unknown {
	try {
		return JSON.parse(line) as unknown;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new OwnFileError(`${where}is not JSON: ${why}`, { cause: error });
	}
}

/** A list of objects, an object with such a list, or an object on each line. */
function jsonRows(text: string): JsonRow[] {
	const lines = text.split(/\r?\n/).filter((line) => line.trim());
	const perLine = lines.length > 1 && /^\s*\{.*\}\s*$/.test(lines[0]!) && /^\s*\{/.test(lines[1]!);
	const whole = perLine ? lines.map((line, i) => parsed(line, `line ${i + 1} `)) : parsed(text, 'it ');
	const list = Array.isArray(whole)
		? (whole as unknown[])
		: isRow(whole)
			? (Object.values(whole).find(
					(value) => Array.isArray(value) && value.length > 0 && value.every(isRow)
				) ?? [whole])
			: [];
	const rows = list as unknown[];
	const strange = rows.findIndex((row) => !isRow(row));
	if (strange >= 0) throw new OwnFileError(`entry ${strange + 1} is not an object with named values`);
	return rows as JsonRow[];
}

const cellOf = (value: unknown): string | null => {
	if (value === null || value === undefined) return null;
	return typeof value === 'string' ? value : JSON.stringify(value);
};

function jsonColumns(text: string): TextColumn[] {
	const rows = jsonRows(text);
	const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const names = columnNames(keys);
	return keys.map((key, i) => ({
		...{ name: names[i]!, cells: rows.map((row) => cellOf(row[key])) },
		text: rows.some((row) => typeof row[key] === 'string')
	}));
}

/** What the file holds, recognised by its content. Rejects with an OwnFileError that says what is wrong. */
export async function ownContent(bytes: ArrayBuffer): Promise<OwnContent> {
	if (bytes.byteLength > LARGEST_FILE)
		throw new OwnFileError(
			`it is larger than ${LARGEST_FILE / 1_000_000} MB. Keep only what the question needs`
		);
	if (starts(bytes, 'PAR1')) return { form: 'parquet', bytes };
	if (starts(bytes, 'PK') || starts(bytes, '\xd0\xcf\x11\xe0') || starts(bytes, 'SQLite'))
		throw new OwnFileError('it is not Parquet, CSV or JSON. Save a workbook as CSV');
	const { text, note } = textOf(bytes);
	if (text.includes('\0')) throw new OwnFileError('it is not Parquet, CSV or JSON');
	const columns = /^\s*[[{]/.test(text) ? jsonColumns(text) : await csvColumns(text);
	if (!columns[0]?.cells.length) throw new OwnFileError('it has no rows');
	return { form: 'text', columns, note };
}
