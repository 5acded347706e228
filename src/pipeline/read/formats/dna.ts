/**
 * Projects of the Discourse Network Analyzer (`.dna`, a SQLite file): its documents, and the statements coded in them.
 */
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { dayOf } from '../day-of';
import { refusal, type Item, type Refusal } from '../item';
import { NO_METADATA } from '../metadata';

type Row = Readonly<Record<string, SqlValue>>;

/** A statement that a person coded in the Discourse Network Analyzer. */
export interface DnaStatement {
	/** Its number in the project. */
	id: number;
	/** Number of the document, which is also the article's id. */
	document: number;
	/** Its place in the document's text, half-open. */
	start: number;
	end: number;
	/** Name of the coder, or the coder's number without a name. */
	coder: string;
	/** Values of its variables, such as person, organization, concept and agreement. */
	values: Readonly<Record<string, string>>;
}

const isSqlite = (bytes: Uint8Array): boolean =>
	Buffer.from(bytes.subarray(0, 15)).toString('latin1') === 'SQLite format 3';

async function opened(bytes: Uint8Array): Promise<Database | null> {
	if (!isSqlite(bytes)) return null;
	const { Database } = await initSqlJs();
	return new Database(bytes);
}

/** Rows of a table, with keys in lower case; none if the project lacks the table, as older versions do. */
function rows(database: Database, table: string): Row[] {
	try {
		return database
			.exec(`SELECT * FROM ${table}`)
			.flatMap(({ columns, values }) =>
				values.map((row) =>
					Object.fromEntries(columns.map((name, i) => [name.toLowerCase(), row[i] ?? null]))
				)
			);
	} catch {
		return [];
	}
}

const text = (value: SqlValue | undefined): string | null =>
	value === null || value === undefined || value === '' ? null : String(value);

/** The documents of a project; DNA 2 gives their days in milliseconds, DNA 3 in seconds. */
export async function dnaItems(bytes: Uint8Array): Promise<(Item | Refusal)[]> {
	const database = await opened(bytes);
	if (!database) return [refusal('is not a project of the Discourse Network Analyzer (a SQLite file)')];
	try {
		const documents = rows(database, 'DOCUMENTS');
		if (documents.length === 0) return [refusal('contains no documents')];
		return documents.map((row): Item => {
			const date = text(row['date']) ?? '';
			const day = dayOf(date);
			return {
				id: text(row['id']),
				at: `document ${text(row['id']) ?? ''}`,
				text: text(row['text']) ?? '',
				metadata: {
					...NO_METADATA,
					headline: text(row['title']),
					byline: text(row['author']),
					outlet: text(row['source']),
					published_on: day,
					published_basis: day ? 'stated' : null,
					published_note: day ? `the project says ${day}` : null
				},
				faults: []
			};
		});
	} finally {
		database.close();
	}
}

/** Values of every statement's variables, from the tables of any version. */
function valuesOf(database: Database): Map<number, Record<string, string>> {
	const names = new Map(rows(database, 'VARIABLES').map((row) => [row['id'], text(row['variable']) ?? '']));
	const entities = new Map(rows(database, 'ENTITIES').map((row) => [row['id'], text(row['value']) ?? '']));
	const found = new Map<number, Record<string, string>>();
	for (const table of ['DATASHORTTEXT', 'DATALONGTEXT', 'DATAINTEGER', 'DATABOOLEAN'])
		for (const row of rows(database, table)) {
			const id = Number(row['statementid']);
			const name = names.get(row['variableid'] ?? null) ?? `variable ${String(row['variableid'])}`;
			const value = row['entity'] === undefined ? text(row['value']) : (entities.get(row['entity']) ?? null);
			if (value !== null) found.set(id, { ...found.get(id), [name]: value });
		}
	return found;
}

/** The coded statements of a project, in order; empty if `bytes` are not a project. */
export async function dnaStatements(bytes: Uint8Array): Promise<DnaStatement[]> {
	const database = await opened(bytes);
	if (!database) return [];
	try {
		const values = valuesOf(database);
		const coders = new Map(rows(database, 'CODERS').map((row) => [row['id'], text(row['name']) ?? '']));
		return rows(database, 'STATEMENTS').map((row) => ({
			id: Number(row['id']),
			document: Number(row['documentid']),
			start: Number(row['start']),
			end: Number(row['stop']),
			coder: coders.get(row['coder'] ?? null) || String(row['coder'] ?? ''),
			values: values.get(Number(row['id'])) ?? {}
		}));
	} finally {
		database.close();
	}
}
