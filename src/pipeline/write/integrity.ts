/** Constraints that the tables must meet before they are written. */
import { TABLES, TABLE_NAMES, type Column, type Table, type Tables } from '../../lib/model/tables';
import { isDay } from '../../lib/model/day';

const MOST_SHOWN = 5;

/** Problems of one kind, the first few by name. */
function summed(what: string, values: string[]): string[] {
	if (values.length === 0) return [];
	const more = values.length > MOST_SHOWN ? ` and ${values.length - MOST_SHOWN} more` : '';
	return [`${what}: ${values.slice(0, MOST_SHOWN).join(', ')}${more}`];
}

const cells = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === null ? [] : [value]);

function fits({ type, nullable, values }: Column, value: unknown): boolean {
	if (value === null) return nullable === true;
	if (type === 'text') return typeof value === 'string' && (!values || values.includes(value));
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'real') return typeof value === 'number' && Number.isFinite(value);
	if (type === 'boolean') return typeof value === 'boolean';
	if (type === 'date') return typeof value === 'string' && isDay(value);
	return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Values of a column that its description does not allow. */
function* badCells(name: string, table: Table, rows: Record<string, unknown>[]): Generator<string> {
	for (const [column, description] of Object.entries(table.columns)) {
		const bad = rows.filter((row) => !fits(description, row[column]));
		yield* summed(
			`${name}.${column} holds what it must not`,
			bad.map((row) => `${JSON.stringify(row[column]) ?? 'nothing'} at ${String(row[table.key[0] ?? ''])}`)
		);
	}
}

/** Rows with the same key, and references that lead nowhere. */
function* badLinks(name: string, table: Table, tables: Tables): Generator<string> {
	const rows = tables[name as keyof Tables] as Record<string, unknown>[];
	const seen = new Set<string>();
	const twice = rows
		.map((row) => JSON.stringify(table.key.map((column) => row[column])))
		.filter((key) => seen.has(key) || !seen.add(key));
	yield* summed(`${name} has rows with the same ${table.key.join(', ')}`, twice);
	for (const [column, { references }] of Object.entries(table.columns)) {
		if (references === undefined) continue;
		const [target = '', targetColumn = ''] = references.split('.');
		const known = new Set(
			(tables[target as keyof Tables] as Record<string, unknown>[]).map((row) => row[targetColumn])
		);
		const lost = rows.flatMap((row) => cells(row[column])).filter((value) => !known.has(value));
		yield* summed(`${name}.${column} leads to no ${references}`, lost.map(String));
	}
}

/** Statements whose passage is missing or does not contain them. */
function* badPlaces(tables: Tables): Generator<string> {
	const key = (row: { article_id: string; passage_no: number }) => `${row.article_id} ${row.passage_no}`;
	const passages = new Map(tables.passages.map((row) => [key(row), row]));
	const lost = tables.statements.filter((row) => {
		const passage = passages.get(key(row));
		return !passage || row.start < passage.start || row.end > passage.end || row.start >= row.end;
	});
	yield* summed(
		'statements stand outside their passage',
		lost.map((row) => row.statement_id)
	);
}

/** Every violation of the tables' own description, in words; empty if there is none. */
export function integrityFaults(tables: Tables): string[] {
	const faults: string[] = [];
	for (const name of TABLE_NAMES) {
		faults.push(...badCells(name, TABLES[name], tables[name]));
		faults.push(...badLinks(name, TABLES[name], tables));
	}
	return [...faults, ...badPlaces(tables)];
}
