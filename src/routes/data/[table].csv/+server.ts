/** A published table as CSV. */
import { error } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/engine/node';
import { TABLE_NAMES, type TableName } from '$lib/model/tables';
import { tableCsv } from '$lib/takeaway/tables';

export const prerender = true;
export const entries = () => TABLE_NAMES.map((table) => ({ table }));

export async function GET({ params }: { params: { table: string } }) {
	const name = params.table as TableName;
	if (!TABLE_NAMES.includes(name)) error(404, `There is no table ${params.table}.`);
	return new Response(await tableCsv(await prerenderEngine(), name), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
}
