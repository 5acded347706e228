/** The published tables as text, and everything in one archive. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { csvRows } from '../components/table';
import type { Engine } from '../data/engine/engine';
import { wholeTable, type Cell } from '../data/sql/whole-table';
import { TABLES, TABLE_NAMES, type TableName } from '../model/tables';

const inOneCell = (value: Cell | undefined) =>
	value === undefined || value === null
		? null
		: Array.isArray(value)
			? value.join('; ')
			: typeof value === 'boolean'
				? String(value)
				: value;

/** A table as CSV (RFC 4180), for a spreadsheet; a list is one cell, its parts separated by semicolons. */
export async function tableCsv(engine: Engine, name: TableName): Promise<string> {
	const columns = Object.keys(TABLES[name].columns);
	const rows = await engine.rows(wholeTable(name));
	return csvRows({ columns, rows: rows.map((row) => columns.map((column) => inOneCell(row[column]))) });
}

/** A table as a list of objects, a row a line; lists are lists and truth is true or false. */
export async function tableJson(engine: Engine, name: TableName): Promise<string> {
	const rows = await engine.rows(wholeTable(name));
	return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';
}

/** A file for the archive: its path, and what is in it. */
export type Packed = readonly [path: string, body: Uint8Array | string];

/** The tables as CSV and JSON, for the archive. */
export async function packedTables(engine: Engine): Promise<Packed[]> {
	const files: Packed[] = [];
	for (const name of TABLE_NAMES) {
		files.push([`csv/${name}.csv`, await tableCsv(engine, name)]);
		files.push([`json/${name}.json`, await tableJson(engine, name)]);
	}
	return files;
}

/** A ZIP; equal files give equal bytes. Parquet is packed already, so it is stored as it is. */
export function zip(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
	const entries: Zippable = {};
	for (const [path, body] of files)
		entries[path] = [
			typeof body === 'string' ? strToU8(body) : body,
			{ level: path.endsWith('.parquet') ? 0 : 9, mtime: new Date(1980, 0, 2) }
		];
	return zipSync(entries) as Uint8Array<ArrayBuffer>;
}
