/** Folders that this program wrote are left aside and named, wherever they lie among the articles. All made up. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFault } from '../../../src/pipeline/report';
import { readAll } from '../support/folder';

const SAID = 'Orlin Brod said on Tuesday that Zubrowka must join the pact soon, and that nobody had a veto.';
let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'made-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string>>) {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), text);
	}
	const results = await readAll(dir, null);
	const warnings = results.flatMap((one) => one.warnings).filter(({ kind }) => kind !== 'undated');
	return { files: results.flatMap(({ article }) => article?.file ?? []), warnings };
}

test('tables, a report, a site', async () => {
	const { files, warnings } = await read({
		'a.txt': SAID,
		'tables/datapackage.json': '{"name":"made-up"}',
		'tables/statements.parquet': 'PAR1',
		'tables/report.html': '<p>made up</p>',
		'report/report.html': `<p>${SAID}</p>`,
		'report/report.json': '{}',
		'site/index.html': `<p>${SAID}</p>`,
		'site/sources/x.html': `<p>${SAID}</p>`,
		'site/article-ten.js': '1'
	});
	expect(files).toEqual(['a.txt']);
	expect(warnings.map(({ file, kind }) => [file, kind])).toEqual([
		['report', 'skipped'],
		['site', 'skipped'],
		['tables', 'skipped']
	]);
	expect(warnings.filter(isFault)).toEqual([]);
});

test('a report among articles, and articles that are called so', async () => {
	const { files, warnings } = await read({
		'report.html': '<p>made up</p>',
		'report.json': '{}',
		'report.txt': SAID,
		'of-others/report.html': `<p>${SAID} ${SAID}</p>`
	});
	expect(files).toEqual(['of-others/report.html', 'report.txt']);
	expect(warnings.map(({ file }) => file)).toEqual(['.']);
});

test('of a project, only the articles', async () => {
	const { files, warnings } = await read({
		'README.md': '# Made up',
		'site.yaml': 'title: Made up',
		'codebook/actors.yaml': 'actors: []',
		'articles/a.txt': SAID
	});
	expect(files).toEqual(['articles/a.txt']);
	expect(warnings.map(({ message }) => message)).toEqual([
		'is a project, so only its articles/ is read; --project builds it with its own codebook'
	]);
});

test('a folder deeper than any archive is named', async () => {
	const deep = Array.from({ length: 14 }, (_, i) => `f${i}`).join('/');
	const { files, warnings } = await read({ 'a.txt': SAID, [`${deep}/b.txt`]: SAID });
	expect(files).toEqual(['a.txt']);
	expect(warnings.map(({ kind }) => kind)).toEqual(['unread']);
});
