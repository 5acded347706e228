/** The file of words gives the rows of the SQL, and a view of them holds the statements of a chart and no others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/lib/charts/registry';
import { readWords, WORDS_PATH } from '../../src/lib/cube/words';
import type { Engine } from '../../src/lib/data/engine/engine';
import { openNodeEngine } from '../../src/lib/data/engine/node';
import { codedStatements, type CodedStatementRow } from '../../src/lib/data/queries/coded-statements';
import { propositions } from '../../src/lib/data/queries/propositions';
import { statementIds } from '../../src/lib/data/queries/statement-ids';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { STATEMENT_COLUMN_NAMES } from '../../src/lib/takeaway/columns';
import { statementsCsv, statementsJson } from '../../src/lib/takeaway/files';
import { everyStatement, statementsInView } from '../../src/lib/takeaway/rows';
import { statementsWorkbook } from '../../src/lib/takeaway/workbook';
import { tablesFolder } from '../fixtures/engine';

let engine: Engine;
let drop: () => Promise<void>;
let words: CodedStatementRow[];

beforeAll(async () => {
	const folder = await tablesFolder();
	drop = folder.drop;
	engine = await openNodeEngine(folder.dir);
	const { buffer, byteOffset, byteLength } = await readFile(join(folder.dir, WORDS_PATH));
	words = await readWords(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}, 60_000);
afterAll(async () => {
	await engine.close();
	await drop();
});

const SITE = 'https://example.org/';
const ABOUT = { title: 'Made-up title', view: 'Joining', version: '2025-12-05 · abcdef', address: SITE };

test('the file equals the answer of the SQL', async () => {
	expect(words).toEqual(await engine.rows(codedStatements()));
	const ids = (await engine.rows(statementIds())).map(({ statement_id }) => statement_id);
	expect([...new Set(words.map(({ statement_id }) => statement_id))]).toEqual(ids);
});

test('words are cut at the statement’s offsets, also after astral characters', () => {
	const rows = everyStatement(words, SITE);
	expect(rows.map((row) => row.words)).toContain('joining is the 𝔸im');
	expect(rows.every((row) => row.address === `${SITE}statements/${row.statement_id}/`)).toBe(true);
});

const FILTERS: Partial<Filter>[] = [
	{},
	{ sides: ['russia'] },
	{ stances: ['support'] },
	{ modes: ['direct'] },
	{ outlets: ['made-up-daily'], from: '2025-12-01' },
	{ outlets: ['made-up-wire'], modes: ['indirect', 'direct'] },
	{ from: '2031-01-01' }
];

describe.each(Object.values(CHARTS))('$id', (chart) => {
	test.each(FILTERS)('under %j has the reports of its utterances, each once per stance', async (given) => {
		const filter = { ...NO_FILTER, ...given };
		const asked = (await engine.rows(propositions()))[0]!;
		const shown = new Set(
			'listed' in chart && chart.listed
				? await chart.listed(engine, filter, asked.proposition_id)
				: (chart.utterances((await chart.ask(engine, filter, asked.proposition_id)) as never) as string[])
		);
		const about = {
			proposition_id: asked.proposition_id,
			proposition: asked.label,
			text: asked.text
		};
		const view = { utterances: [...shown], filter, proposition: chart.every ? null : about };
		const rows = statementsInView(words, view, SITE);
		const expected = words.filter(
			({ utterance_id, mode, outlet_id }) =>
				shown.has(utterance_id) &&
				(filter.modes.length === 0 || filter.modes.includes(mode)) &&
				(filter.outlets.length === 0 || filter.outlets.includes(outlet_id))
		);
		const ids = (list: readonly { statement_id: string }[]) =>
			[...new Set(list.map(({ statement_id }) => statement_id))].sort();
		expect(ids(rows)).toEqual(ids(expected));
		// Nobody in the view is without a report in the file.
		expect(new Set(rows.map(({ utterance_id }) => utterance_id))).toEqual(shown);
		if (chart.every) expect(rows).toHaveLength(expected.length);
		else {
			expect(rows).toHaveLength(ids(rows).length);
			expect(rows.every((row) => row.proposition_id === asked.proposition_id)).toBe(true);
		}
		const coded = new Map(words.map((row) => [`${row.statement_id} ${row.proposition_id}`, row.stance]));
		for (const row of rows)
			expect(row.stance).toBe(coded.get(`${row.statement_id} ${row.proposition_id}`) ?? null);
	});
});

test('CSV, JSON and the workbook hold the same cells, and say what they are', async () => {
	const rows = everyStatement(words, SITE);
	rows[0] = { ...rows[0]!, words: '=1+1', headline: 'line\u0007 bell' };
	const json = JSON.parse(statementsJson(rows, ABOUT)) as { rows: object[]; data_version: string };
	expect(json.rows).toEqual(JSON.parse(JSON.stringify(rows)));
	expect(json.data_version).toBe(ABOUT.version);
	const csv = statementsCsv(rows, ABOUT);
	expect(csv.split('\r\n')[0]).toBe(
		'# Made-up title · Joining · data 2025-12-05 · abcdef · CC BY 4.0 · https://example.org/'
	);
	expect(csv.split('\r\n')[1]).toBe(STATEMENT_COLUMN_NAMES.join(','));
	const book = read(await (await statementsWorkbook(rows, ABOUT)).arrayBuffer());
	expect(book.SheetNames).toEqual(['Statements', 'About']);
	const sheet = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Statements!, { defval: null });
	expect(sheet).toHaveLength(rows.length);
	expect(Object.keys(sheet[0]!)).toEqual(STATEMENT_COLUMN_NAMES);
	expect(sheet.slice(1)).toEqual(JSON.parse(JSON.stringify(rows.slice(1))));
	expect(sheet[0]).toMatchObject({ words: '=1+1', headline: 'line bell' });
	// A text, not a formula.
	expect(book.Sheets.Statements![`C2`]).toMatchObject({ t: 's', v: '=1+1' });
	const about = utils.sheet_to_json<string[]>(book.Sheets.About!, { header: 1 });
	expect(about[0]).toEqual(['What', 'Made-up title']);
});
