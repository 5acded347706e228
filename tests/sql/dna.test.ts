/** The Discourse Network Analyzer's files: another program reads the coding back, by that program's own rules. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { dnaCoding, type DnaCoding } from '../../src/lib/takeaway/dna/coded';
import { dnaEvents } from '../../src/lib/takeaway/dna/events';
import { namedActors, shortened } from '../../src/lib/takeaway/dna/names';
import { dnaProject } from '../../src/lib/takeaway/dna/project';
import { allCoded } from '../../src/lib/takeaway/flat';
import { dnaItems, dnaStatements } from '../../src/pipeline/read/formats/dna';
import { fixtureEngine } from '../fixtures/engine';

const SITE = 'https://example.org/';
let engine: Engine;
let coding: DnaCoding;
let project: Uint8Array;
beforeAll(async () => {
	engine = await fixtureEngine();
	coding = await dnaCoding(engine, SITE);
	project = await dnaProject(coding);
}, 60_000);
afterAll(() => engine.close());

const positions = async () => (await allCoded(engine)).filter(({ stance }) => stance !== null);

test('a statement is its words in its document, and has a row for each position', async () => {
	const rows = await positions();
	expect(coding.statements).toHaveLength(rows.length);
	for (const [i, { document, start, stop, values }] of coding.statements.entries()) {
		const { passage, words_start, words_end, statement_id, stance, holder, published_on } = rows[i]!;
		expect(document.text.slice(start, stop)).toBe(passage.slice(Math.max(0, words_start), words_end));
		expect(values['address']).toBe(`${SITE}statements/${statement_id}/`);
		expect([values['person'], values['organization']]).toContain(holder);
		expect(document.day).toBe(published_on);
		// Only support and opposition are a yes or a no.
		const agreement = { support: true, oppose: false }[stance as string];
		expect(values['agreement']).toBe(agreement);
		expect(values['position']).toBe(agreement === undefined ? stance : undefined);
	}
	expect(new Set(coding.statements.map(({ type }) => type))).toEqual(
		new Set(['DNA Statement', 'Other position'])
	);
});

test('our own reader of such projects reads the same back', async () => {
	const items = await dnaItems(project);
	expect(items).toMatchObject(
		coding.documents.map(({ id, text, title, source, day }) => ({
			...{ id: String(id), text },
			metadata: { headline: title, outlet: source, published_on: day }
		}))
	);
	const read = await dnaStatements(project);
	expect(read).toEqual(
		coding.statements.map(({ document, start, stop, reviewed, values }, i) => ({
			...{ id: i + 1, document: document.id, start, end: stop },
			coder: reviewed ? 'Article Ten, reviewed' : 'Article Ten',
			// It takes an entity without a name for a value, and no long text without words.
			values: expect.objectContaining(
				Object.fromEntries(
					Object.entries(values).flatMap(([name, value]) =>
						value === '' ? [] : [[name, typeof value === 'boolean' ? String(Number(value)) : value]]
					)
				)
			) as unknown
		}))
	);
});

test('equal codings give equal files', async () => {
	expect(Buffer.from(await dnaProject(coding)).equals(Buffer.from(project))).toBe(true);
});

test('names that two actors share are distinguished, and long ones are cut', () => {
	const actor = (actor_id: string, name: string) => ({
		...{ actor_id, name, kind: 'person' as const, role: null, side: 'other' as never, country: null },
		...{ parent_id: null, wikidata: null, provisional: false }
	});
	const named = namedActors([actor('a-kolt', 'Ilse Kolt'), actor('b-kolt', 'Ilse Kolt')], []);
	expect([...named.values()].map(({ name }) => name)).toEqual(['Ilse Kolt', 'b-kolt (Ilse Kolt)']);
	expect([...shortened('🙂'.repeat(191))]).toHaveLength(190);
	expect(shortened('🙂'.repeat(190))).toBe('🙂'.repeat(190));
});

test('the event list has the coding in the program’s own form', () => {
	const { data, meta } = Papa.parse<Record<string, string>>(dnaEvents(coding), {
		...{ header: true, delimiter: ';', skipEmptyLines: true }
	});
	expect(meta.fields?.slice(0, 6)).toEqual(
		['statement_id', 'time', 'person', 'organization', 'concept', 'agreement'] // the rest is ours
	);
	expect(meta.fields?.slice(-10)).toEqual([
		...['start_position', 'stop_position', 'text', 'coder', 'document_id', 'document_title'],
		...['document_author', 'document_source', 'document_section', 'document_type']
	]);
	expect(data.map((row) => [row['statement_id'], row['agreement'], row['start_position']])).toEqual(
		coding.statements.map(({ values: { agreement }, start }, i) => [
			String(i + 1),
			typeof agreement === 'boolean' ? String(Number(agreement)) : '',
			String(start)
		])
	);
});

/** Reads as the program does: every value by its variable, entities by their number, foreign keys enforced. */
const READ = `
import base64, hashlib, json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
assert db.execute('PRAGMA integrity_check').fetchone() == ('ok',)
assert db.execute('PRAGMA foreign_key_check').fetchall() == []
db.execute('PRAGMA foreign_keys = ON')
tables = {name: [row[1] for row in db.execute(f'PRAGMA table_info({name})')] for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
statements = []
for (sid, kind, start, stop, text) in db.execute('SELECT S.ID, T.Label, S.Start, S.Stop, D.Text FROM STATEMENTS AS S JOIN STATEMENTTYPES AS T ON T.ID = S.StatementTypeId JOIN DOCUMENTS AS D ON D.ID = S.DocumentId JOIN CODERS AS C ON C.ID = S.Coder ORDER BY S.ID'):
    values = {}
    for (vid, name, data) in db.execute('SELECT V.ID, V.Variable, V.DataType FROM VARIABLES AS V JOIN STATEMENTS AS S ON S.StatementTypeId = V.StatementTypeId WHERE S.ID = ? ORDER BY V.ID', (sid,)):
        if data == 'short text':
            rows = db.execute('SELECT E.Value FROM DATASHORTTEXT AS T JOIN ENTITIES AS E ON E.ID = T.Entity AND E.VariableId = T.VariableId WHERE T.StatementId = ? AND T.VariableId = ?', (sid, vid)).fetchall()
        else:
            rows = db.execute(f"SELECT Value FROM {'DATABOOLEAN' if data == 'boolean' else 'DATALONGTEXT'} WHERE StatementId = ? AND VariableId = ?", (sid, vid)).fetchall()
        assert len(rows) == 1, (sid, name, rows)
        values[name] = bool(rows[0][0]) if data == 'boolean' else rows[0][0]
    units = text.encode('utf-16-le')
    statements.append([kind, values, units[2 * start:2 * stop].decode('utf-16-le')])
without = db.execute('SELECT COUNT(*) FROM ENTITIES AS E JOIN ATTRIBUTEVARIABLES AS A ON A.VariableId = E.VariableId WHERE NOT EXISTS (SELECT 1 FROM ATTRIBUTEVALUES AS V WHERE V.EntityId = E.ID AND V.AttributeVariableId = A.ID)').fetchone()[0]
empty = db.execute("SELECT COUNT(*) FROM VARIABLES AS V WHERE DataType = 'short text' AND NOT EXISTS (SELECT 1 FROM ENTITIES AS E WHERE E.VariableId = V.ID AND E.Value = '')").fetchone()[0]
refused = 0
for bad in ["INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, 1, 5, 5, 1)", "INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, 999999, 1, 5, 1)", "INSERT INTO VARIABLES (Variable, DataType, StatementTypeId) VALUES ('x', 'number', 1)", "INSERT INTO ENTITIES (VariableId, Value) VALUES (1, '" + 'x' * 191 + "')"]:
    try:
        db.execute(bad)
    except sqlite3.IntegrityError:
        refused += 1
kept = base64.b64decode(db.execute('SELECT Password FROM CODERS').fetchone()[0])
digest = hashlib.sha256(kept[:16] + b'article-ten').digest()
for _ in range(99999):
    digest = hashlib.sha256(digest).digest()
version = db.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()[0]
print(json.dumps({'tables': tables, 'statements': statements, 'without': without, 'empty': empty, 'refused': refused, 'version': version, 'password': digest == kept[16:]}))
`;

