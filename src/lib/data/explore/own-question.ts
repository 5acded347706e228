/**
 * Questions written by a reader: a single read-only statement about the site's tables, with cells of any type in the
 * answer. DuckDB decides what counts as a question: its table function `query` takes a single SELECT statement as text
 * (DESCRIBE, SHOW, SUMMARIZE, VALUES and FROM … are accepted too) and nothing else. The text is passed as a literal, so
 * nothing in it can end the surrounding statement.
 */
import { rankKey, type Answer, type AnswerCell, type AnswerColumn } from '../../model/answer';
import type { TableName } from '../../model/tables';
import { EngineError } from '../engine/error';
import type { Engine, Query } from '../engine/engine';
import { literal } from '../engine/schema';
import { faultOf, type Fault } from './question-fault';

/** A question that could not be answered, with the reason. */
export class QuestionError extends Error {
	override readonly name = 'QuestionError';
	constructor(readonly fault: Fault) {
		super(fault.says);
	}
}

/**
 * Types whose values both engines return unchanged; VARCHAR[] as a list. A FLOAT becomes a text, because its digits as a
 * DOUBLE are others than those that DuckDB shows.
 */
const AS_THEY_ARE = /^(TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT|UINTEGER|DOUBLE|BOOLEAN|VARCHAR(\[\])?)$/;
const NUMERIC = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
/** Types whose texts sort as their values do. */
const TEXTUAL = /^(VARCHAR|BOOLEAN|DATE|TIME|TIMESTAMP.*|UUID)$/;

/**
 * The tables loaded late that the text may refer to. A text can use a table only by writing out its name, and loading
 * one needlessly does no harm; for a question about the list of tables, all of them.
 */
const later = (question: string): readonly TableName[] =>
	/passages|show|information_schema|duckdb_|pragma_/i.test(question) ? ['passages'] : [];

/**
 * The first `most` rows. Days, times and other values without a JavaScript equivalent are returned as DuckDB prints
 * them. Rejects with a QuestionError if the question is wrong, and with an EngineError if the engine fails.
 */
export async function answer(engine: Engine, question: string, most: number): Promise<Answer> {
	const tables = later(question);
	const ask = <T>(sql: string) => engine.rows<T>({ sql, params: [], tables } satisfies Query<T>);
	const asked = `query(${literal(question)})`;
	try {
		const described = await ask<{ column_name: string; column_type: string }>(`DESCRIBE FROM ${asked}`);
		const columns = described.map(({ column_name: name, column_type: type }): AnswerColumn => ({
			name,
			type,
			numeric: NUMERIC.test(type)
		}));
		const rows = await ask<Record<string, AnswerCell>>(rowsOf(asked, columns, most + 1));
		const kept = rows.slice(0, most);
		const cells = kept.map((row) => columns.map((column, i) => cellOf(row[`c${i}`] ?? null, column)));
		return {
			columns: columns.map((column, i) =>
				isRanked(column) ? { ...column, ranks: ranksOf(kept, i) } : column
			),
			rows: cells,
			more: rows.length > most
		};
	} catch (error) {
		if (error instanceof EngineError) throw error;
		throw new QuestionError(faultOf(await inPlace(ask, question, messageOf(error))));
	}
}

/** Of a column whose order only DuckDB knows, such as one of intervals. */
const isRanked = ({ type, numeric }: AnswerColumn) => !numeric && !TEXTUAL.test(type);

/** The first `most` rows of `asked`, with the rank `k0`, `k1` … of each value in a ranked column. */
function rowsOf(asked: string, columns: readonly AnswerColumn[], most: number): string {
	const cells = columns.map(({ type }, i) =>
		AS_THEY_ARE.test(type) ? `c${i}` : `CAST(c${i} AS VARCHAR) AS c${i}`
	);
	const ranks = columns.flatMap((column, i) =>
		isRanked(column) ? [`CAST(dense_rank() OVER (ORDER BY c${i}) AS INTEGER) AS k${i}`] : []
	);
	const first = `FROM ${asked} AS answer(${columns.map((_, i) => `c${i}`).join(', ')}) LIMIT ${most}`;
	if (ranks.length === 0) return `SELECT ${cells.join(', ')} ${first}`;
	return `SELECT ${[...cells, ...ranks].join(', ')}
FROM (SELECT *, row_number() OVER () AS nth FROM (SELECT * ${first}))
ORDER BY nth`;
}

const ranksOf = (rows: readonly Record<string, AnswerCell>[], column: number): ReadonlyMap<string, number> =>
	new Map(rows.map((row) => [rankKey(row[`c${column}`] ?? null), Number(row[`k${column}`])]));

const UNBOUNDED: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

/**
 * A whole or decimal number arrives as text and becomes a number if that loses no digit; a FLOAT always does, with the
 * digits of its text.
 */
function cellOf(cell: AnswerCell, { numeric, type }: AnswerColumn): AnswerCell {
	if (!numeric || typeof cell !== 'string') return cell;
	if (type === 'FLOAT') return UNBOUNDED[cell] ?? Number(cell);
	return String(Number(cell)) === cell ? Number(cell) : cell;
}

/**
 * DuckDB's plan for a question, as it prints it: what it reads, joins and counts, in which order, and how many rows it
 * expects. Rejects as `answer` does.
 */
export async function planOf(engine: Engine, question: string): Promise<string> {
	const tables = later(question);
	try {
		const rows = await engine.rows<{ explain_value: string }>({
			...{ sql: `EXPLAIN FROM query(${literal(question)})`, params: [], tables }
		});
		return rows.map(({ explain_value }) => explain_value).join('\n');
	} catch (error) {
		if (error instanceof EngineError) throw error;
		const ask = <T>(sql: string) => engine.rows<T>({ sql, params: [], tables });
		throw new QuestionError(faultOf(await inPlace(ask, question, messageOf(error))));
	}
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * DuckDB's message with the position of the error in the reader's own text: for text inside `query` it gives none. So
 * the text is run directly, once it is known to be either a single read-only question or not SQL at all.
 */
async function inPlace(
	ask: (sql: string) => Promise<unknown>,
	question: string,
	message: string
): Promise<string> {
	const placeless = message.replace(/\n+LINE \d+:[^]*$/, '');
	if (/Expected a single SELECT|Out of Memory/.test(placeless)) return placeless;
	try {
		await ask(question);
	} catch (error) {
		if (error instanceof EngineError) throw error;
		if (!(error instanceof TypeError)) return messageOf(error);
	}
	return placeless;
}
