/** What the files of the whole say of themselves. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPackage, prerenderEngine } from '$lib/data/engine/node';
import { SITE } from '$lib/model/site';
import { TABLE_NAMES } from '$lib/model/tables';
import { citationOf, type Dataset } from '$lib/takeaway/cite';
import { croissant } from '$lib/takeaway/described';
import { plainStatementsCsv, statementsJson } from '$lib/takeaway/files';
import { allCoded } from '$lib/takeaway/flat';
import { everyStatement } from '$lib/takeaway/rows';
import { packedTables, zip, type Packed } from '$lib/takeaway/tables';
import { place } from './flat.server';

const DATA_DIR = 'static/data';

export const DESCRIPTION =
	'Statements read out of news articles: who holds which position, who said so, when, in which words and in which article.';

/** The data as one cites them. */
export async function dataset(): Promise<Dataset> {
	const { site, version } = await place();
	return { title: SITE.title, lead: SITE.lead, version, address: `${site}data/` };
}

export async function croissantJson(): Promise<string> {
	const data = await dataset();
	const described = croissant(
		data,
		{ description: DESCRIPTION, citation: citationOf(data, 'txt') },
		(await dataPackage()).resources
	);
	return `${JSON.stringify(described, null, '\t')}\n`;
}

/** Every statement with every position it takes, in words. */
export async function statementsWithWords(form: 'csv' | 'json'): Promise<string> {
	const { site, version } = await place();
	const rows = everyStatement(await allCoded(await prerenderEngine()), site);
	if (form === 'csv') return plainStatementsCsv(rows);
	const address = `${site}data/statements-with-words.json`;
	return statementsJson(rows, { title: 'Every statement', view: '', version, address });
}

const README = (data: Dataset) => `${citationOf(data, 'txt')}
parquet/, csv/ and json/ hold the same tables. statements-with-words.csv holds every statement with every position
it takes, a row each. parquet/datapackage.json describes every column; croissant.json does so for machine learning.
Free to use with credit under CC BY 4.0: https://creativecommons.org/licenses/by/4.0/
`;

/** Every file of the data in one archive. */
export async function everything(): Promise<Uint8Array<ArrayBuffer>> {
	const stored = async (name: string): Promise<Packed> => [
		`parquet/${name}`,
		new Uint8Array(await readFile(join(DATA_DIR, name)))
	];
	const data = await dataset();
	return zip([
		['README.txt', README(data)],
		['citation.bib', citationOf(data, 'bib')],
		['croissant.json', await croissantJson()],
		['statements-with-words.csv', await statementsWithWords('csv')],
		...(await Promise.all(['datapackage.json', ...TABLE_NAMES.map((name) => `${name}.parquet`)].map(stored))),
		...(await packedTables(await prerenderEngine()))
	]);
}
