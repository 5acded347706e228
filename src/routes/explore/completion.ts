/** What the editor proposes: tables and columns of the site and of the reader's own files. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { OwnTable } from '$lib/data/explore/own-table';
import { TABLES, TABLE_NAMES, type Table } from '$lib/model/tables';

interface Described {
	self: Completion;
	children: Completion[];
}
export type Schema = Record<string, Described>;

const column = (label: string, detail: string, info?: string): Completion => ({
	...{ label, type: 'property', detail: detail.toLowerCase() },
	...(info ? { info } : {})
});

const OF_SITE = TABLE_NAMES.map((name): [string, Described] => {
	const { row, columns }: Table = TABLES[name];
	return [
		name,
		{
			self: { label: name, type: 'class', detail: row },
			children: Object.entries(columns).map(([label, { type, is }]) => column(label, type, is))
		}
	];
});

/** Tables and columns with their descriptions from the dictionary; of own tables with their types. */
export const schemaWith = (own: readonly Pick<OwnTable, 'name' | 'file' | 'columns'>[]): Schema =>
	Object.fromEntries([
		...OF_SITE,
		...own.map(({ name, file, columns }): [string, Described] => [
			name,
			{
				self: { label: name, type: 'class', detail: file },
				children: columns.map((one) => column(one.name, one.type, `Column of ${file}`))
			}
		])
	]);

/**
 * Columns without a table before them: of the tables that the question names, or of all if it names none yet. Those
 * behind a point are the SQL language's own.
 */
export const columnsIn =
	(schema: () => Schema) => (context: Pick<CompletionContext, 'state' | 'matchBefore' | 'explicit'>) =>
		columnsAt(schema(), context.state.doc.toString(), context.matchBefore(/[\w.]*/), context.explicit);

export function columnsAt(
	schema: Schema,
	question: string,
	before: { from: number; text: string } | null,
	explicit: boolean
): CompletionResult | null {
	if (!before || before.text.includes('.') || (before.text === '' && !explicit)) return null;
	const words = new Set(question.toLowerCase().match(/\w+/g));
	const named = Object.keys(schema).filter((name) => words.has(name.toLowerCase()));
	const found = new Map<string, Completion>();
	for (const name of named.length ? named : Object.keys(schema))
		for (const child of schema[name]!.children) {
			const known = found.get(child.label);
			const tables = known ? `${known.detail}, ${name}` : `${child.detail} · ${name}`;
			found.set(child.label, { ...child, ...known, detail: tables });
		}
	return { from: before.from, options: [...found.values()], validFor: /^\w*$/ };
}
