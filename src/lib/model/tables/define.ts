/**
 * How a table is described. One description is the source of the SQL types, of the TypeScript row types and of the
 * Frictionless data package, so the three cannot drift apart.
 */

export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'text[]';

export interface Column {
	/** `date` is an ISO day ("2025-12-04") in JavaScript and DATE in Parquet. */
	readonly type: ColumnType;
	/** What the column says, in words a reader of the data package understands. */
	readonly is: string;
	readonly nullable?: true;
	/** The closed vocabulary, where there is one. */
	readonly values?: readonly string[];
	/** `table.column` whose values this column draws on. */
	readonly references?: string;
	readonly unit?: string;
}

export interface Table {
	/** What one row is. */
	readonly row: string;
	/** Columns that together name a row; the file is sorted by them. */
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
