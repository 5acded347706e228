/** The tables described for search engines and for machine learning: schema.org Dataset and Croissant 1.0, as JSON-LD. */
import { TABLES, TABLE_NAMES, type ColumnType, type Table } from '../model/tables';
import type { Dataset } from './cite';
import { LICENCE } from './files';

/** A written table, as datapackage.json lists it. */
export interface WrittenResource {
	name: string;
	bytes: number;
	/** "sha256:" and the sum in hexadecimal. */
	hash: string;
}

const PARQUET = 'application/vnd.apache.parquet';

/** The data as search engines read them (https://schema.org/Dataset). */
export function datasetJsonLd(data: Dataset, description: string, resources: readonly WrittenResource[]) {
	const download = (name: string, form: string, type: string) => ({
		'@type': 'DataDownload',
		name: `${name}.${form}`,
		encodingFormat: type,
		contentUrl: `${data.address}${name}.${form}`
	});
	return {
		'@context': 'https://schema.org/',
		'@type': 'Dataset',
		name: data.lead ? `${data.title}: ${data.lead.replace(/\.$/, '')}` : data.title,
		description,
		url: data.address,
		version: data.version,
		license: LICENCE.address,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: data.title },
		distribution: [
			download('all', 'zip', 'application/zip'),
			download('statements-with-words', 'csv', 'text/csv'),
			...resources.flatMap(({ name }) => [
				download(name, 'parquet', PARQUET),
				download(name, 'csv', 'text/csv')
			])
		]
	};
}

const DATA_TYPES: Record<ColumnType, string> = {
	...{ text: 'sc:Text', integer: 'sc:Integer', real: 'sc:Float', boolean: 'sc:Boolean', date: 'sc:Date' },
	'text[]': 'sc:Text'
};

/** Terms of Croissant 1.0 (http://mlcommons.org/croissant/1.0), as its documents declare them. */
const CONTEXT = {
	'@language': 'en',
	'@vocab': 'https://schema.org/',
	...{
		citeAs: 'cr:citeAs',
		column: 'cr:column',
		conformsTo: 'dct:conformsTo',
		cr: 'http://mlcommons.org/croissant/'
	},
	data: { '@id': 'cr:data', '@type': '@json' },
	dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
	dct: 'http://purl.org/dc/terms/',
	examples: { '@id': 'cr:examples', '@type': '@json' },
	...{
		extract: 'cr:extract',
		field: 'cr:field',
		fileObject: 'cr:fileObject',
		fileProperty: 'cr:fileProperty'
	},
	...{
		fileSet: 'cr:fileSet',
		format: 'cr:format',
		includes: 'cr:includes',
		isLiveDataset: 'cr:isLiveDataset'
	},
	...{
		jsonPath: 'cr:jsonPath',
		key: 'cr:key',
		md5: 'cr:md5',
		parentField: 'cr:parentField',
		path: 'cr:path'
	},
	...{ rai: 'http://mlcommons.org/croissant/RAI/', recordSet: 'cr:recordSet', references: 'cr:references' },
	...{ regex: 'cr:regex', repeated: 'cr:repeated', replace: 'cr:replace', sc: 'https://schema.org/' },
	...{ separator: 'cr:separator', source: 'cr:source', subField: 'cr:subField', transform: 'cr:transform' }
};

function recordSet(name: string, { row, key, columns }: Table) {
	return {
		'@type': 'cr:RecordSet',
		'@id': name,
		name,
		description: `A row is ${row}`,
		key: key.map((column) => ({ '@id': `${name}/${column}` })),
		field: Object.entries(columns).map(([column, { type, is, references }]) => ({
			'@type': 'cr:Field',
			'@id': `${name}/${column}`,
			name: column,
			description: is,
			dataType: DATA_TYPES[type],
			...(type === 'text[]' ? { repeated: true } : {}),
			source: { fileObject: { '@id': `${name}.parquet` }, extract: { column } },
			...(references ? { references: { field: { '@id': references.replace('.', '/') } } } : {})
		}))
	};
}

/** The data as loaders for machine learning read them. */
export const croissant = (
	data: Dataset,
	{ description, citation }: { description: string; citation: string },
	resources: readonly WrittenResource[]
) => ({
	'@context': CONTEXT,
	'@type': 'sc:Dataset',
	conformsTo: 'http://mlcommons.org/croissant/1.0',
	name: data.title,
	description,
	citeAs: citation.trim(),
	license: LICENCE.address,
	url: data.address,
	version: data.version,
	...(/^\d{4}-\d{2}-\d{2}/.test(data.version) ? { datePublished: data.version.slice(0, 10) } : {}),
	distribution: resources.map(({ name, bytes, hash }) => ({
		'@type': 'cr:FileObject',
		'@id': `${name}.parquet`,
		name: `${name}.parquet`,
		contentUrl: `${data.address}${name}.parquet`,
		contentSize: `${bytes} B`,
		encodingFormat: PARQUET,
		sha256: hash.replace('sha256:', '')
	})),
	recordSet: TABLE_NAMES.map((name) => recordSet(name, TABLES[name]))
});
