/** Converts the Arrow tables that DuckDB-WASM returns to rows. */
import { Type, type Table } from 'apache-arrow';
import { plainValue } from './values';

/** Types returned unchanged. A DATE would come as a bare number of milliseconds, unlike in Node. */
const PLAIN = new Set<Type>([
	...[Type.Null, Type.Bool, Type.Int, Type.Float, Type.Utf8, Type.LargeUtf8, Type.Dictionary, Type.List]
]);

/** Plain objects, one per row. Throws a TypeError that names the column if SQL should have cast it. */
export function arrowRows(table: Table): Record<string, unknown>[] {
	const columns = table.schema.fields.map((field, i) => {
		if (!PLAIN.has(field.type.typeId))
			throw new TypeError(
				`column ${field.name}: ${String(field.type)} does not leave the database; cast it in SQL`
			);
		return { name: field.name, vector: table.getChildAt(i) };
	});
	return Array.from({ length: table.numRows }, (_, row) =>
		Object.fromEntries(columns.map(({ name, vector }) => [name, plainValue(vector?.get(row), name)]))
	);
}
