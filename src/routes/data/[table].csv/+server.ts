/**
 * A published table as CSV (RFC 4180), for spreadsheets; the items of a list share one cell, separated by semicolons.
 */
import { error } from '@sveltejs/kit';
import { csvRows } from '$lib/components/table';
import { prerenderEngine } from '$lib/data/engine/node';
import { wholeTable, type Cell } from '$lib/data/sql/whole-table';
import { TABLES, TABLE_NAMES, type TableName } from '$lib/model/tables';

export const prerender = true;
export const entries = () => TABLE_NAMES.map((table) => ({ table }));

const plain = (value: Cell | undefined) =>
	value === undefined || value === null
		? null
		: Array.isArray(value)
			? value.join('; ')
			: typeof value === 'boolean'
				? String(value)
				: value;

export async function GET({ params }: { params: { table: string } }) {
	const name = params.table as TableName;
	if (!TABLE_NAMES.includes(name)) error(404, `There is no table ${params.table}.`);
	const columns = Object.keys(TABLES[name].columns);
	const rows = await (await prerenderEngine()).rows(wholeTable(name));
	const cells = rows.map((row) => columns.map((column) => plain(row[column])));
	return new Response(csvRows({ columns, rows: cells }), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
}
