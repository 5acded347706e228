/** The tables of the model as DuckDB declares them, and the settings that both engines run under. */
import { TABLES, type ColumnType, type Table, type TableName } from '../../model/tables';

/** What a column's type is called in SQL, in Node as in the browser. */
export const SQL_TYPES: Record<ColumnType, string> = {
	text: 'VARCHAR',
	integer: 'INTEGER',
	real: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE',
	'text[]': 'VARCHAR[]'
};

/** CREATE OR REPLACE TABLE for a table of the model; names are quoted because some (`end`) are words of SQL. */
export function createTable(name: TableName): string {
	const { columns }: Table = TABLES[name];
	const lines = Object.entries(columns).map(([column, { type }]) => `"${column}" ${SQL_TYPES[type]}`);
	return `CREATE OR REPLACE TABLE "${name}" (${lines.join(', ')})`;
}

/**
 * Makes a function outside DuckDB's core an error. Left alone, the engine would ask a third party's server for an
 * extension, which the site never does and which fails offline.
 */
export const CORE_ONLY = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false'
] as const;
