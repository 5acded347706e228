/** A whole published table, for downloads. */
import { TABLES, type Table, type TableName } from '../../model/tables';
import type { Query } from '../engine/engine';

export type Cell = string | number | boolean | string[] | null;

/** Every row of a table in the order of its key; days as ISO text, lists as lists, columns in the table's order. */
export function wholeTable(name: TableName): Query<Record<string, Cell>> {
	const { columns, key }: Table = TABLES[name];
	const asked = Object.entries(columns).map(([column, { type }]) =>
		type === 'date' ? `CAST("${column}" AS VARCHAR) AS "${column}"` : `"${column}"`
	);
	const order = key.map((column) => `"${column}"`).join(', ');
	return { sql: `SELECT ${asked.join(', ')} FROM "${name}" ORDER BY ${order}`, params: [] };
}
