/** A project of the Discourse Network Analyzer (`.dna`, a SQLite file), which versions 3.0 and 3.1 open. In Node. */
import { createHash } from 'node:crypto';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { DNA_TYPES, type CodedDnaStatement, type DnaCoding, type DnaType } from './coded';
import { entityAttributes, type AttributeValues } from './attributes';
import { CREATE_TABLES } from './schema';

/** The program asks for a password when a project is opened. The file is public, so this one is as well. */
const DNA_PASSWORD = 'article-ten';
const VERSION = { version: '3.1.2', date: '2026-06-30' };
const ROUNDS = 100_000;
const COLOURS: Record<DnaType, readonly [number, number, number]> = {
	'DNA Statement': [239, 208, 51],
	'Other position': [100, 200, 190]
};
const CODERS = ['Admin', 'Article Ten', 'Article Ten, reviewed'] as const;
const [, MACHINE, REVIEWED] = [1, 2, 3] as const;

/**
 * The password as Jasypt's StrongPasswordEncryptor keeps it, which the program uses: a salt of 16 bytes and SHA-256 of
 * salt and password, hashed 100,000 times, in base64. The salt is always the same, so that equal data give equal files.
 */
function passwordHash(password: string): string {
	const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
	const salt = sha256(Buffer.from(CODERS[1])).subarray(0, 16);
	let digest = sha256(Buffer.concat([salt, Buffer.from(password)]));
	for (let round = 1; round < ROUNDS; round += 1) digest = sha256(digest);
	return Buffer.concat([salt, digest]).toString('base64');
}

type DataType = 'short text' | 'long text' | 'boolean';
interface Variable {
	name: string;
	type: DataType;
}

const variables = (type: DataType, ...names: string[]): Variable[] => names.map((name) => ({ name, type }));
const BESIDE = [
	...variables('short text', 'speaker', 'utterance'),
	...variables('long text', 'said_on', 'said_from', 'said_to', 'date_basis', 'mode', 'rule', 'address')
];
/** Values of short texts are entities, by which networks can be drawn. The first four are those of every project. */
const VARIABLES: Record<DnaType, readonly Variable[]> = {
	'DNA Statement': [
		...variables('short text', 'person', 'organization', 'concept'),
		...[...variables('boolean', 'agreement'), ...BESIDE]
	],
	'Other position': [
		...variables('short text', 'person', 'organization', 'concept', 'position'),
		...[...variables('long text', 'condition', 'direction'), ...BESIDE]
	]
};

/** Inserts rows and numbers them from 1, table by table. */
function inserter(database: Database) {
	const last = new Map<string, number>();
	return (table: string, row: Readonly<Record<string, SqlValue>>): number => {
		const id = (last.get(table) ?? 0) + 1;
		last.set(table, id);
		const columns = ['ID', ...Object.keys(row)];
		const places = columns.map(() => '?').join(', ');
		database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, [
			id,
			...Object.values(row)
		]);
		return id;
	};
}
type Insert = ReturnType<typeof inserter>;

function writeCoders(insert: Insert): void {
	const Password = passwordHash(DNA_PASSWORD);
	for (const Name of CODERS) insert('CODERS', { Name, Red: 102, Green: 102, Blue: 102, Password });
	for (let coder = 1; coder <= CODERS.length; coder += 1)
		for (let other = 1; other <= CODERS.length; other += 1)
			if (coder !== other) insert('CODERRELATIONS', { Coder: coder, OtherCoder: other });
}

/** Numbers of entities by value; each is written with its attributes when it is first needed. */
function entities(insert: Insert, variable: number, known: ReadonlyMap<string, AttributeValues>) {
	const attributes = [...new Set([...known.values()].flatMap((values) => Object.keys(values)))].map(
		(AttributeVariable) => ({
			name: AttributeVariable,
			id: insert('ATTRIBUTEVARIABLES', { VariableId: variable, AttributeVariable })
		})
	);
	const ids = new Map<string, number>();
	const idOf = (value: string): number => {
		const written = ids.get(value);
		if (written) return written;
		const colour = { Red: 0, Green: 0, Blue: 0 };
		const id = insert('ENTITIES', { VariableId: variable, Value: value, ...colour });
		for (const { name, id: attribute } of attributes)
			insert('ATTRIBUTEVALUES', {
				...{ EntityId: id, AttributeVariableId: attribute },
				AttributeValue: known.get(value)?.[name] ?? ''
			});
		ids.set(value, id);
		return id;
	};
	// The program expects an empty entity for each variable.
	idOf('');
	return idOf;
}

/** Writes a type with its variables, then its statements. */
function typeWriter(insert: Insert, type: DnaType, coding: DnaCoding) {
	const [Red, Green, Blue] = COLOURS[type];
	const typeId = insert('STATEMENTTYPES', { Label: type, Red, Green, Blue });
	const written = VARIABLES[type].map((variable) => {
		const row = { Variable: variable.name, DataType: variable.type, StatementTypeId: typeId };
		const id = insert('VARIABLES', row);
		const known = entityAttributes(variable.name, coding);
		return { ...variable, id, entity: variable.type === 'short text' ? entities(insert, id, known) : null };
	});
	return ({ document, start, stop, reviewed, values }: CodedDnaStatement) => {
		const StatementId = insert('STATEMENTS', {
			...{ StatementTypeId: typeId, DocumentId: document.id, Start: start, Stop: stop },
			Coder: reviewed ? REVIEWED : MACHINE
		});
		for (const { id, name, entity } of written) {
			const [value = '', own] = [values[name], { StatementId, VariableId: id }];
			if (typeof value === 'boolean') insert('DATABOOLEAN', { ...own, Value: Number(value) });
			else if (entity) insert('DATASHORTTEXT', { ...own, Entity: entity(value) });
			else insert('DATALONGTEXT', { ...own, Value: value });
		}
	};
}

/** The project as bytes; equal codings give equal bytes. */
export async function dnaProject(coding: DnaCoding): Promise<Uint8Array<ArrayBuffer>> {
	const { Database } = await initSqlJs();
	const database = new Database();
	try {
		for (const create of CREATE_TABLES) database.run(create);
		database.run('BEGIN');
		for (const [Property, Value] of Object.entries(VERSION))
			database.run('INSERT INTO SETTINGS (Property, Value) VALUES (?, ?)', [Property, Value]);
		const insert = inserter(database);
		writeCoders(insert);
		for (const { title, text, author, source, type, notes, day } of coding.documents)
			insert('DOCUMENTS', {
				...{ Title: title, Text: text, Coder: MACHINE, Author: author, Source: source, Type: type },
				...{ Notes: notes, Date: day === null ? 0 : Date.parse(day) / 1000 }
			});
		const writers = new Map(DNA_TYPES.map((type) => [type, typeWriter(insert, type, coding)]));
		for (const statement of coding.statements) writers.get(statement.type)?.(statement);
		database.run('COMMIT');
		return database.export() as Uint8Array<ArrayBuffer>;
	} finally {
		database.close();
	}
}
