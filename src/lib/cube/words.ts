/**
 * The file of words beside the cube: the rows of `codedStatements`, fetched when somebody takes a view away and not
 * before. It answers without the database, which is a hundred times its size.
 */
import { CODED_NUMBERS, type CodedStatementRow } from '../data/queries/coded-statements';
import { NOTHING, type CubeColumnType } from './files';
import { readParquet } from './read';

/** Where it lies in the folder of the tables. */
export const WORDS_PATH = 'cube/words.parquet';

/** Every column, in the order of the file. TypeScript holds the list to the row. */
const NAMES = Object.keys({
	...{ statement_id: 1, utterance_id: 1, proposition_id: 1, proposition: 1, proposition_text: 1, kind: 1 },
	...{ stance: 1, condition: 1, direction: 1, rule: 1, rule_words: 1, reason: 1, stance_confidence: 1 },
	...{ stance_review: 1, holder_id: 1, holder: 1, holder_role: 1, side: 1, speaker_id: 1, speaker: 1 },
	...{ via: 1, mode: 1, cue: 1, said_on: 1, said_from: 1, said_to: 1, date_basis: 1, date_words: 1 },
	...{ published_on: 1, published_basis: 1, confidence: 1, review: 1, review_reason: 1, corrected: 1 },
	...{ independent_outlets: 1, article_id: 1, outlet_id: 1, outlet: 1, headline: 1, byline: 1, url: 1 },
	...{ wire: 1, text_kind: 1, source_document: 1, sha256: 1, passage_no: 1, source_paragraph: 1 },
	...{ passage: 1, words_start: 1, words_end: 1 }
} satisfies Record<keyof CodedStatementRow, 1>);

const COLUMNS: Readonly<Record<string, CubeColumnType>> = Object.fromEntries(
	NAMES.map((name) => [name, (CODED_NUMBERS as Record<string, CubeColumnType>)[name] ?? 'text'])
);

const plain = (value: number | string | null | undefined) =>
	value === undefined || value === NOTHING || Number.isNaN(value) ? null : value;

/** The rows of the file, in its order. Rejects as `readParquet`. */
export async function readWords(bytes: ArrayBuffer): Promise<CodedStatementRow[]> {
	const columns = await readParquet(WORDS_PATH, COLUMNS, bytes);
	const { length } = columns.statement_id!;
	return Array.from(
		{ length },
		(_, i) =>
			Object.fromEntries(
				NAMES.map((name) => [name, plain(columns[name]![i])])
			) as unknown as CodedStatementRow
	);
}
