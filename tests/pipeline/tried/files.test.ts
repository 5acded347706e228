/**
 * Faults 1 to 50 of docs/faults-tried.md: odd files among good ones. None may end the run or vanish: a file gives an
 * article, or a warning names it, and the article beside it is read as always. All made up.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAll } from '../support/folder';

const SAID = 'Orlin Brod said on Tuesday that Zubrowka must join the pact soon.';
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const page = (body: string, head = '') =>
	`<!doctype html><html><head><title>Made-up report</title>${head}</head>${body}</html>`;

/** The file's name, and its content. */
type Odd = [number: number, what: string, name: string | Buffer, content: string | Buffer];

const FILES: Odd[] = [
	[1, 'a line break in a file’s name', 'b\nc.txt', SAID],
	[2, 'a name that is only an extension, which other systems hide', '.txt', SAID],
	[3, 'a name of 250 letters', `${'b'.repeat(246)}.txt`, SAID],
	[4, 'a name that is not UTF-8', Buffer.from([0x62, 0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74]), SAID],
	[5, 'a name that differs from another only in case', 'A-good.txt', SAID.replace('Brod', 'Kolt')],
	[6, 'a byte order mark alone', 'b.txt', '\ufeff'],
	[7, 'white space and soft hyphens alone', 'b.txt', '\u00ad \u200b\n\u00a0\u00ad'],
	[8, 'UTF-16 without a byte order mark', 'b.txt', bytes(SAID, 'utf16le')],
	[
		9,
		'surrogates encoded one by one',
		'b.txt',
		Buffer.concat([bytes(SAID), Buffer.from('eda081edb080', 'hex')])
	],
	[10, 'line ends of old Macs', 'b.txt', `${SAID}\r\r${SAID.replace('Brod', 'Kolt')}\r`],
	[11, 'one line of 2 MB', 'b.txt', `${'word '.repeat(400_000)}${SAID}`],
	[12, 'a hundred thousand empty lines', 'b.txt', `${'\n'.repeat(100_000)}${SAID}`],
	[
		13,
		'marks of direction and letters without width',
		'b.txt',
		`\u202e${SAID.replace('Brod', 'Br\u200bod')}\u202c`
	],
	[14, 'HTML without a body', 'b.html', '<!doctype html><title>Made-up</title>'],
	[
		15,
		'HTML whose text is in a template',
		'b.html',
		page(`<body><template><p>${SAID}</p></template></body>`)
	],
	[16, 'five thousand nested elements', 'b.html', page(`<body>${'<div>'.repeat(5000)}${SAID}</body>`)],
	[
		17,
		'a page that sends its readers elsewhere',
		'b.html',
		page(
			`<body><p>${SAID}</p></body>`,
			'<base href="javascript:alert(1)"><meta http-equiv="refresh" content="0;url=javascript:alert(1)">'
		)
	],
	[
		18,
		'broken JSON-LD',
		'b.html',
		page(
			`<body><article><p>${SAID}</p></article></body>`,
			'<script type="application/ld+json">{"@type":</script>'
		)
	],
	[19, 'a ZIP that is called a document', 'b.docx', Buffer.from(zipSync({ 'a.txt': bytes(SAID) }))],
	[
		20,
		'a document that is cut off',
		'b.docx',
		Buffer.from(zipSync({ 'word/document.xml': bytes('<w:p/>') })).subarray(0, 60)
	],
	[21, 'a PDF of no bytes', 'b.pdf', ''],
	[22, 'a PDF that ends after its head', 'b.pdf', '%PDF-1.7\n'],
	[23, 'JSON that holds nothing', 'b.json', 'null'],
	[
		24,
		'a broken line among lines of JSON',
		'b.jsonl',
		`{"text":${JSON.stringify(SAID)}}\n{"text":\n{"text":"x"}\n`
	],
	[25, 'a table with an open quotation mark', 'b.csv', `title,text\n"Made-up,${SAID}\n`],
	[26, 'a table without a head', 'b.csv', `2025-01-01,${SAID}\n`],
	[
		27,
		'a page that is called a spreadsheet',
		'b.xlsx',
		page(`<body><table><tr><td>${SAID}</td></tr></table></body>`)
	],
	[28, 'mail without its head', 'b.eml', SAID],
	[
		29,
		'a web archive that is cut off',
		'b.warc',
		'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999\r\n\r\nHTTP/1.1 200 OK'
	],
	[
		30,
		'a packed file that is cut off',
		'b.txt.gz',
		Buffer.from(gzipSync(bytes(SAID.repeat(50)))).subarray(0, 40)
	],
	[31, 'a day that does not exist', 'b.md', front('published_on: 2025-02-30')],
	[32, 'a day in the year 9999', 'b.md', front('published_on: 9999-12-31')],
	[33, 'a day in the year 1', 'b.md', front('published_on: 0001-01-01')],
	[34, 'an address with a space', 'b.md', front('url: https://news.example/a b')],
	[35, 'an address without a host', 'b.md', front('url: "https://"')],
	[36, 'an address of 20,000 letters', 'b.md', front(`url: https://news.example/${'a'.repeat(20_000)}`)],
	[37, 'a headline that is a list', 'b.md', front('headline: [made, up]')],
	[38, 'an empty outlet', 'b.md', front('outlet: ""')],
	[39, 'a key that nothing reads', 'b.md', front('colour: red')],
	[40, 'a key that is given twice', 'b.md', front('outlet: The Hollin Post\noutlet: The Kolt Mail')],
	[41, 'front matter that never ends', 'b.md', `---\nheadline: Made-up\n\n${SAID}\n`],
	[42, 'metadata of a file that is not there', 'gone.meta.yaml', 'outlet: The Hollin Post\n'],
	[43, 'YAML that is indented by tabs', 'b.md', front('outlet:\n\tname: The Hollin Post')],
	[44, 'a YAML tag that asks for a function', 'b.md', front('outlet: !!js/function "function () {}"')],
	[45, 'a YAML merge', 'b.md', front('<<: { outlet: The Hollin Post }')],
	[46, 'two YAML documents', 'a-good.meta.yaml', 'outlet: The Hollin Post\n---\noutlet: The Kolt Mail\n'],
	[47, 'a key that is a mapping', 'b.md', front('? { a: b }\n: c')],
	[48, 'a day written as a number', 'b.md', front('published_on: 20251201')],
	[49, 'a name of every object as a key', 'b.md', front('__proto__: { outlet: x }\nconstructor: y')],
	[50, 'a headline of 100,000 letters', 'b.md', front(`headline: "${'made up '.repeat(12_500)}"`)]
];

function front(yaml: string): string {
	return `---\n${yaml}\n---\n\n# Made-up report\n\n${SAID}\n`;
}

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'tried-'));
	writeFileSync(join(dir, 'a-good.txt'), `${SAID}\n`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test.each(FILES)('%i. %s', async (_, __, name, content) => {
	const path = typeof name === 'string' ? join(dir, name) : Buffer.concat([Buffer.from(`${dir}/`), name]);
	writeFileSync(path, content);
	const results = await readAll(dir, dir);
	const files = results.flatMap(({ article }) => (article ? [article.file] : []));
	const warnings = results.flatMap((result) => result.warnings);
	expect(files).toContain('a-good.txt');
	const called = String(name);
	const stem = called.slice(0, 1) === 'b' ? 'b' : called;
	const accounted = [...files.filter((file) => file !== 'a-good.txt'), ...warnings.map(({ file }) => file)];
	// docs/formats.md: such names are those of systems, not of articles.
	if (called.startsWith('.')) return;
	expect(
		accounted.filter((file) => file.startsWith(stem)),
		'the file is read or named'
	).not.toEqual([]);
	for (const { message } of warnings) expect(message).not.toMatch(/\bat .*:\d+:\d+\)|undefined|\[object/);
});