/** Names of the columns that version 3.1.2 reads and writes. */
const COLUMNS = {
	SETTINGS: 'Property Value',
	DOCUMENTS: 'ID Title Text Coder Author Source Section Notes Type Date',
	STATEMENTTYPES: 'ID Label Red Green Blue',
	VARIABLES: 'ID Variable DataType StatementTypeId',
	VARIABLELINKS: 'ID SourceVariableId TargetVariableId',
	REGEXES: 'Label Red Green Blue',
	CODERRELATIONS: 'ID Coder OtherCoder viewStatements editStatements viewDocuments editDocuments',
	STATEMENTS: 'ID StatementTypeId DocumentId Start Stop Coder',
	DATABOOLEAN: 'ID StatementId VariableId Value',
	DATAINTEGER: 'ID StatementId VariableId Value',
	ENTITIES: 'ID VariableId Value Red Green Blue ChildOf',
	DATASHORTTEXT: 'ID StatementId VariableId Entity',
	DATALONGTEXT: 'ID StatementId VariableId Value',
	ATTRIBUTEVARIABLES: 'ID VariableId AttributeVariable',
	ATTRIBUTEVALUES: 'ID EntityId AttributeVariableId AttributeValue'
};
const CODERS = [
	...['ID', 'Name', 'Red', 'Green', 'Blue', 'Refresh', 'FontSize', 'Password', 'PopupWidth', 'ColorByCoder'],
	...['PopupDecoration', 'PopupAutoComplete'],
	...['AddDocuments', 'EditDocuments', 'DeleteDocuments', 'ImportDocuments', 'AddStatements'].map(
		(name) => `Permission${name}`
	),
	...['EditStatements', 'DeleteStatements', 'EditAttributes', 'EditRegex', 'EditStatementTypes'].map(
		(name) => `Permission${name}`
	),
	...['EditCoders', 'EditCoderRelations', 'ViewOthersDocuments', 'EditOthersDocuments'].map(
		(name) => `Permission${name}`
	),
	...['PermissionViewOthersStatements', 'PermissionEditOthersStatements']
];

