/** The tables of the model as DuckDB declarations, and the settings of both engines. */
import { TABLES, type ColumnType, type Table, type TableName } from '../../model/tables';

/** SQL names of column types, the same in Node and in the browser. */
const SQL_TYPES: Record<ColumnType, string> = {
	text: 'VARCHAR',
	integer: 'INTEGER',
	real: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE',
	'text[]': 'VARCHAR[]'
};

/** A text as an SQL literal, in single quotes. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name of a table or column in double quotes, because some (`end`) are SQL keywords. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** CREATE OR REPLACE TABLE for a table of the model; `strict` adds NOT NULL to columns that are not nullable. */
export function createTable(name: TableName, strict = false): string {
	const { columns }: Table = TABLES[name];
	const lines = Object.entries(columns).map(
		([column, { type, nullable }]) =>
			`${quotedName(column)} ${SQL_TYPES[type]}${strict && !nullable ? ' NOT NULL' : ''}`
	);
	return `CREATE OR REPLACE TABLE ${quotedName(name)} (${lines.join(', ')})`;
}

/**
 * Makes a function outside DuckDB's core an error. Otherwise the engine would request an extension from a third-party
 * server, which the site must never do and which fails offline.
 */
export const CORE_ONLY = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false'
] as const;
