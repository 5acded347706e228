/** What a database must be able to do here. Node answers while pages are prerendered, the browser afterwards. */

import type { Filter } from '../../model/filter';
import type { TableName } from '../../model/tables';

export type Param = string | number | boolean | null;

/** A question of a chart, by the name of its file, and what it is asked with. */
export interface AskedQuestion {
	readonly name:
		| 'actor-positions'
		| 'agreement'
		| 'article-days'
		| 'counts'
		| 'events'
		| 'ladder'
		| 'lanes'
		| 'matrix'
		| 'propositions'
		| 'shift'
		| 'standings';
	readonly filter: Filter;
	/** Null for the codebook's first. */
	readonly proposition: string | null;
}

/** One question: SQL text with `?` for each value, the values, and (in the type only) the row it answers. */
export interface Query<T> {
	readonly sql: string;
	readonly params: readonly Param[];
	/** Long tables it reads, which the browser does not load until they are asked for. */
	readonly tables?: readonly TableName[];
	/** What it asks, for an engine that answers it without SQL. */
	readonly asked?: AskedQuestion;
	/** Never set; carries the row type. */
	readonly row?: T;
}

export interface Engine {
	/**
	 * Rows in the order the SQL gives. Values are plain JavaScript: numbers (never bigint), strings, booleans, null,
	 * and arrays for lists. Rejects with an Error whose message names the SQL fault.
	 */
	rows<T>(query: Query<T>): Promise<T[]>;
	close(): Promise<void>;
}
