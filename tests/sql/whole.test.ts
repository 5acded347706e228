/** The whole to take away: tables as text, one archive, citations, descriptions for machines, annotations. */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { wholeTable } from '../../src/lib/data/sql/whole-table';
import { TABLES, TABLE_NAMES } from '../../src/lib/model/tables';
import { annotations } from '../../src/lib/takeaway/annotations';
import { citationOf, csl } from '../../src/lib/takeaway/cite';
import { croissant, datasetJsonLd } from '../../src/lib/takeaway/described';
import { allCoded } from '../../src/lib/takeaway/flat';
import { packedTables, tableCsv, tableJson, zip } from '../../src/lib/takeaway/tables';
import { fixtureEngine } from '../fixtures/engine';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
}, 60_000);
afterAll(() => engine.close());

const DATA = {
	title: 'Kolt & Brod_50%',
	lead: 'who says what about {Zubrowka}.',
	version: '2025-12-15 · a1b2c3',
	address: 'https://example.org/data/'
};

test('a table as JSON is its rows, as CSV its rows with lists in one cell', async () => {
	for (const name of TABLE_NAMES) {
		const rows = await engine.rows(wholeTable(name));
		expect(JSON.parse(await tableJson(engine, name))).toEqual(rows);
		const { data, meta } = Papa.parse<Record<string, string>>(await tableCsv(engine, name), {
			header: true,
			skipEmptyLines: true
		});
		expect(meta.fields).toEqual(Object.keys(TABLES[name].columns));
		expect(data).toHaveLength(rows.length);
	}
});

test('the archive unpacks to the files, and is the same each time', async () => {
	const parquet = new Uint8Array([80, 65, 82, 49]);
	const files = [['parquet/a.parquet', parquet] as const, ...(await packedTables(engine))];
	const packed = zip(files);
	expect(zip(files)).toEqual(packed);
	const unpacked = unzipSync(packed);
	expect(Object.keys(unpacked)).toHaveLength(1 + 2 * TABLE_NAMES.length);
	expect(unpacked['parquet/a.parquet']).toEqual(parquet);
	expect(strFromU8(unpacked['csv/actors.csv']!)).toBe(await tableCsv(engine, 'actors'));
});

describe('citations', () => {
	test('name title, version, day, licence and address', () => {
		expect(citationOf(DATA, 'txt')).toBe(
			'Kolt & Brod_50%: who says what about {Zubrowka}. Data version 2025-12-15 · a1b2c3. CC BY 4.0. https://example.org/data/\n'
		);
		expect(csl(DATA)).toMatchObject({ type: 'dataset', issued: { 'date-parts': [[2025, 12, 15]] } });
		expect(citationOf(DATA, 'ris').split('\r\n')).toEqual([
			'TY  - DATA',
			'TI  - Kolt & Brod_50%: who says what about {Zubrowka}',
			'AU  - Kolt & Brod_50%',
			'PY  - 2025',
			'DA  - 2025/12/15',
			'ET  - 2025-12-15 · a1b2c3',
			'N1  - CC BY 4.0',
			'UR  - https://example.org/data/',
			'ER  - ',
			''
		]);
		expect(citationOf(DATA, 'bib')).toBe(
			[
				'@misc{koltbrod502025,',
				'  author = {{Kolt \\& Brod\\_50\\%}},',
				'  title = {{Kolt \\& Brod\\_50\\%: who says what about \\{Zubrowka\\}}},',
				'  year = {2025},',
				'  month = {12},',
				'  note = {Data version 2025-12-15 · a1b2c3. CC BY 4.0},',
				'  howpublished = {\\url{https://example.org/data/}},',
				'  url = {https://example.org/data/}',
				'}',
				''
			].join('\n')
		);
	});

	test('say no day where no article has one', () => {
		const undated = { ...DATA, version: 'undated · a1b2c3' };
		expect(citationOf(undated, 'ris')).not.toMatch(/^(PY|DA)/m);
		expect(citationOf(undated, 'bib')).not.toMatch(/year/);
		expect(csl(undated)).not.toHaveProperty('issued');
	});
});

test('Croissant describes every column of every file, and refers to none that is not there', () => {
	const resources = TABLE_NAMES.map((name) => ({ name, bytes: 10, hash: 'sha256:00ff' }));
	const described = croissant(DATA, { description: 'd', citation: 'c' }, resources);
	const files = new Set(described.distribution.map((file) => file['@id']));
	const fields = new Set(described.recordSet.flatMap(({ field }) => field.map((one) => one['@id'])));
	expect(described.recordSet.map(({ name }) => name)).toEqual(TABLE_NAMES);
	for (const { key, field } of described.recordSet) {
		for (const one of key) expect(fields).toContain(one['@id']);
		for (const one of field) {
			expect(files).toContain(one.source.fileObject['@id']);
			if ('references' in one) expect(fields).toContain(one.references!.field['@id']);
		}
	}
	expect(described.distribution[0]).toMatchObject({ sha256: '00ff', contentSize: '10 B' });
	const found = datasetJsonLd(DATA, 'd', resources);
	expect(found.distribution).toHaveLength(2 + 2 * TABLE_NAMES.length);
	expect(found.distribution[0]!.contentUrl).toBe('https://example.org/data/all.zip');
});

test('an annotation quotes its words with what stands around them, each statement once', async () => {
	const all = await allCoded(engine);
	const { total, first } = annotations(all, 'https://example.org/', 'https://example.org/data/a');
	expect(total).toBe(new Set(all.map((row) => row.statement_id)).size);
	expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
	const passages = new Map(all.map((row) => [row.statement_id, row.passage]));
	for (const { canonical, target, body } of first.items) {
		const { exact, prefix = '', suffix = '' } = target.selector;
		const passage = passages.get(canonical.split('/').at(-2)!)!;
		expect(passage).toContain(`${prefix}${exact}${suffix}`);
		expect(prefix.length).toBeLessThanOrEqual(32);
		expect(body[0]).toMatchObject({ purpose: 'identifying' });
		// These are digests: the words are not the article's.
		expect(target.source).toMatch(/^https:\/\/example\.org\/sources\//);
	}
});
