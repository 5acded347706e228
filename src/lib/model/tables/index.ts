/** The published tables, by name. */
import { actor_roles, actors, aliases, events, propositions } from './actors';
import { accuracy } from './checks';
import type { RowOf } from './define';
import { articles, outlets, passages, versions } from './sources';
import { candidates, old_ids, stances, statements, utterance_stances, utterances } from './statements';

export const TABLES = {
	articles,
	versions,
	outlets,
	passages,
	actors,
	aliases,
	actor_roles,
	propositions,
	statements,
	stances,
	candidates,
	utterances,
	utterance_stances,
	events,
	accuracy,
	old_ids
} as const;

/**
 * Version of the tables' schema. The first number rises with a breaking change (a column or table removed, renamed, or given
 * another type or meaning), the second with a new column or table. CHANGELOG.md lists the changes.
 */
export const SCHEMA_VERSION = '1.3';

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** A row of the named table, as JavaScript values: dates are ISO days, lists are arrays. */
export type Row<N extends TableName> = RowOf<(typeof TABLES)[N]>;

/** All tables of one build, in memory. */
export type Tables = { [N in TableName]: Row<N>[] };

export type { Column, ColumnType, Table } from './define';
