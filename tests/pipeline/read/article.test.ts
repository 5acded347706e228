/** Digests and raw texts: what is read of them, and how their faults are told. All texts are made up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/pipeline/read';
import { readAll, told } from '../support/folder';
import type { Article } from '../../../src/pipeline/types';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
	const bytes = new Uint8Array(text.length * 2 + 2);
	const view = new DataView(bytes.buffer);
	[0xfeff, ...Array.from(text, (ch) => ch.charCodeAt(0))].forEach((unit, i) =>
		view.setUint16(i * 2, unit, order === 'little')
	);
	return bytes;
}

const paragraphs = ({ text, paragraphs: all }: Article): string[] =>
	all.map(({ start, end }) => text.slice(start, end));

const DIGEST = `---
source_document: garrow-talks.txt
outlet: Harbour Herald
headline: Talks on the Bridge Fail
wire: [Wire, Post Agency]
published_on: 2025-03-04
published_basis: inferred
published_note: says Tuesday
---

Ilona Vance said on Tuesday that the talks had failed. [¶2]

## What now?

Omar Tell, her deputy,
called them “a farce”. [¶ 19]
`;

describe('a digest', () => {
	const { article, warnings } = readArticle('garrow.md', utf8(DIGEST));

	test('gives its metadata', () => {
		expect(warnings).toEqual([]);
		expect(article).toMatchObject({
			id: 'garrow',
			textKind: 'digest',
			sourceDocument: 'garrow-talks.txt',
			outlet: 'Harbour Herald',
			headline: 'Talks on the Bridge Fail',
			wire: ['Wire', 'Post Agency'],
			publishedOn: '2025-03-04',
			publishedBasis: 'inferred',
			publishedNote: 'says Tuesday'
		});
	});

	test('has paragraphs without their markers, numbered as in the original', () => {
		expect(article && paragraphs(article)).toEqual([
			'Ilona Vance said on Tuesday that the talks had failed.',
			'What now?',
			'Omar Tell, her deputy, called them “a farce”.'
		]);
		expect(article?.paragraphs.map(({ sourceParagraph, kind }) => [sourceParagraph, kind])).toEqual([
			[2, 'text'],
			[null, 'heading'],
			[19, 'text']
		]);
	});

	test('with Windows line ends reads alike', () => {
		const other = readArticle('garrow.md', utf8(DIGEST.replace(/\n/g, '\r\n'))).article;
		expect(other?.paragraphs).toHaveLength(3);
		expect(other?.publishedOn).toBe('2025-03-04');
	});
});

describe('a problem in the front matter is reported with its line, and reading continues', () => {
	test.each<[string, RegExp]>([
		['published_on: 2025-02-30', /^line 3: published_on: "2025-02-30" must be a day of the calendar/],
		['published_on: 4 March 2025', /^line 3: published_on: "4 March 2025" must be/],
		[
			'published_basis: guessed',
			/^line 3: published_basis: "guessed" must be one of stated, inferred, unknown/
		],
		['url: nowhere', /^line 3: url: "nowhere" must be a full address/],
		['headine: Talks Fail', /^line 3: "headine" is not a key of an article; keys are /]
	])('%s', (fault, message) => {
		const { article, warnings } = readArticle(
			'faulty.md',
			utf8(`---\noutlet: Harbour Herald\n${fault}\n---\n\nThe talks failed. [¶1]\n`)
		);
		expect(warnings).toHaveLength(1);
		expect(warnings[0]?.file).toBe('faulty.md');
		expect(warnings[0]?.message).toMatch(message);
		expect(article).toMatchObject({ outlet: 'Harbour Herald', publishedOn: null, publishedBasis: 'unknown' });
	});

	test('text that is not YAML at all', () => {
		const { article, warnings } = readArticle(
			'faulty.md',
			utf8('---\noutlet: "Harbour\n---\n\nThe talks failed.\n')
		);
		expect(warnings.map(({ message }) => message).join()).toMatch(/line \d+: is not YAML/);
		expect(article && paragraphs(article)).toEqual(['The talks failed.']);
	});
});

describe('encodings', () => {
	const TEXT = 'Ilona Vance said “it is over”.\nNobody – not even Omar Tell – was surprised.\n';
	test.each([
		['UTF-8', utf8(TEXT)],
		['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
		['UTF-16, little-endian', utf16(TEXT, 'little')],
		['UTF-16, big-endian', utf16(TEXT, 'big')]
	])('%s is read', (_, bytes) => {
		const { article, warnings } = readArticle('a.txt', bytes);
		expect(warnings).toEqual([]);
		expect(article && paragraphs(article)).toEqual(TEXT.trim().split('\n'));
	});

	test('Latin-1 and UTF-16 without a mark are read, with a word', () => {
		const latin = Uint8Array.from('Garrow is caf\xe9 country today.', (ch) => ch.charCodeAt(0));
		const wide = utf16(TEXT, 'little').subarray(2);
		const [a, b] = [readArticle('a.txt', latin), readArticle('b.txt', wide)];
		expect(a.article?.text).toBe('Garrow is café country today.');
		expect(a.warnings[0]?.message).toContain('is not UTF-8, so it is read as windows-1252');
		expect(b.article?.text).toBe(TEXT);
		expect(b.warnings[0]?.message).toContain('UTF-16 without a byte order mark');
	});

	test('letters that were decoded wrongly are put right, with a word', () => {
		const fixed = readArticle('a.txt', utf8('Vance said â€œit is overâ€\u009d.'));
		expect(fixed.article?.text).toBe('Vance said “it is over”.');
		expect(fixed.warnings[0]?.kind).toBe('encoding');
	});

	test.each([
		['zero bytes', utf8('a\0b'), /contains zero bytes/],
		['nothing', utf8(' \n\n '), /no article text/]
	])('%s is named and skipped', (_, bytes, message) => {
		const { article, warnings } = readArticle('a.txt', bytes);
		expect(article).toBeNull();
		expect(warnings.map((warning) => warning.message).join()).toMatch(message);
	});
});

describe('what a raw text says of its day', () => {
	const BODY =
		'GARROW, Mar 04 (WIRE/Post): Ilona Vance said on Tuesday that the talks in Karsk had failed again.';
	test.each([
		[
			'a line of its own',
			`Talks on the Bridge Fail Again\nMarch 05, 2025 00:00:00\n${BODY}`,
			'2025-03-05',
			'stated'
		],
		['among a byline’s bars', `By | Wednesday, 5 March 2025 04:46 PM EST\n${BODY}`, '2025-03-05', 'stated'],
		[
			'a dateline and a copyright line',
			`${BODY}\n© 2025 Harbour Herald. All rights reserved.`,
			'2025-03-04',
			'inferred'
		],
		['a dateline alone', BODY, null, 'unknown']
	])('%s', (_, text, day, basis) => {
		const { article } = readArticle('a.txt', utf8(text));
		expect([article?.publishedOn, article?.publishedBasis]).toEqual([day, basis]);
		expect(article?.wire).toEqual(['WIRE', 'Post']);
	});
});

describe('a folder', () => {
	let dir = '';
	beforeEach(() => {
		dir = mkdtempSync(join(tmpdir(), 'read-'));
	});
	afterEach(() => rmSync(dir, { recursive: true }));
	const put = (name: string, content: string | Uint8Array) => writeFileSync(join(dir, name), content);
	const RAW = 'Ilona Vance said on Tuesday that the talks in Karsk had failed again.\n';

	test('takes what a raw text does not say from the file beside it, then from the digest that names it', async () => {
		put('garrow-talks.txt', RAW);
		put('other.txt', RAW);
		put('other.meta.yaml', 'outlet: Other Post\npublished_on: 2025-03-06\n');
		put('digest.md', DIGEST);
		const found = (await readAll(dir, dir)).flatMap(({ article }) => article ?? []);
		expect(found.map(({ file, outlet, publishedOn }) => [file, outlet, publishedOn])).toEqual([
			['digest.md', 'Harbour Herald', '2025-03-04'],
			['garrow-talks.txt', 'Harbour Herald', '2025-03-04'],
			['other.txt', 'Other Post', '2025-03-06']
		]);
	});

	test('names what it cannot read, and goes on', async () => {
		put('a.bin', 'x');
		put('b.txt', Uint8Array.of(0xff, 0x00, 0x80));
		put('c.txt', RAW);
		const results = await readAll(dir, null);
		expect(results.flatMap(({ article }) => article?.file ?? [])).toEqual(['c.txt']);
		expect(new Set(told(results).map((line) => line.split(':')[0]))).toEqual(new Set(['a.bin', 'b.txt']));
	});

	test('gives a page once that was saved twice', async () => {
		const url = 'https://post.example/garrow';
		const page = `<html><head><link rel="canonical" href="${url}"></head><body><article><h1>Talks Fail</h1><p>${RAW}</p></article></body></html>`;
		put('a.html', page);
		put('b.html', page);
		const results = await readAll(dir, null);
		expect(results.flatMap(({ article }) => article?.file ?? [])).toEqual(['a.html']);
		expect(told(results)).toEqual(['b.html: b is a again (the same address and text), so it is left out']);
	});

	test('that is missing gives a message', async () => {
		await expect(readAll(join(dir, 'none'), null)).rejects.toThrow(
			/is not a folder; name one that holds articles/
		);
	});
});

test('paragraphs are slices of any text, in order and without overlaps', () => {
	const line = fc.constantFrom(
		'Skip to main content',
		'---',
		'outlet: Post',
		'Talks Fail Again',
		'Ilona Vance said the talks had failed. [¶3]',
		'© 2025 Post',
		'',
		' ',
		'\ufeff',
		'## Now',
		'[¶1]',
		'March 05, 2025'
	);
	const text = fc.oneof(
		fc.array(line).map((lines) => lines.join('\n')),
		fc.string({ unit: 'binary' })
	);
	fc.assert(
		fc.property(text, fc.constantFrom('a.txt', 'a.md'), (content, name) => {
			const { article, warnings } = readArticle(name, utf8(content));
			if (!article) return void expect(warnings.length).toBeGreaterThan(0);
			let last = 0;
			for (const { start, end } of article.paragraphs) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(article.text.slice(start, end).trim()).toBe(article.text.slice(start, end));
				expect(end).toBeGreaterThan(start);
				last = end;
			}
			expect(last).toBeLessThanOrEqual(article.text.length);
		}),
		{ seed: 20251215, numRuns: 1000 }
	);
});

describe('each way in which a text is broken is named with its file and what to do', () => {
	const said = (words: string) => utf8(`${words}\n`);
	test.each<[string, string, Uint8Array, RegExp]>([
		[
			'cut off within a character',
			'cut.txt',
			Uint8Array.of(0x41, 0xe2, 0x80),
			/is not UTF-8, so it is read as windows-1252; save it/
		],
		['a picture', 'picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), /neither valid UTF-8.*save it/],
		[
			'an archive as a page',
			'zip.html',
			Uint8Array.from({ length: 900 }, (_, i) => (i % 7 ? 0 : 200)),
			/too many bytes that are not text; save/
		],
		['a page without text', 'empty.html', utf8('<html></html>'), /contains no article text/],
		[
			'a megabyte without a full stop',
			'mega.txt',
			said('he said so and '.repeat(70_000)),
			/a paragraph of 1\d+ characters/
		],
		[
			'more text than an article has',
			'long.txt',
			said('He said so.\n'.repeat(90_000)),
			/holds more than 60000 characters/
		],
		[
			'a quotation left open',
			'open.txt',
			said('Vance said: “We will go.\nTell left.'),
			/opens a quotation that does not close/
		],
		[
			'straight marks left open',
			'odd.txt',
			said('"We will, Vance said.\nHe left "now", he "said.'),
			/opens 2 quotations that do not/
		],
		[
			'marks of writing direction',
			'rtl.txt',
			said('Vance said\u202E that\u200F it is so.'),
			/holds 2 marks of writing direction/
		],
		[
			'tags in the text',
			'tags.txt',
			said('<p>Vance said that <b>it</b> is so.</p>'),
			/holds 4 HTML tags.*save the page as \.html/
		]
	])('%s', (_, file, bytes, message) => {
		const { warnings } = readArticle(file, bytes);
		expect(warnings.map((warning) => warning.file)).toContain(file);
		expect(warnings.map((warning) => warning.message).join('\n')).toMatch(message);
	});

	test('and sound text gives no warning: a quotation over two paragraphs, an angle, inches of a name', () => {
		const text = '“We will go, Vance said.\n“Nobody stays,” he added. A < B, and 5 > 4.';
		expect(readArticle('fine.txt', said(text)).warnings).toEqual([]);
	});
});
