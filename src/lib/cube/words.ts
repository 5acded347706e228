/**
 * The file of words beside the cube: the rows of `codedStatements`, fetched when somebody takes a view away and not
 * before. It answers without the database, which is a hundred times its size.
 */
import type { ArticleRow } from '../data/queries/articles';
import { CODED_NUMBERS, type CodedStatementRow } from '../data/queries/coded-statements';
import type { CubeColumnType } from './files';
import { NOTHING } from './missing';
import { readParquet } from './read';

/** Where it lies in the folder of the tables. */
export const WORDS_PATH = 'cube/words.parquet';

/** Every column, in the order of the file. TypeScript holds the list to the row. */
const NAMES = Object.keys({
	...{ statement_id: 1, utterance_id: 1, proposition_id: 1, proposition: 1, proposition_text: 1, kind: 1 },
	...{ stance: 1, condition: 1, direction: 1, rule: 1, rule_words: 1, reason: 1, stance_confidence: 1 },
	...{
		stance_review: 1,
		decided_by: 1,
		holder_id: 1,
		holder: 1,
		holder_role: 1,
		side: 1,
		speaker_id: 1,
		speaker: 1
	},
	...{ via: 1, mode: 1, cue: 1, said_on: 1, said_from: 1, said_to: 1, date_basis: 1, date_words: 1 },
	...{ published_on: 1, published_basis: 1, confidence: 1, review: 1, review_reason: 1, corrected: 1 },
	...{
		independent_outlets: 1,
		origin: 1,
		article_id: 1,
		outlet_id: 1,
		outlet: 1,
		headline: 1,
		byline: 1,
		url: 1
	},
	...{ wire: 1, text_kind: 1, source_document: 1, sha256: 1, passage_no: 1, source_paragraph: 1 },
	...{ passage: 1, words_start: 1, words_end: 1 }
} satisfies Record<keyof CodedStatementRow, 1>);

const COLUMNS: Readonly<Record<string, CubeColumnType>> = Object.fromEntries(
	NAMES.map((name) => [name, (CODED_NUMBERS as Record<string, CubeColumnType>)[name] ?? 'text'])
);

/** The file of articles, also those without statements: what the list of sources says of each. */
export const SOURCES_PATH = 'cube/sources.parquet';

/** Every article, the latest published first, as the list of sources has it without a filter. */
export const SOURCES_SQL = `
SELECT r.article_id, r.outlet_id, o.name AS outlet, r.headline, r.byline, r.url,
	array_to_string(r.wire, chr(10)) AS wire, r.text_kind, r.source_document,
	CAST(r.published_on AS VARCHAR) AS published_on, r.published_basis, r.published_note,
	CAST(r.words AS INTEGER) AS words
FROM articles r JOIN outlets o ON o.outlet_id = r.outlet_id
ORDER BY r.published_on DESC NULLS LAST, r.article_id`;

/** What is the same of an article under every filter. */
export type SourceRow = Omit<ArticleRow, 'statements' | 'holders' | 'stances'>;

const SOURCE_NAMES = Object.keys({
	...{ article_id: 1, outlet_id: 1, outlet: 1, headline: 1, byline: 1, url: 1, wire: 1, text_kind: 1 },
	...{ source_document: 1, published_on: 1, published_basis: 1, published_note: 1, words: 1 }
} satisfies Record<keyof SourceRow, 1>);

const plain = (value: number | string | null | undefined) =>
	value === undefined || value === NOTHING || Number.isNaN(value) ? null : value;

/** The rows of a file, in its order. */
async function rowsOf<Row>(
	path: string,
	names: readonly string[],
	types: Readonly<Record<string, CubeColumnType>>,
	bytes: ArrayBuffer
): Promise<Row[]> {
	const columns = await readParquet(path, types, bytes);
	return Array.from(
		{ length: columns[names[0]!]!.length },
		(_, i) => Object.fromEntries(names.map((name) => [name, plain(columns[name]![i])])) as unknown as Row
	);
}

/** The statements with their words. Rejects as `readParquet`. */
export const readWords = (bytes: ArrayBuffer): Promise<CodedStatementRow[]> =>
	rowsOf(WORDS_PATH, NAMES, COLUMNS, bytes);

/** The articles. Rejects as `readParquet`. */
export async function readSources(bytes: ArrayBuffer): Promise<SourceRow[]> {
	const types = Object.fromEntries(
		SOURCE_NAMES.map((name) => [name, name === 'words' ? 'integer' : 'text'] as const)
	);
	const rows = await rowsOf<Omit<SourceRow, 'wire'> & { wire: string | null }>(
		SOURCES_PATH,
		SOURCE_NAMES,
		types,
		bytes
	);
	return rows.map((row) => ({ ...row, wire: row.wire ? row.wire.split('\n') : [] }));
}

/** The files beside the cube, for questions whose answers hold words; empty for all others. */
export interface Beside {
	words: readonly CodedStatementRow[];
	/** A row of a statement by its id. */
	byStatement: ReadonlyMap<string, CodedStatementRow>;
	sources: readonly SourceRow[];
}
