/** The interface of the database: Node implements it for prerendering, the browser for afterwards. */

import type { Filter } from '../../model/filter';
import type { TableName } from '../../model/tables';

export type Param = string | number | boolean | null;

/** A chart's question: the name of its file, and its arguments. */
export interface AskedQuestion {
	readonly name:
		| 'actor-positions'
		| 'agreement'
		| 'article-days'
		| 'articles'
		| 'corroboration'
		| 'counts'
		| 'delay'
		| 'events'
		| 'ladder'
		| 'lanes'
		| 'lead-words'
		| 'matrix'
		| 'propositions'
		| 'reporters'
		| 'shift'
		| 'standings'
		| 'utterance-list';
	readonly filter: Filter;
	/** Null for the codebook's first proposition. */
	readonly proposition: string | null;
	/** Ids of the statements asked for by name. */
	readonly statements?: readonly string[];
}

/** One question: SQL text with a `?` for each value, the values, and (as a type only) the rows it returns. */
export interface Query<T> {
	readonly sql: string;
	readonly params: readonly Param[];
	/** Long tables it reads, which the browser loads only when needed. */
	readonly tables?: readonly TableName[];
	/** What it asks, for an engine that answers without SQL. */
	readonly asked?: AskedQuestion;
	/** Never set; carries the row type. */
	readonly row?: T;
}

/** A table to load: a Parquet file, or an Arrow IPC stream. Either buffer is consumed. */
export type Loadable = { parquet: ArrayBuffer } | { stream: Uint8Array };

export interface Engine {
	/**
	 * Rows in the order of the SQL. Values are plain JavaScript: numbers (never bigint), strings, booleans, null, and
	 * arrays for lists. Rejects with an Error whose message says what is wrong with the SQL.
	 */
	rows<T>(query: Query<T>): Promise<T[]>;
	/**
	 * The same rows in the same order without an object for each: a visitor gets one object again and again and must copy
	 * what it keeps. Null if the engine cannot visit the rows of this question.
	 */
	scan?<T>(query: Query<T>): Scan<T> | null;
	/** Creates a table of a reader's own. Only the browser's database has it. */
	load?(name: string, table: Loadable): Promise<void>;
	close(): Promise<void>;
}

/** Visits every row; may be called again. */
export type Scan<T> = (visit: (row: T) => void) => void;

/** The rows of a question, to be visited as often as needed; each is only valid during its visit. */
export async function visited<T>(engine: Engine, query: Query<T>): Promise<Scan<T>> {
	const scan = engine.scan?.(query);
	if (scan) return scan;
	const rows = await engine.rows(query);
	return (visit) => rows.forEach(visit);
}
