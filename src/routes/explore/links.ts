/** Links from ids in an answer to their pages. The description of the tables says which column holds which id. */
import { resolve } from '$app/paths';
import { TABLES, TABLE_NAMES, type Table } from '$lib/model/tables';

const PAGE_OF: Record<string, (id: string) => string> = {
	actors: (id) => resolve('/actors/[id]', { id }),
	articles: (id) => resolve('/sources/[id]', { id }),
	propositions: (proposition) => resolve('/positions/[proposition]', { proposition }),
	statements: (id) => resolve('/statements/[id]', { id }),
	// An utterance's id is "u-" and the id of its first reported statement.
	utterances: (id) => resolve('/statements/[id]', { id: id.replace(/^u-/, '') })
};

/** The table whose ids a column holds, by column name. */
const TABLE_OF = new Map<string, string>(
	TABLE_NAMES.flatMap((name) => {
		const { columns, key }: Table = TABLES[name];
		return Object.entries(columns).flatMap(([column, { references }]): [string, string][] => {
			const table = references?.split('.')[0] ?? (key.length === 1 && key[0] === column ? name : null);
			return table && table in PAGE_OF ? [[column, table]] : [];
		});
	})
);

/** Address of the page of the id `text` in a column of that name; null if it has no page. */
export function pageOf(column: string, text: string): string | null {
	const table = TABLE_OF.get(column.replace(/_\d+$/, ''));
	const page = table === undefined ? undefined : PAGE_OF[table];
	return page && /^[\p{L}\p{N}_-]+$/u.test(text) ? page(text) : null;
}
