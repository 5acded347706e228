/** A reader's own file in the engine, with the types that its values have. */
import { EngineError } from '../engine/error';
import type { Engine } from '../engine/engine';
import { quotedName } from '../engine/schema';
import { OwnFileError, type OwnContent, type TextColumn } from './own-file';

/** A reader's table in the engine. */
export interface OwnTable {
	/** Name of the table. */
	name: string;
	/** Name of the file. */
	file: string;
	content: OwnContent;
	rows: number;
	columns: { name: string; type: string }[];
	note: string | null;
}

/** Where texts wait until their types are known. */
export const WAITING = 'own_text';

/** Tests of a text `c` by the type that it would have, the first that all texts of a column pass. */
const TYPES = [
	['BIGINT', String.raw`regexp_full_match(c, '-?(0|[1-9]\d*)') AND TRY_CAST(c AS BIGINT) IS NOT NULL`],
	[
		'DOUBLE',
		// With more digits than a DOUBLE has it stays text.
		String.raw`regexp_full_match(c, '-?(0|[1-9]\d*)?(\.\d+)?([eE][-+]?\d{1,3})?') AND regexp_matches(c, '\d') AND length(c) <= 17 AND TRY_CAST(c AS DOUBLE) IS NOT NULL`
	],
	['BOOLEAN', `lower(c) IN ('true', 'false')`],
	['DATE', String.raw`regexp_full_match(c, '\d{4}-\d{2}-\d{2}') AND TRY_CAST(c AS DATE) IS NOT NULL`],
	[
		'TIMESTAMP',
		String.raw`regexp_full_match(c, '\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?') AND TRY_CAST(c AS TIMESTAMP) IS NOT NULL`
	]
] as const;
/** What a text may be as well where the file says that it is text. */
const OF_TEXT = ['DATE', 'TIMESTAMP'];

const run = (engine: Engine, sql: string) => engine.rows<Record<string, unknown>>({ sql, params: [] });

async function typeOf(engine: Engine, { name, text }: TextColumn): Promise<string> {
	const tests = TYPES.filter(([type]) => !text || OF_TEXT.includes(type));
	const checks = tests.map(([type, test]) => `bool_and(${test}) AS "${type}"`);
	const column = `(SELECT ${quotedName(name)} AS c FROM ${WAITING}) WHERE c IS NOT NULL`;
	const [passed] = await run(engine, `SELECT ${checks.join(', ')} FROM ${column}`);
	return tests.find(([type]) => passed?.[type] === true)?.[0] ?? 'VARCHAR';
}

/** Texts end to end, where each begins, and a bit for each that is not null: what Arrow keeps of a column. */
function packed(cells: readonly (string | null)[]) {
	const encoder = new TextEncoder();
	const texts = cells.map((cell) => encoder.encode(cell ?? ''));
	const valueOffsets = new Int32Array(cells.length + 1);
	for (const [i, text] of texts.entries()) valueOffsets[i + 1] = valueOffsets[i]! + text.length;
	const data = new Uint8Array(valueOffsets[cells.length]!);
	const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8));
	for (const [i, text] of texts.entries()) {
		data.set(text, valueOffsets[i]);
		if (cells[i] !== null) nullBitmap[i >> 3]! |= 1 << (i & 7);
	}
	return { data, valueOffsets, nullBitmap, nullCount: cells.filter((cell) => cell === null).length };
}

async function bringTexts(engine: Engine, name: string, columns: readonly TextColumn[]): Promise<void> {
	const { makeData, makeVector, Table, tableToIPC, Utf8 } = await import('apache-arrow');
	// Arrow's own builders compile code from text, which the page's policy forbids.
	const vectors = columns.map(({ name: column, cells: texts }) => {
		const data = makeData({ type: new Utf8(), length: texts.length, ...packed(texts) });
		return [column, makeVector(data)] as const;
	});
	await engine.load?.(WAITING, { stream: tableToIPC(new Table(Object.fromEntries(vectors)), 'stream') });
	const cells: string[] = [];
	for (const column of columns) {
		const quoted = quotedName(column.name);
		cells.push(`CAST(${quoted} AS ${await typeOf(engine, column)}) AS ${quoted}`);
	}
	await run(
		engine,
		`CREATE OR REPLACE TABLE ${quotedName(name)} AS SELECT ${cells.join(', ')} FROM ${WAITING}`
	);
	await run(engine, `DROP TABLE ${WAITING}`);
}

/**
 * Puts `content` into the engine as the table `name`, which must be free. Rejects with an OwnFileError if the file
 * cannot be read, and with an EngineError if the engine fails.
 */
export async function bringOwn(
	engine: Engine,
	{ name, content }: Pick<OwnTable, 'name' | 'content'>
): Promise<Pick<OwnTable, 'rows' | 'columns'>> {
	try {
		// The buffer is consumed, and needed again if the engine is restarted.
		if (content.form === 'parquet') await engine.load?.(name, { parquet: content.bytes.slice(0) });
		else await bringTexts(engine, name, content.columns);
		const columns = await run(engine, `DESCRIBE ${quotedName(name)}`);
		const [counted] = await run(engine, `SELECT CAST(count(*) AS INTEGER) AS n FROM ${quotedName(name)}`);
		return {
			rows: Number(counted?.['n']),
			columns: columns.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }))
		};
	} catch (error) {
		if (error instanceof EngineError && content.form !== 'parquet') throw error;
		const why = error instanceof Error && error.cause ? String(error.cause) : String(error);
		throw new OwnFileError(`it could not be read (${why.split('\n')[0]})`, { cause: error });
	}
}

/** Removes the table. */
export const dropOwn = (engine: Engine, name: string) =>
	run(engine, `DROP TABLE IF EXISTS ${quotedName(name)}`);
