/** Files that a folder of articles should not hold: each is named with what to do, and the rest goes on. All made up. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_METADATA, parseMetadata } from '../../../src/pipeline/read/metadata';
import { readArticle } from '../../../src/pipeline/read';
import { readAll } from '../support/folder';
import { Problems } from '../../../src/pipeline/codebook/problems';
import { readIds } from '../../../src/pipeline/codebook/reviews';
import { parseYaml } from '../../../src/pipeline/codebook/yaml-file';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'hostile-'));
	writeFileSync(
		join(dir, 'a-good.txt'),
		'Orlin Brod said on Tuesday that Zubrowka must join the pact soon.\n'
	);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const inside = (name: string) => join(dir, name);

/** Reads the folder: files of its articles, and its warnings as one text. */
async function read(metadata: string | null = dir) {
	const results = await readAll(dir, metadata);
	return {
		files: results.flatMap(({ article }) => (article ? [article.file] : [])),
		warnings: results
			.flatMap((one) => one.warnings.map(({ file, message }) => `${file}: ${message}`))
			.join('\n')
	};
}

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
	.concat(
		'bcdef'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcde'[i]}`).join(', ')}]`)
	)
	.join('\n');

describe('a file that cannot be opened', () => {
	test.each<[string, string, () => void, RegExp]>([
		[
			'a link to nothing',
			'b.txt',
			() => symlinkSync('gone.txt', inside('b.txt')),
			/b\.txt: is a link to a file/
		],
		['a link below a file', 'b.txt', () => symlinkSync('a-good.txt/x', inside('b.txt')), /b\.txt: is a link/],
		['a link to itself', 'b.txt', () => symlinkSync('b.txt', inside('b.txt')), /b\.txt: .*back to itself/],
		[
			'a digest that is a link to nothing',
			'b.md',
			() => symlinkSync('gone.md', inside('b.md')),
			/b\.md: is a link/
		],
		[
			'metadata that are a link to nothing',
			'',
			() => symlinkSync('x', inside('a-good.meta.yaml')),
			/a-good\.meta\.yaml: is a link/
		],
		[
			'metadata that are a link to themselves',
			'',
			() => symlinkSync('a-good.meta.yaml', inside('a-good.meta.yaml')),
			/a-good\.meta\.yaml: .*back to itself/
		],
		[
			'metadata that are a folder',
			'',
			() => mkdirSync(inside('a-good.meta.yaml')),
			/a-good\.meta\.yaml: is not an ordinary file/
		],
		['a pipe', 'b.txt', () => execFileSync('mkfifo', [inside('b.txt')]), /b\.txt: is not an ordinary file/],
		[
			'a pipe as an export',
			'b.jsonl',
			() => execFileSync('mkfifo', [inside('b.jsonl')]),
			/b\.jsonl: is not an ordinary file/
		],
		[
			'a pipe as metadata',
			'',
			() => execFileSync('mkfifo', [inside('a-good.meta.yaml')]),
			/meta\.yaml: is not an ordinary file/
		],
		['a device', 'b.txt', () => symlinkSync('/dev/zero', inside('b.txt')), /b\.txt: is not an ordinary file/],
		[
			'a link to a folder',
			'b.txt',
			() => symlinkSync(tmpdir(), inside('b.txt')),
			/b\.txt: is not an ordinary file/
		]
	])('%s is named, and the rest goes on', async (_, __, make, message) => {
		make();
		const { files, warnings } = await read();
		expect(files).toEqual(['a-good.txt']);
		expect(warnings).toMatch(message);
	});

	test.each(['b.html', 'b.txt', 'b.md'])('%s of 200 MB is named with its size', async (name) => {
		writeFileSync(inside(name), '');
		truncateSync(inside(name), 200 * 2 ** 20);
		const { files, warnings } = await read();
		expect(files).toEqual(['a-good.txt']);
		expect(warnings).toContain(`${name}: has 200 MB, and an article has at most 50`);
	});
});

