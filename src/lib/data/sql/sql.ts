/** SQL text and the values bound in it, put together from pieces so that the two can't get out of step. */
import type { Filter } from '../../model/filter';
import type { TableName } from '../../model/tables';
import type { AskedQuestion, Param, Query } from '../engine/engine';

export interface Sql {
	/** With `?` for each value. */
	readonly text: string;
	readonly params: readonly Param[];
}

/**
 * Tag for SQL in a template string. A piece of SQL put in is spliced; anything else is bound as a value, never
 * written into the text.
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

/** Conditions that must all hold; true where there are none. */
export function all(conditions: readonly Sql[]): Sql {
	if (conditions.length === 0) return sql`true`;
	return {
		text: conditions.map((condition) => `(${condition.text})`).join(' AND '),
		params: conditions.flatMap((condition) => condition.params)
	};
}

/** A whole question; `tables` as in `Query`. */
export const query = <T>({ text, params }: Sql, tables?: readonly TableName[]): Query<T> => ({
	sql: text.trim(),
	params,
	...(tables && { tables })
});

/** A question of a chart, which the cube answers as well: `asked` as in `Query`. */
export const chartQuery = <T>(
	name: AskedQuestion['name'],
	filter: Filter,
	proposition: string | null,
	text: Sql
): Query<T> => ({ ...query<T>(text), asked: { name, filter, proposition } });
