/** Downloads of newspaper archives, tables and exports: each is split into its articles, with day, outlet and byline. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/pipeline/types';
import { readAll, told } from '../support/folder';
import * as make from './stories';
import { A, B, type Story } from './stories';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'formats-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function read(file: string, content: string | Uint8Array, ...rest: [Record<string, string>?]) {
	writeFileSync(join(dir, file), content);
	const results = await readAll(dir, null, ...rest);
	return { articles: results.flatMap(({ article }) => article ?? []), told: told(results), results };
}

const paragraphs = ({ text, paragraphs: all }: Article): string[] =>
	all.map(({ start, end }) => text.slice(start, end));
const shown = (one: Article) => [one.headline, one.publishedOn, one.outlet, one.byline, paragraphs(one)];
const right = ({ headline, day, outlet, byline, paragraphs: all }: Story) => [
	...[headline, day, outlet, byline],
	[headline, ...all]
];
const BOTH = [right(A), right(B)];
const NAMES = ['headline', 'date', 'outlet', 'author', 'url', 'text'];

describe('an archive of several articles is split, its cover and codes left off', () => {
	test.each([
		['nexis-uni.txt', make.nexisUni([A, B])],
		['nexis-uni.rtf', make.rtf(make.nexisUni([A, B]))],
		['nexis-uni.docx', make.docx(make.nexisUni([A, B]))],
		['nexis-classic.TXT', `\uFEFF${make.nexisClassic([A, B]).replaceAll('\n', '\r\n')}`],
		['factiva.txt', make.factivaText([A, B])],
		['factiva.rtf', make.rtf(make.factivaText([A, B]))],
		['factiva.html', make.factivaPage([A, B])],
		['proquest.txt', make.proquest([A, B])],
		['europresse.html', make.europresse([A, B])]
	])('%s', async (file, content) => {
		const { articles, told: said } = await read(file, content);
		expect(articles.map(shown)).toEqual(BOTH);
		expect(said).toEqual([]);
	});

	test('texts put together by hand, a rule between, each by its own date line', async () => {
		const { articles } = await read('both.txt', make.separated([A, B]));
		expect(articles.map((one) => [one.headline, one.publishedOn])).toEqual([
			[A.headline, A.day],
			[B.headline, B.day]
		]);
	});

	test('an article of another language is named and left out', async () => {
		const text = make.factivaText([A, B]).replace('LA English', 'LA German');
		const { articles, results } = await read('factiva.txt', text);
		expect(articles.map(({ headline }) => headline)).toEqual([B.headline]);
		expect(results.flatMap(({ warnings }) => warnings)).toContainEqual({
			...{ file: 'factiva.txt', kind: 'language' },
			message: 'article 1: is in German, and only English is read'
		});
	});
});

describe('a table has one article per row', () => {
	test.each([
		['table.csv', make.csv([A, B], NAMES)],
		['table.tsv', make.csv([A, B], NAMES, '\t')],
		[
			'semicolons.csv',
			`\uFEFF${make.csv([A, B], ['Head Line', 'Pub Date', 'Newspaper', 'Writer', 'Link', 'Full Text'], ';')}`
		]
	])('%s', async (file, content) => {
		const { articles } = await read(file, content);
		expect(articles.map(shown)).toEqual(BOTH);
		expect(articles.map(({ url }) => url)).toEqual([A.url, B.url]);
	});

	test('a workbook', async () => {
		const sheet = XLSX.utils.aoa_to_sheet([
			NAMES,
			...[A, B].map((one) => [
				...[one.headline, new Date(`${one.day}T00:00:00Z`), one.outlet, one.byline, one.url],
				one.paragraphs.join('\n')
			])
		]);
		const book = XLSX.utils.book_new();
		XLSX.utils.book_append_sheet(book, sheet, 'Articles');
		const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
		expect((await read('table.xlsx', bytes)).articles.map(shown)).toEqual(BOTH);
	});

	test('the use of columns is reported, and --columns decides', async () => {
		const names = ['T1', 'Pub', 'Paper', 'Who', 'Where', 'Body text'];
		const columns = { title: 'T1', date: 'Pub', outlet: 'Paper', author: 'Who', text: 'Body text' };
		const { articles, results } = await read('table.csv', make.csv([A, B], names), columns);
		expect(articles.map(shown)).toEqual(BOTH);
		const said = results.flatMap(({ warnings }) => warnings).find(({ kind }) => kind === 'columns');
		expect(said?.message).toContain(
			'text = Body text, title = T1, date = Pub, outlet = Paper, author = Who; left: Where'
		);
		const wrong = await read('table.csv', make.csv([A, B], names), { text: 'Bodie' });
		expect(wrong.told).toEqual([`table.csv: has no column Bodie; its columns are ${names.join(', ')}`]);
	});

	test('numeric dates: the order shown by one row applies to all; if no row shows it, both days are named', async () => {
		const table = (days: string[]) =>
			make.csv(
				days.map((day, i) => ({ ...A, day, url: `https://brod.example/${i}` })),
				NAMES
			);
		const { articles } = await read('days.csv', table(['05/12/2025', '25/12/2025']));
		expect(articles.map(({ publishedOn }) => publishedOn)).toEqual(['2025-12-05', '2025-12-25']);
		const open = await read('days.csv', table(['05/12/2025']));
		expect(open.articles[0]?.publishedOn).toBeNull();
		expect(open.told).toEqual([
			'days.csv: publication date "05/12/2025" may be 2025-12-05 or 2025-05-12; write it as 2025-12-05'
		]);
	});

	test('addresses alone, and codings without texts, get an answer that says what to do', async () => {
		const urls = await read(
			'urls.csv',
			'id,publish_date,title,url\n1,2025-12-05,Made up,https://brod.example/1\n'
		);
		expect(urls.told[0]).toContain('holds 1 addresses and no texts: fetch the pages first');
		const coded = await read('urls.csv', '"person";"concept";"agreement"\n"Ida Hollin";"Tunnel";1\n');
		expect(coded.told[0]).toContain('coded statements of the Discourse Network Analyzer');
	});
});

describe('records of crawlers and interfaces', () => {
	const text = A.paragraphs.join('\n');
	test.each([
		[
			'trafilatura',
			{
				title: A.headline,
				author: A.byline,
				hostname: 'brod.example',
				date: A.day,
				text,
				source: A.url,
				'source-hostname': A.outlet
			}
		],
		[
			'news-please',
			{
				authors: [A.byline],
				date_publish: `${A.day} 17:03:00`,
				source_domain: A.outlet,
				maintext: text,
				title: A.headline,
				url: A.url
			}
		],
		[
			'NewsAPI',
			{
				source: { id: null, name: A.outlet },
				author: A.byline,
				title: A.headline,
				url: A.url,
				publishedAt: `${A.day}T06:22:00Z`,
				content: text
			}
		],
		[
			'ninjs',
			{
				uri: A.url,
				firstcreated: `${A.day}T12:00:00Z`,
				versioncreated: '2025-12-30T12:00:00Z',
				byline: A.byline,
				headline: A.headline,
				copyrightholder: A.outlet,
				body_xhtml: A.paragraphs.map((one) => `<p>${one}</p>`).join('')
			}
		],
		[
			'pandas',
			{
				id: 0,
				date: Date.parse(A.day),
				title: A.headline,
				outlet: A.outlet,
				author: A.byline,
				url: A.url,
				text,
				section: NaN
			}
		]
	])('%s: one object, a list, a list under a key, and lines', async (_, record) => {
		const lines = JSON.stringify(record).replace('"section":null', '"section":NaN');
		for (const [file, content] of [
			['one.json', lines],
			['one.json', `[${lines}]`],
			['one.json', `{"status": "ok", "articles": [${lines}]}`],
			['one.jsonl', `${lines}\n`]
		] as const) {
			const { articles } = await read(file, content);
			rmSync(join(dir, file));
			expect(articles.map(shown)).toEqual([right(A)]);
			expect(articles[0]?.url).toBe(A.url);
		}
	});

	test('a text that is cut, and character codes in a text, are seen', async () => {
		const cut = await read(
			'cut.json',
			JSON.stringify({
				title: A.headline,
				date: A.day,
				content: `${A.paragraphs[0]} The city… [+2219 chars]`
			})
		);
		expect(cut.told).toEqual([
			'cut.json: "content" holds only the beginning of the text; fetch the page for the rest'
		]);
		rmSync(join(dir, 'cut.json'));
		const coded = text.replace(/[“”]/g, '&quot;').replaceAll('’', '&#8217;');
		const { articles } = await read(
			'codes.jsonl',
			JSON.stringify({ title: A.headline, date: A.day, text: coded })
		);
		expect(articles[0] && paragraphs(articles[0])[2]).toBe(A.paragraphs[1]?.replace(/[“”]/g, '"'));
	});
});

test('folders inside, archives and their members are read; the parts of a saved page are not', async () => {
	const { articles } = await read(
		'all.zip',
		zipSync({
			'harbour/a.txt': Buffer.from(make.separated([A])),
			'lutz/both.csv': Buffer.from(make.csv([B], NAMES)),
			'page_files/ad.html': Buffer.from('<p>Buy now, and buy again, and buy more of it today.</p>')
		})
	);
	expect(articles.map(({ file, headline }) => [file, headline])).toEqual([
		['all.zip/harbour/a.txt', A.headline],
		['all.zip/lutz/both.csv', B.headline]
	]);
});
