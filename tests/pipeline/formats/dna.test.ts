/** Projects of the Discourse Network Analyzer: documents as articles, statements as another coder's coding. Made up. */
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { dnaItems, dnaStatements } from '../../../src/pipeline/read/formats/dna';
import { A } from './stories';

async function project(version: 2 | 3): Promise<Uint8Array> {
	const { Database } = await initSqlJs();
	const database = new Database();
	const day = Date.parse(A.day) / (version === 3 ? 1000 : 1);
	database.run(
		'CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Date INTEGER)'
	);
	database.run('INSERT INTO DOCUMENTS VALUES (1, ?, ?, 1, ?, ?, ?)', [
		A.headline,
		A.paragraphs.join('\n'),
		A.byline,
		A.outlet,
		day
	]);
	database.run(
		'CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER)'
	);
	database.run('INSERT INTO STATEMENTS VALUES (7, 1, 1, 0, 96, 2)');
	database.run('CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT)');
	database.run("INSERT INTO VARIABLES VALUES (1, 'person'), (2, 'agreement')");
	database.run(
		'CREATE TABLE DATAINTEGER(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER)'
	);
	database.run('INSERT INTO DATAINTEGER VALUES (1, 7, 2, 1)');
	if (version === 2) {
		database.run(
			'CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT)'
		);
		database.run("INSERT INTO DATASHORTTEXT VALUES (1, 7, 1, 'Ida Hollin')");
	} else {
		database.run('CREATE TABLE ENTITIES(ID INTEGER, VariableId INTEGER, Value TEXT)');
		database.run("INSERT INTO ENTITIES VALUES (5, 1, 'Ida Hollin')");
		database.run(
			'CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Entity INTEGER)'
		);
		database.run('INSERT INTO DATASHORTTEXT VALUES (1, 7, 1, 5)');
		database.run('CREATE TABLE CODERS(ID INTEGER, Name TEXT)');
		database.run("INSERT INTO CODERS VALUES (2, 'Made-up coder')");
	}
	const bytes = database.export();
	database.close();
	return bytes;
}

describe.each([2, 3] as const)('a project of version %i', (version) => {
	test('gives its documents', async () => {
		const [item] = await dnaItems(await project(version));
		expect(item).toMatchObject({
			id: '1',
			text: A.paragraphs.join('\n'),
			metadata: { headline: A.headline, byline: A.byline, outlet: A.outlet, published_on: A.day }
		});
	});

	test('gives its coded statements', async () => {
		expect(await dnaStatements(await project(version))).toEqual([
			{
				...{ id: 7, document: 1, start: 0, end: 96, coder: version === 3 ? 'Made-up coder' : '2' },
				values: { person: 'Ida Hollin', agreement: '1' }
			}
		]);
	});
});

test('a file that is not a project is reported', async () => {
	expect(await dnaItems(Buffer.from('made up'))).toEqual([
		{
			at: null,
			kind: 'unread',
			refused: 'is not a project of the Discourse Network Analyzer (a SQLite file)'
		}
	]);
	expect(await dnaStatements(Buffer.from('made up'))).toEqual([]);
});
