/**
 * The tables of a project of the Discourse Network Analyzer, as versions 3.0 and 3.1 create them in SQLite
 * (https://github.com/leifeld-lab/dna, class sql.Sql).
 */

const ID = 'ID INTEGER NOT NULL PRIMARY KEY';
/** The program refuses longer texts in the columns it shows in lists. */
export const LONGEST_TEXT = 190;

const short = (name: string, more = 'NOT NULL') =>
	`${name} TEXT ${more} CHECK (LENGTH(${name}) <= ${LONGEST_TEXT})`;
const optional = (name: string) => short(name, "NOT NULL DEFAULT ''");
const between = (name: string, from: number, to: number, more: string) =>
	`${name} INTEGER ${more} CHECK (${name} BETWEEN ${from} AND ${to})`;
const colour = (more: string) => ['Red', 'Green', 'Blue'].map((name) => between(name, 0, 255, more));
const flag = (name: string, otherwise: 0 | 1) => between(name, 0, 1, `NOT NULL DEFAULT ${otherwise}`);
const refers = (column: string, table: string) =>
	`FOREIGN KEY (${column}) REFERENCES ${table}(ID) ON DELETE CASCADE`;

const PERMISSIONS = [
	...['AddDocuments', 'EditDocuments', 'DeleteDocuments', 'ImportDocuments'],
	...['AddStatements', 'EditStatements', 'DeleteStatements', 'EditAttributes', 'EditRegex'],
	...['EditStatementTypes', 'EditCoders', 'EditCoderRelations', 'ViewOthersDocuments'],
	...['EditOthersDocuments', 'ViewOthersStatements', 'EditOthersStatements']
].map((name) => flag(`Permission${name}`, 1));

/** A table with a statement's values of one data type. */
const values = (column: string, ...more: string[]) => [
	...[ID, 'StatementId INTEGER NOT NULL', 'VariableId INTEGER NOT NULL', column],
	...[refers('StatementId', 'STATEMENTS'), refers('VariableId', 'VARIABLES'), ...more],
	'UNIQUE (StatementId, VariableId)'
];

/** Columns and constraints by table, in the order in which they can be created. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
	SETTINGS: ['Property TEXT PRIMARY KEY', 'Value TEXT NOT NULL'],
	CODERS: [
		...[ID, short('Name'), ...colour('NOT NULL DEFAULT 0')],
		...[between('Refresh', 0, 9999, 'NOT NULL DEFAULT 0'), between('FontSize', 1, 99, 'NOT NULL DEFAULT 14')],
		...[short('Password'), between('PopupWidth', 100, 9999, 'DEFAULT 300')],
		...[flag('ColorByCoder', 0), flag('PopupDecoration', 0), flag('PopupAutoComplete', 1), ...PERMISSIONS]
	],
	DOCUMENTS: [
		...[ID, short('Title'), 'Text TEXT NOT NULL', 'Coder INTEGER', optional('Author'), optional('Source')],
		...[optional('Section'), "Notes TEXT NOT NULL DEFAULT ''", optional('Type'), 'Date INTEGER NOT NULL'],
		refers('Coder', 'CODERS')
	],
	STATEMENTTYPES: [ID, short('Label'), ...colour('NOT NULL DEFAULT 0')],
	VARIABLES: [
		...[ID, short('Variable')],
		"DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text'))",
		...['StatementTypeId INTEGER', refers('StatementTypeId', 'STATEMENTTYPES')],
		'UNIQUE (Variable, StatementTypeId)'
	],
	VARIABLELINKS: [
		...[ID, 'SourceVariableId INTEGER', 'TargetVariableId INTEGER'],
		...['CHECK (TargetVariableId != SourceVariableId)', refers('SourceVariableId', 'VARIABLES')],
		refers('TargetVariableId', 'VARIABLES')
	],
	REGEXES: [short('Label', 'PRIMARY KEY'), ...colour('NOT NULL DEFAULT 0')],
	CODERRELATIONS: [
		...[ID, 'Coder INTEGER CHECK (Coder > 0)', 'OtherCoder INTEGER CHECK (OtherCoder > 0)'],
		...['viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'].map((name) => flag(name, 1)),
		...['CHECK (Coder != OtherCoder)', refers('Coder', 'CODERS'), refers('OtherCoder', 'CODERS')]
	],
	STATEMENTS: [
		...[ID, 'StatementTypeId INTEGER', 'DocumentId INTEGER', 'Start INTEGER NOT NULL CHECK (Start >= 0)'],
		...['Stop INTEGER NOT NULL CHECK (Stop >= 0)', 'Coder INTEGER', 'CHECK (Start < Stop)'],
		...[refers('StatementTypeId', 'STATEMENTTYPES'), refers('Coder', 'CODERS')],
		refers('DocumentId', 'DOCUMENTS')
	],
	DATABOOLEAN: values('Value INTEGER NOT NULL DEFAULT 1'),
	DATAINTEGER: values('Value INTEGER NOT NULL DEFAULT 0'),
	ENTITIES: [
		...[ID, 'VariableId INTEGER NOT NULL', optional('Value'), ...colour('')],
		...['ChildOf INTEGER CHECK (ChildOf > 0)', 'UNIQUE (VariableId, Value)'],
		...[refers('ChildOf', 'ENTITIES'), refers('VariableId', 'VARIABLES')]
	],
	DATASHORTTEXT: values('Entity INTEGER NOT NULL', refers('Entity', 'ENTITIES')),
	DATALONGTEXT: values("Value TEXT DEFAULT ''"),
	ATTRIBUTEVARIABLES: [
		...[ID, 'VariableId INTEGER NOT NULL', short('AttributeVariable')],
		...['UNIQUE (VariableId, AttributeVariable)', refers('VariableId', 'VARIABLES')]
	],
	ATTRIBUTEVALUES: [
		...[ID, 'EntityId INTEGER NOT NULL', 'AttributeVariableId INTEGER NOT NULL', optional('AttributeValue')],
		...['UNIQUE (EntityId, AttributeVariableId)', refers('EntityId', 'ENTITIES')],
		refers('AttributeVariableId', 'ATTRIBUTEVARIABLES')
	]
};

/** One statement of SQL for each table. */
export const CREATE_TABLES = Object.entries(TABLES).map(
	([name, parts]) => `CREATE TABLE ${name} (${parts.join(', ')})`
);
