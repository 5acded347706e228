/**
 * How a table is described. One description is the source of the SQL types, the TypeScript row types and the
 * Frictionless data package, so the three cannot drift apart.
 */

export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'text[]';

export interface Column {
	/** `date` is an ISO day ("2025-12-04") in JavaScript and DATE in Parquet. */
	readonly type: ColumnType;
	/** The column's meaning, for readers of the data package. */
	readonly is: string;
	readonly nullable?: true;
	/** The closed vocabulary, if it has one. */
	readonly values?: readonly string[];
	/** `table.column` that this column's values refer to. */
	readonly references?: string;
	readonly unit?: string;
}

export interface Table {
	/** What one row represents. */
	readonly row: string;
	/** The key columns; the file is sorted by them. */
	readonly key: readonly string[];
	readonly columns: Readonly<Record<string, Column>>;
}

interface ScalarOf {
	text: string;
	integer: number;
	real: number;
	boolean: boolean;
	date: string;
	'text[]': string[];
}

type ValueOf<C extends Column> = C['values'] extends readonly (infer V)[] ? V : ScalarOf[C['type']];
type CellOf<C extends Column> = C['nullable'] extends true ? ValueOf<C> | null : ValueOf<C>;

/** The row type of a table description. */
export type RowOf<T extends Table> = { -readonly [K in keyof T['columns']]: CellOf<T['columns'][K]> };

/** Keeps the literal types of a description while checking its shape. */
export const table = <const T extends Table>(description: T): T => description;