describe('YAML that is not plain', () => {
	test.each([
		['an alias without its anchor', 'outlet: *nope', /line 1: .*nope/],
		['aliases in their thousands', bomb, /line 1: .*alias/i],
		['deep nesting', `outlet: ${deep(20_000)}`, /line 1: .*nested more than 100/],
		['a value that holds itself', 'outlet: &a [*a]', /line 1: .*outlet: a list must be text/],
		['a very long value', `published_on: "${'x'.repeat(100_000)}"`, /line 1: published_on: "x{100}/]
	])('%s in metadata is named by file and line', (_, yaml, message) => {
		const { metadata, warnings } = parseMetadata(yaml, 'x.meta.yaml');
		expect(metadata).toEqual(NO_METADATA);
		expect(warnings.map((one) => one.message).join('\n')).toMatch(message);
		expect(warnings.every((one) => one.message.length < 1000)).toBe(true);
	});

	test.each([
		['deep nesting', deep(20_000)],
		['deep mappings', '{a: '.repeat(20_000)],
		['deep blocks', '- '.repeat(20_000)],
		['aliases in their thousands', bomb],
		['an alias without its anchor', 'x: *gone']
	])('%s in a file of the codebook is named', (_, yaml) => {
		const problems = new Problems();
		expect(parseYaml('actors.yaml', yaml, problems)).toBeNull();
		expect(problems.found[0]).toMatchObject({ file: 'actors.yaml', line: 1 });
	});
});

test.each([
	'javascript:alert(1)',
	'JavaScript:alert(1)',
	'data:text/html,x',
	'file:///etc/hosts',
	'ftp://example.org/x',
	'vbscript:x',
	'//example.org',
	'https:example.org',
	'https://'
])('the address %s of an article is refused', (url) => {
	const { metadata, warnings } = parseMetadata(`outlet: Brod Post\nurl: "${url}"`, 'x.md', 2);
	expect(metadata).toMatchObject({ url: null, outlet: 'Brod Post' });
	expect(warnings[0]?.message).toMatch(/^line 3: url: .*must be a full address/);
});

describe('characters that text cannot have', () => {
	test.each(['\x07', '\x1B', '\x7F', '\x9F', '\uFFFE', '\uFFFF', '\uFDD0'])('%j in an article', (bad) => {
		const text = `A first line of no concern to anybody here at all.\nOrlin${bad} Brod said that Zubrowka must join.\n`;
		const { article, warnings } = readArticle('x.txt', new TextEncoder().encode(text));
		expect(article?.text).toBe(text.replace(bad, '\uFFFD'));
		expect(warnings[0]?.message).toMatch(/^line 2: holds a character that text cannot have \(U\+/);
	});

	test('a page break is white space', () => {
		const text = 'Orlin Brod said on Tuesday that\fZubrowka must join the pact.\n';
		const { article, warnings } = readArticle('x.txt', new TextEncoder().encode(text));
		expect(article?.text).toBe(text.replace('\f', ' '));
		expect(warnings).toEqual([]);
	});

	test('a page that names one by number', () => {
		const page = `<html><head><title>Pact</title></head><body><article>${'<p>Orlin Brod said &#7; on Tuesday that Zubrowka must join the pact.</p>'.repeat(3)}</article></body></html>`;
		const { article } = readArticle('x.html', new TextEncoder().encode(page));
		expect(article?.text).not.toContain('\x07');
	});

	test('front matter and codebook refuse them, by line', () => {
		const { metadata, warnings } = parseMetadata('outlet: Brod\nheadline: "A \\x07 B"', 'x.md', 2);
		expect(metadata.headline).toBeNull();
		expect(warnings[0]?.message).toMatch(/^line 3: headline: .*U\+0007/);
	});
});

test.each(['../../etc', 'a/b', 'A b', '', 'x"y', '<b>'])('%j is not the id of a statement', (bad) => {
	const problems = new Problems();
	const file = parseYaml(
		'ids.yaml',
		`current: [good-p1-x]\nmoved: {${JSON.stringify(bad)}: good-p1-x}`,
		problems
	);
	readIds(file!);
	expect(problems.found[0]?.line).toBe(2);
});

test('names of properties that every object has are ids like others', () => {
	const problems = new Problems();
	const file = parseYaml(
		'ids.yaml',
		'current: [a]\nmoved: {valueof: tostring, tostring: a}\nwithdrawn: {}',
		problems
	);
	expect(Object.keys(readIds(file!).moved)).toEqual(['valueof', 'tostring']);
	expect(problems.found).toEqual([]);
});
