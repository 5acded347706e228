/**
 * Questions written by a reader: a single read-only statement about the site's tables, with cells of any type in the
 * answer. DuckDB decides what counts as a question: its table function `query` takes a single SELECT statement as text
 * (DESCRIBE, SHOW, SUMMARIZE, VALUES and FROM … are accepted too) and nothing else. The text is passed as a literal, so
 * nothing in it can end the surrounding statement.
 */
import type { Answer, AnswerCell, AnswerColumn } from '../../model/answer';
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

/** Types whose values both engines return unchanged; VARCHAR[] as a list. */
const AS_THEY_ARE =
	/^(TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT|UINTEGER|FLOAT|DOUBLE|BOOLEAN|VARCHAR(\[\])?)$/;
const NUMERIC = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;

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
		const places = columns.map((_, i) => `c${i}`);
		const cells = columns.map(({ type }, i) =>
			AS_THEY_ARE.test(type) ? `c${i}` : `CAST(c${i} AS VARCHAR) AS c${i}`
		);
		const rows = await ask<Record<string, AnswerCell>>(
			`SELECT ${cells.join(', ')} FROM ${asked} AS answer(${places.join(', ')}) LIMIT ${most + 1}`
		);
		return {
			columns,
			rows: rows
				.slice(0, most)
				.map((row) => columns.map(({ numeric }, i) => cellOf(row[`c${i}`] ?? null, numeric))),
			more: rows.length > most
		};
	} catch (error) {
		if (error instanceof EngineError) throw error;
		throw new QuestionError(faultOf(await inPlace(ask, question, messageOf(error))));
	}
}

/** A whole or decimal number arrives as text and becomes a number if that loses no digit. */
const cellOf = (cell: AnswerCell, numeric: boolean): AnswerCell =>
	numeric && typeof cell === 'string' && String(Number(cell)) === cell ? Number(cell) : cell;

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