const python = spawnSync('python3', ['-c', 'import sqlite3']).status === 0;
if (!python)
	console.warn('python3 with sqlite3 is not installed, so no other program read the project back.');

describe.runIf(python)('Python’s sqlite3', () => {
	test('reads every statement, with each variable once, from the tables the program has', () => {
		const dir = mkdtempSync(join(tmpdir(), 'dna-'));
		try {
			writeFileSync(join(dir, 'made-up.dna'), project);
			const run = spawnSync('python3', ['-c', READ, join(dir, 'made-up.dna')], { encoding: 'utf8' });
			expect(run.stderr).toBe('');
			const found = JSON.parse(run.stdout) as {
				tables: Record<string, string[]>;
				statements: unknown[];
			};
			expect(found).toMatchObject({ without: 0, empty: 0, refused: 4, version: '3.1.2', password: true });
			const columns = Object.entries(COLUMNS).map(([name, list]) => [name, list.split(' ')]);
			expect(found.tables).toEqual({ ...Object.fromEntries(columns), CODERS });
			expect(found.statements).toEqual(
				coding.statements.map(({ type, values, document, start, stop }) => [
					...[type, values, document.text.slice(start, stop)]
				])
			);
		} finally {
			rmSync(dir, { recursive: true });
		}
	});
});
