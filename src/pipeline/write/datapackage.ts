/** `datapackage.json`: the tables described for whoever uses them elsewhere (Data Package 2.0). */
import { createHash } from 'node:crypto';
import {
	SCHEMA_VERSION,
	TABLES,
	TABLE_NAMES,
	type Column,
	type ColumnType,
	type Table,
	type TableName
} from '../../lib/model/tables';
import type { Day } from '../../lib/model/day';
import { parquetName } from './parquet';

/** A written file, as the package lists it. */
export interface WrittenTable {
	bytes: number;
	rows: number;
	/** In hexadecimal. */
	sha256: string;
}

const FIELD_TYPES: Record<ColumnType, string> = {
	text: 'string',
	integer: 'integer',
	real: 'number',
	boolean: 'boolean',
	date: 'date',
	'text[]': 'array'
};

function field(name: string, column: Column) {
	const { type, is, nullable, values, unit, references } = column;
	return {
		name,
		type: FIELD_TYPES[type],
		...(type === 'text[]' ? { arrayItem: { type: 'string' } } : {}),
		description: type === 'text[]' && references ? `${is} (each one of ${references})` : is,
		...(unit ? { unit } : {}),
		constraints: { required: nullable !== true, ...(values ? { enum: values } : {}) }
	};
}

function foreignKeys(name: string, { columns }: Table) {
	return Object.entries(columns).flatMap(([fields, { references, type }]) => {
		// A list cannot be a foreign key in Frictionless; its description names the table instead.
		if (references === undefined || type === 'text[]') return [];
		const [table = '', column = ''] = references.split('.');
		return [
			{
				fields: [fields],
				reference: { ...(table === name ? {} : { resource: table }), fields: [column] }
			}
		];
	});
}

/** Last day of publication and a short hash of the tables: `2025-12-15 · a1b2c3`. */
function dataVersion(written: Record<TableName, WrittenTable>, lastPublished: Day | null): string {
	const hash = createHash('sha256');
	for (const name of TABLE_NAMES) hash.update(`${name} ${written[name].sha256}\n`);
	return `${lastPublished ?? 'undated'} · ${hash.digest('hex').slice(0, 6)}`;
}

/** Title and lead of the project's site, which describe the package. */
export interface About {
	title: string;
	lead: string | null;
}

const nameOf = (title: string): string =>
	title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '') || 'statements';

/** The package as plain data, with keys in a fixed order. */
export function dataPackage(
	written: Record<TableName, WrittenTable>,
	lastPublished: Day | null,
	{ title, lead }: About
) {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: nameOf(title),
		title: lead ? `${title}: ${lead.replace(/\.$/, '')}` : title,
		description: 'Statements read out of news articles: who holds which position, who said so, and when.',
		version: dataVersion(written, lastPublished),
		schemaVersion: SCHEMA_VERSION,
		licenses: [
			{
				name: 'CC-BY-4.0',
				title: 'Creative Commons Attribution 4.0',
				path: 'https://creativecommons.org/licenses/by/4.0/'
			}
		],
		resources: TABLE_NAMES.map((name) => {
			const table: Table = TABLES[name];
			return {
				name,
				type: 'table',
				path: parquetName(name),
				title: `A row is ${table.row}`,
				format: 'parquet',
				mediatype: 'application/vnd.apache.parquet',
				bytes: written[name].bytes,
				rows: written[name].rows,
				hash: `sha256:${written[name].sha256}`,
				schema: {
					$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
					fields: Object.entries(table.columns).map(([column, description]) => field(column, description)),
					primaryKey: table.key,
					foreignKeys: foreignKeys(name, table)
				}
			};
		})
	};
}
