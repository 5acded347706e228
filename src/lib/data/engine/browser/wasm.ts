/** What DuckDB-WASM is made to do once it runs. Tests drive its blocking form in Node through the same functions. */
import type { Table } from 'apache-arrow';
import type { TableName } from '../../../model/tables';
import { arrowRows } from '../arrow';
import type { Query } from '../engine';
import { PREPARED } from '../prepared';
import { CORE_ONLY, createTable } from '../schema';

interface Statement {
	query(...params: unknown[]): Table | Promise<Table>;
	close(): void | Promise<void>;
}

/** A connection of DuckDB-WASM, blocking or not. */
export interface Connection {
	query(sql: string): Table | Promise<Table>;
	prepare(sql: string): Statement | Promise<Statement>;
	insertArrowFromIPCStream(
		buffer: Uint8Array,
		options: { name: string; create: boolean }
	): void | Promise<void>;
}

/**
 * No question may reach for a file or an address, nor change that: a worker's requests are not under the page's CSP.
 * DuckDB allows neither to be taken back.
 */
const CLOSED = ['SET enable_external_access = false', 'SET lock_configuration = true'] as const;

/** Settings, before anything else. */
export async function configure(connection: Connection): Promise<void> {
	for (const setting of [...CORE_ONLY, ...CLOSED]) await connection.query(setting);
}

/**
 * Fills a table from an Arrow IPC stream, which is used up. The table is declared by the model rather than by the
 * stream, so that a file with other types is an error, and one without rows still gives a table.
 */
export async function fillTable(connection: Connection, name: TableName, ipc: Uint8Array): Promise<void> {
	await connection.query(createTable(name));
	await connection.insertArrowFromIPCStream(ipc, { name, create: false });
}

/** Works out the relations that questions share; wants the tables they draw on. */
export async function prepareShared(connection: Connection): Promise<void> {
	for (const [name, text] of Object.entries(PREPARED))
		await connection.query(`CREATE TABLE "${name}" AS ${text}`);
}

/** Answers a question. Rejects with DuckDB's own words where the SQL is at fault. */
export async function ask<T>(connection: Connection, { sql, params }: Query<T>): Promise<T[]> {
	const statement = await connection.prepare(sql);
	try {
		return arrowRows(await statement.query(...params)) as T[];
	} finally {
		await statement.close();
	}
}
