import { mkdtempSync, openSync, writeSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAll, told } from '../support/folder';
import { fileLines } from '../../../src/pipeline/read/file-lines';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'read-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const TEXT =
	'Petra Halvorsen said on Thursday that the door stays open.\n\nShe gave no date, and nobody asked for one.';
const record = (fields: object) => JSON.stringify({ title: 'Door stays open', text: TEXT, ...fields });

async function readLines(lines: string[], file = 'Export A.jsonl') {
	writeFileSync(join(dir, file), lines.join('\n'));
	const results = await readAll(dir, null);
	return {
		articles: results.flatMap(({ article }) => article ?? []),
		warnings: told(results)
	};
}

describe('an export', () => {
	test('as Media Cloud gives it', async () => {
		const { articles, warnings } = await readLines([
			record({
				stories_id: 2034,
				url: 'https://herald.example/door',
				publish_date: '2025-11-14 09:12:00',
				media_name: 'Harbour Herald',
				language: 'en'
			})
		]);
		expect(warnings).toEqual([]);
		expect(articles).toHaveLength(1);
		expect(articles[0]).toMatchObject({
			id: 'export-a-2034',
			file: 'Export A.jsonl',
			textKind: 'excerpt',
			outlet: 'Harbour Herald',
			headline: 'Door stays open',
			url: 'https://herald.example/door',
			publishedOn: '2025-11-14',
			publishedBasis: 'stated'
		});
		const [article] = articles;
		expect(article?.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual([
			'Door stays open',
			'Petra Halvorsen said on Thursday that the door stays open.',
			'She gave no date, and nobody asked for one.'
		]);
		expect(article?.paragraphs.map(({ kind }) => kind)).toEqual(['headline', 'text', 'text']);
	});

	test('as a crawler gives it: other keys, tags in the text, furniture, a title that the text repeats', async () => {
		const html = `<p>Door stays open</p><p>Petra Halvorsen said <b>on Thursday</b> that the door stays open.</p><p>Share this article</p>`;
		const { articles } = await readLines([
			JSON.stringify({
				headline: 'Door stays open',
				maintext: html,
				date_publish: 'Fri, 14 Nov 2025 09:12:00 GMT',
				source_domain: 'herald.example',
				authors: ['Oda Lindqvist', 'Per Aas']
			})
		]);
		expect(articles[0]).toMatchObject({
			id: 'export-a-1',
			publishedOn: '2025-11-14',
			outlet: 'herald.example',
			byline: 'Oda Lindqvist, Per Aas'
		});
		expect(articles[0]?.paragraphs).toHaveLength(2);
	});

	test('names a bad line by its number, and goes on', async () => {
		const { articles, warnings } = await readLines([
			'\uFEFF' + record({}),
			'{"title": "cut off',
			'',
			'[1, 2]',
			record({ text: ' ' }),
			record({ language: 'uk' }),
			record({ publish_date: '05/12/2025', url: 'herald.example', media_name: 'Herald' }),
			record({ text: `${TEXT}\u0000` })
		]);
		expect(articles.map(({ id }) => id)).toEqual(['export-a-1', 'export-a-7', 'export-a-8']);
		expect(warnings).toEqual([
			expect.stringMatching(
				/^Export A\.jsonl: line 2: is not JSON .*write one object a line, such as \{"url"/
			),
			expect.stringMatching(/line 4: is not an object; write one per line/),
			expect.stringMatching(/line 5: has no article text; give it as "text"/),
			expect.stringMatching(/line 6: is in "uk", and only English is read/),
			expect.stringMatching(/line 7: url "herald\.example" must be a full address/),
			expect.stringMatching(/line 7: publication date "05\/12\/2025" may be 2025-12-05 or 2025-05-12/),
			expect.stringMatching(/line 8: "text" holds a character that text cannot have/)
		]);
	});

	test('leaves out an article that comes again, and names it; another version of it is read', async () => {
		const url = 'https://herald.example/door';
		const { articles, warnings } = await readLines([
			record({ url }),
			record({ url: 'https://www.herald.example/door/?utm_source=mail#top' }),
			record({ url, text: `${TEXT}\n\nThis was added in the evening, after the talks.` }),
			record({ url: `${url}?page=2` }),
			record({})
		]);
		expect(articles.map(({ id }) => id)).toEqual(['export-a-1', 'export-a-3', 'export-a-4', 'export-a-5']);
		expect(warnings).toEqual([
			'Export A.jsonl: export-a-2 is export-a-1 again (the same address and text), so it is left out',
			'Export A.jsonl: export-a-3 is a later version of export-a-1 (the same address), so both are one article, export-a-3'
		]);
	});

	test('reads a line that is not UTF-8, names its encoding, and continues', async () => {
		const latin1 = Buffer.from(record({ text: `${TEXT} Caf\xe9s stayed shut.` }), 'latin1');
		writeFileSync(join(dir, 'Export A.jsonl'), Buffer.concat([latin1, Buffer.from(`\n${record({})}`)]));
		const results = await readAll(dir, null);
		expect(results.flatMap(({ article }) => article?.id ?? [])).toEqual(['export-a-1', 'export-a-2']);
		expect(results.flatMap(({ article }) => article?.text ?? [])[0]).toContain('Cafés stayed shut.');
		expect(told(results)).toContain(
			'Export A.jsonl: line 1: is not UTF-8, so it is read as windows-1252; save it as UTF-8'
		);
	});

	test('gives every article a unique id, and says where it changed one', async () => {
		const { articles, warnings } = await readLines([
			record({ id: '2' }),
			record({}),
			record({ id: '2' }),
			record({ id: '文' })
		]);
		expect(articles.map(({ id }) => id)).toEqual([
			'export-a-2',
			'export-a-line-2',
			'export-a-line-3',
			'export-a-4'
		]);
		expect(warnings.filter((line) => line.includes('has an id that an earlier one has'))).toHaveLength(2);
	});

	test('takes what a .meta.yaml beside it says of all its articles, after their own words', async () => {
		writeFileSync(join(dir, 'Export A.meta.yaml'), 'outlet: Harbour Herald\nid: never-used\n');
		const { articles } = await readLines([record({}), record({ media_name: 'The Quay' })]);
		expect(articles.map(({ id, outlet }) => `${id} ${outlet}`)).toEqual([
			'export-a-1 Harbour Herald',
			'export-a-2 The Quay'
		]);
	});

	test('does not take the id of another file’s article', async () => {
		writeFileSync(join(dir, 'export-a-1.txt'), TEXT);
		const { articles, warnings } = await readLines([record({})]);
		expect(articles.map(({ id, file }) => `${id} ${file}`)).toEqual([
			'export-a-1 Export A.jsonl',
			'export-a-1-2 export-a-1.txt'
		]);
		expect(warnings).toEqual([expect.stringContaining('would be called export-a-1 as Export A.jsonl is')]);
	});
});

describe('lines of a file', () => {
	test.each([1, 2, 3, 7, 1024])('are the same in pieces of %i bytes', async (piece) => {
		const path = join(dir, 'lines');
		writeFileSync(path, 'ab\n\nünï\r\nlast');
		const lines = [...fileLines(path, piece)].map(
			({ no, bytes }) => `${no} ${new TextDecoder().decode(bytes ?? undefined)}`
		);
		expect(lines).toEqual(['1 ab', '2 ', '3 ünï\r', '4 last']);
	});

	test('of 80 MB never hold half of it', async () => {
		const path = join(dir, 'large.jsonl');
		const file = openSync(path, 'w');
		const line = `${'x'.repeat(100_000)}\n`;
		for (let i = 0; i < 800; i++) writeSync(file, line);
		closeSync(file);
		let count = 0;
		let most = 0;
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as () => void;
		collect();
		const before = process.memoryUsage().arrayBuffers;
		for (const { bytes } of fileLines(path)) {
			count += bytes?.length === 100_000 ? 1 : 0;
			if (count % 100 !== 0) continue;
			collect();
			most = Math.max(most, process.memoryUsage().arrayBuffers - before);
		}
		expect(count).toBe(800);
		expect(most).toBeLessThan(40 << 20);
	});

	test('longer than any article are reported and skipped', async () => {
		const { articles, warnings } = await readLines(['x'.repeat(17 << 20), record({})]);
		expect(articles.map(({ id }) => id)).toEqual(['export-a-2']);
		expect(warnings).toEqual([
			'Export A.jsonl: line 1: is longer than 16 MB; break the export up, an article a line'
		]);
	});
});
