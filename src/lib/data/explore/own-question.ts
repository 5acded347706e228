/**
 * Questions that a reader writes: one that reads, asked of the site's tables, answered with cells of any type.
 *
 * DuckDB itself tells what is a question: its table function `query` takes a single SELECT statement as text (DESCRIBE,
 * SHOW, SUMMARIZE, VALUES and FROM … count as one) and nothing else. The text is handed over as a literal, so nothing in
 * it can end the statement around it.
 */
import type { Answer, AnswerCell, AnswerColumn } from '../../model/answer';
import type { TableName } from '../../model/tables';
import { EngineError } from '../engine/error';
import type { Engine, Query } from '../engine/engine';
import { faultOf, type Fault } from './question-fault';

/** A question that was not answered, with why. */
export class QuestionError extends Error {
	override readonly name = 'QuestionError';
	constructor(readonly fault: Fault) {
		super(fault.says);
	}
}

/** Types whose values leave both engines as they are; VARCHAR[] as a list. */
const AS_THEY_ARE =
	/^(TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT|UINTEGER|FLOAT|DOUBLE|BOOLEAN|VARCHAR(\[\])?)$/;
const NUMERIC = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/**
 * Tables that the browser loads late, where the text may name one. It cannot name one without writing it out, and one
 * loaded for nothing does no harm; those who ask for the list of tables want all of them.
 */
const later = (question: string): readonly TableName[] =>
	/passages|show|information_schema|duckdb_|pragma_/i.test(question) ? ['passages'] : [];

/**
 * The first `most` rows. Days, times and whatever else has no plain JavaScript value come as DuckDB writes them.
 * Rejects with a QuestionError where the question is at fault, and with an EngineError where the engine is.
 */
export async function answer(engine: Engine, question: string, most: number): Promise<Answer> {
	const tables = later(question);
	const ask = <T>(sql: string) => engine.rows<T>({ sql, params: [], tables } satisfies Query<T>);
	const asked = `query('${question.replaceAll("'", "''")}')`;
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

/** A whole or decimal number came as text: it becomes a number where that loses no digit. */
const cellOf = (cell: AnswerCell, numeric: boolean): AnswerCell =>
	numeric && typeof cell === 'string' && String(Number(cell)) === cell ? Number(cell) : cell;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * DuckDB's message with the place of the fault in the reader's own text: of a text inside `query` it gives none. So the
 * text is asked as it stands, once it is known to be either one question that reads or no SQL at all.
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
