/** SQL text together with the values bound in it, so that the two cannot get out of step. */
import type { Filter } from '../../model/filter';
import type { TableName } from '../../model/tables';
import type { AskedQuestion, Param, Query } from '../engine/engine';

export interface Sql {
	/** With a `?` for each value. */
	readonly text: string;
	readonly params: readonly Param[];
}

/**
 * Template tag for SQL. An interpolated piece of SQL is spliced in; anything else is bound as a value, never written
 * into the text.
 */
export function sql(strings: TemplateStringsArray, ...parts: (Sql | Param)[]): Sql {
	let text = strings[0] ?? '';
	const params: Param[] = [];
	parts.forEach((part, i) => {
		const piece = typeof part === 'object' && part !== null ? part : { text: '?', params: [part] };
		text += piece.text + (strings[i + 1] ?? '');
		params.push(...piece.params);
	});
	return { text, params };
}

/** `?, ?, ?` with its values, for IN (…). */
export const list = (values: readonly Param[]): Sql => ({
	text: values.map(() => '?').join(', '),
	params: values
});

/** Conditions that must all hold; true if the list is empty. */
export function all(conditions: readonly Sql[]): Sql {
	if (conditions.length === 0) return sql`true`;
	return {
		text: conditions.map((condition) => `(${condition.text})`).join(' AND '),
		params: conditions.flatMap((condition) => condition.params)
	};
}

/** A complete question; `tables` as in `Query`. */
export const query = <T>({ text, params }: Sql, tables?: readonly TableName[]): Query<T> => ({
	sql: text.trim(),
	params,
	...(tables && { tables })
});

/** A chart's question, which the cube answers too: `asked` as in `Query`. */
export const chartQuery = <T>(
	name: AskedQuestion['name'],
	filter: Filter,
	proposition: string | null,
	text: Sql,
	tables?: readonly TableName[]
): Query<T> => ({ ...query<T>(text, tables), asked: { name, filter, proposition } });
