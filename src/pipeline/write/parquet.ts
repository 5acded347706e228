/** Writes tables as Parquet files with DuckDB, using SQL types derived from the tables' description. */
import { DuckDBDateValue, DuckDBInstance, LIST, VARCHAR, type DuckDBAppender } from '@duckdb/node-api';
import { join } from 'node:path';
import { createTable, literal, quotedName } from '../../lib/data/engine/schema';
import { dayNumber } from '../../lib/model/day';
import { TABLES, TABLE_NAMES, type Column, type Table, type Tables } from '../../lib/model/tables';

function append(appender: DuckDBAppender, { type }: Column, value: unknown): void {
	if (value === null) appender.appendNull();
	else if (type === 'text') appender.appendVarchar(value as string);
	else if (type === 'integer') appender.appendInteger(value as number);
	else if (type === 'real') appender.appendDouble(value as number);
	else if (type === 'boolean') appender.appendBoolean(value as boolean);
	else if (type === 'date') appender.appendDate(new DuckDBDateValue(dayNumber(value as string)));
	else appender.appendList(value as string[], LIST(VARCHAR));
}

/** The path of a table's file in the folder of tables. */
export const parquetName = (table: string): string => `${table}.parquet`;

/**
 * Writes one Parquet file (zstd) per table into the existing folder `dir`, rows sorted by the table's key. Equal rows
 * give byte-identical files: single-threaded, in a fixed order, without a time stamp.
 */
export async function writeParquet(tables: Tables, dir: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	try {
		for (const name of TABLE_NAMES) {
			const table: Table = TABLES[name];
			await connection.run(createTable(name, true));
			const appender = await connection.createAppender(name);
			for (const row of tables[name] as Record<string, unknown>[]) {
				for (const [column, description] of Object.entries(table.columns))
					append(appender, description, row[column]);
				appender.endRow();
			}
			appender.closeSync();
			const order = table.key.map((column) => `${quotedName(column)} NULLS FIRST`).join(', ');
			const path = literal(join(dir, parquetName(name)));
			await connection.run(
				`COPY (SELECT * FROM ${quotedName(name)} ORDER BY ${order}) TO ${path} (FORMAT parquet, COMPRESSION zstd)`
			);
		}
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
