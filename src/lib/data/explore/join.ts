/** A question that joins a reader's own table with one of the site's. */
import { TABLES, TABLE_NAMES, type Table } from '../../model/tables';
import { quotedName } from '../engine/schema';

/** Keys of the site's tables, with the table that each identifies a row of. */
const KEYS = TABLE_NAMES.flatMap((name) => {
	const { key }: Table = TABLES[name];
	return key.length === 1 ? [[key[0]!, name] as const] : [];
});
/** Columns of texts that people have in lists of their own. */
const NAMES: [column: string, table: 'actors' | 'outlets', own: RegExp][] = [
	['name', 'actors', /^(actor|name|person|speaker|holder)$/i],
	['name', 'outlets', /^(outlet|newspaper|medium|source)$/i]
];

/** By a key that both have, else by a name; null if the columns suggest neither. */
export function joinWith(
	own: string,
	columns: readonly { name: string }[]
): { table: string; sql: string } | null {
	const sqlOf = (table: string, on: string) =>
		`SELECT own.*, ${table}.*\nFROM ${quotedName(own)} AS own\nLEFT JOIN ${table} ON ${on}`;
	for (const [key, table] of KEYS) {
		const column = columns.find(({ name }) => name.toLowerCase() === key);
		if (column) return { table, sql: sqlOf(table, `${table}.${key} = own.${quotedName(column.name)}`) };
	}
	for (const [name, table, pattern] of NAMES) {
		const column = columns.find((one) => pattern.test(one.name));
		if (column)
			return {
				table,
				sql: sqlOf(table, `lower(${table}.${name}) = lower(own.${quotedName(column.name)})`)
			};
	}
	return null;
}
