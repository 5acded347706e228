/** Answers as Parquet, read back by DuckDB. */
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { answerParquet } from '../../src/lib/data/explore/answer-parquet';
import { answer } from '../../src/lib/data/explore/own-question';

const VALUES = [
	...['1::TINYINT AS tiny', '3000000000::UINTEGER AS unsigned', '9007199254740993 AS big'],
	...['170141183460469231731687303715884105727 AS huge', '0.1::FLOAT AS single', "'NaN'::DOUBLE AS nan"],
	...['-1.50 AS decimal', '12345678901234567.25::DECIMAL(20, 2) AS long_decimal', 'true AS truth'],
	...["'a''b' AS text", "DATE '1969-12-31' AS day", "TIMESTAMP '2025-12-04 10:30:00.000001' AS time"],
	...['INTERVAL 2 DAY AS span', "['a', 'b'] AS list", "'' AS empty"]
];
/** What DuckDB finds: its type, and the value as it prints it. */
const FOUND = {
	...{ tiny: 'BIGINT 1', unsigned: 'BIGINT 3000000000', big: 'BIGINT 9007199254740993' },
	...{ huge: 'VARCHAR 170141183460469231731687303715884105727', single: 'FLOAT 0.1', nan: 'DOUBLE nan' },
	...{ decimal: 'DOUBLE -1.5', long_decimal: 'VARCHAR 12345678901234567.25', truth: 'BOOLEAN true' },
	...{ text: "VARCHAR a'b", day: 'DATE 1969-12-31', time: 'TIMESTAMP 2025-12-04 10:30:00.000001' },
	...{ span: 'VARCHAR 2 days', list: 'VARCHAR a; b', empty: 'VARCHAR ' }
};

test('every type is read back by DuckDB, nothing as nothing', async () => {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
	const engine = { rows: ({ sql }) => rowsOf(sql) } as Pick<Engine, 'rows'> as Engine;
	const dir = mkdtempSync(join(tmpdir(), 'answer-'));
	try {
		const names = Object.keys(FOUND);
		const question = `SELECT ${VALUES.join(', ')} UNION ALL BY NAME SELECT NULL AS tiny`;
		const { columns, rows } = await answer(engine, question, 10);
		const file = join(dir, 'answer.parquet');
		writeFileSync(file, new Uint8Array(await answerParquet(columns, rows)));
		const shown = names.map((name) => `typeof("${name}") || ' ' || CAST("${name}" AS VARCHAR) AS "${name}"`);
		const read = await rowsOf(`SELECT ${shown.join(', ')} FROM read_parquet('${file}')`);
		expect(read).toEqual([FOUND, Object.fromEntries(names.map((name) => [name, null]))]);
		const none = await answerParquet(columns, []);
		writeFileSync(file, new Uint8Array(none));
		expect(await rowsOf(`SELECT * FROM read_parquet('${file}')`)).toEqual([]);
	} finally {
		connection.closeSync();
		instance.closeSync();
		rmSync(dir, { recursive: true });
	}
});
