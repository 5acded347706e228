/** Set-up and queries of a running DuckDB-WASM. Tests use the same functions with its blocking form in Node. */
import { RecordBatchReader, Type, type Table } from 'apache-arrow';
import { TABLES, type ColumnType, type Table as ModelTable, type TableName } from '../../../model/tables';
import { arrowRows } from '../arrow';
import type { Query } from '../engine';
import { OutdatedError } from '../error';
import { PREPARED } from '../prepared';
import { CORE_ONLY, createTable, literal, quotedName } from '../schema';

interface Statement {
	query(...params: unknown[]): Table | Promise<Table>;
	close(): void | Promise<void>;
}

/** A connection of DuckDB-WASM, blocking or asynchronous. */
export interface Connection {
	query(sql: string): Table | Promise<Table>;
	prepare(sql: string): Statement | Promise<Statement>;
	insertArrowFromIPCStream(
		buffer: Uint8Array,
		options: { name: string; create: boolean }
	): void | Promise<void>;
}

/**
 * No question may access a file or an address, or change that setting: the page's CSP does not cover a worker's
 * requests. DuckDB allows neither setting to be reverted.
 */
const CLOSED = ['SET enable_external_access = false', 'SET lock_configuration = true'] as const;

/** Applies the settings; call before anything else. */
export async function configure(connection: Connection): Promise<void> {
	for (const setting of [...CORE_ONLY, ...CLOSED]) await connection.query(setting);
}

const ARROW_TYPES: Record<ColumnType, readonly Type[]> = {
	text: [Type.Utf8, Type.LargeUtf8, Type.Dictionary],
	integer: [Type.Int],
	real: [Type.Float],
	boolean: [Type.Bool],
	date: [Type.Date],
	'text[]': [Type.List]
};

/** Throws an OutdatedError unless the stream has the table's columns: DuckDB matches columns by position. */
export function requireColumns(name: TableName, ipc: Uint8Array): void {
	const { columns }: ModelTable = TABLES[name];
	const { fields } = RecordBatchReader.from(ipc).open().schema;
	const wanted = Object.entries(columns);
	const same =
		fields.length === wanted.length &&
		wanted.every(([column, { type }], i) => {
			const field = fields[i];
			return field?.name === column && ARROW_TYPES[type].includes(field.type.typeId as Type);
		});
	if (!same) throw new OutdatedError({ cause: `${name}: ${fields.map((field) => field.name).join(', ')}` });
}

/** SQL that finds a value in `column` that is missing from its vocabulary. */
function strangers(table: TableName, column: string, type: ColumnType, values: readonly string[]): string {
	const words = values.map(literal).join(', ');
	const from =
		type === 'text[]'
			? `(SELECT unnest("${column}") AS word FROM "${table}")`
			: `(SELECT "${column}" AS word FROM "${table}")`;
	return `SELECT '${table}.${column}' AS place FROM ${from} WHERE word IS NOT NULL AND word NOT IN (${words})`;
}

/** Rejects with an OutdatedError if a table contains a value that is missing from this page's vocabulary. */
export async function requireVocabulary(connection: Connection, names: readonly TableName[]): Promise<void> {
	const checks = names.flatMap((name) =>
		Object.entries((TABLES[name] as ModelTable).columns).flatMap(([column, { type, values }]) =>
			values ? [strangers(name, column, type, values)] : []
		)
	);
	const found = arrowRows(await connection.query(`${checks.join(' UNION ALL ')} LIMIT 1`));
	if (found.length > 0) throw new OutdatedError({ cause: found[0]?.place });
}

/**
 * Fills a table from an Arrow IPC stream and consumes it. The model declares the table rather than the stream, so that
 * a file with other types is an error, and one without rows still gives a table.
 */
export async function fillTable(connection: Connection, name: TableName, ipc: Uint8Array): Promise<void> {
	requireColumns(name, ipc);
	await connection.query(createTable(name));
	await connection.insertArrowFromIPCStream(ipc, { name, create: false });
}

/** Creates a table of the types that an Arrow IPC stream has, and consumes it. */
export async function createFrom(connection: Connection, name: string, ipc: Uint8Array): Promise<void> {
	await connection.query(`DROP TABLE IF EXISTS ${quotedName(name)}`);
	await connection.insertArrowFromIPCStream(ipc, { name, create: true });
}

/** Creates the relations that questions share; the tables they use must be loaded. */
export async function prepareShared(connection: Connection): Promise<void> {
	for (const [name, text] of Object.entries(PREPARED))
		await connection.query(`CREATE TABLE "${name}" AS ${text}`);
}

/** Answers a question. Rejects with DuckDB's message if the SQL is wrong. */
export async function ask<T>(connection: Connection, { sql, params }: Query<T>): Promise<T[]> {
	const statement = await connection.prepare(sql);
	try {
		return arrowRows(await statement.query(...params)) as T[];
	} finally {
		await statement.close();
	}
}
