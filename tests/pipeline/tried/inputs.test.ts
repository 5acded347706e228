/** Faults 51 to 55 of docs/faults-tried.md, and names that few codebooks have. All made up. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../../src/pipeline/build';
import { coder } from '../../../src/pipeline/coded';
import { Problems } from '../../../src/pipeline/codebook/problems';
import { readPropositions } from '../../../src/pipeline/codebook/propositions';
import { parseYaml } from '../../../src/pipeline/codebook/yaml-file';
import { slugOf } from '../../../src/pipeline/text/slug';
import { codebook } from '../support/book';
import { readAll } from '../support/folder';
import { marked } from '../support/marked';

const SAID = 'Orlin Brod said on Tuesday that Zubrowka must join the pact soon.';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'tried-'));
	mkdirSync(join(dir, 'in'));
	writeFileSync(join(dir, 'in', 'a-good.txt'), `${SAID}\n`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Nine levels, each ten times the one below: a gigabyte if it were expanded. */
const ENTITIES = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
	''
);

const INPUTS: [number, what: string, name: string, content: string | Buffer | null][] = [
	[51, 'a folder that is called like an article', 'b.txt', null],
	[
		52,
		'an archive whose member is outside of it',
		'b.zip',
		Buffer.from(zipSync({ '../../escaped.txt': strToU8(SAID) }))
	],
	[53, 'JSON nested a hundred thousand levels deep', 'b.json', '['.repeat(1e5) + ']'.repeat(1e5)],
	[
		54,
		'a feed whose entities grow a billionfold',
		'b.rss',
		`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "${SAID}">${ENTITIES}]><rss version="2.0"><channel><title>Made-up</title><item><title>Made-up</title><description>&e9;</description></item></channel></rss>`
	],
	[
		55,
		'a table of five thousand columns',
		'b.csv',
		`text,${Array.from({ length: 5000 }, (_, i) => `c${i}`).join()}\n${SAID}${','.repeat(5000)}\n`
	]
];

test.each(INPUTS)('%i. %s is read or named', async (_, __, name, content) => {
	const path = join(dir, 'in', name);
	if (content === null) {
		mkdirSync(path);
		writeFileSync(join(path, 'inside.txt'), SAID.replace('Brod', 'Kolt'));
	} else writeFileSync(path, content);
	const results = await readAll(join(dir, 'in'), join(dir, 'in'));
	const files = results.flatMap(({ article }) => (article ? [article.file] : []));
	const warnings = results.flatMap((result) => result.warnings);
	expect(files).toContain('a-good.txt');
	const accounted = [...files, ...warnings.map(({ file }) => file)].filter((file) => file.startsWith('b.'));
	expect(accounted, 'the file is read or named').not.toEqual([]);
	for (const { message } of warnings) expect(message).not.toMatch(/\bat .*:\d+:\d+\)|undefined|\[object/);
	const longest = Math.max(0, ...results.map(({ article }) => article?.text.length ?? 0));
	expect(longest).toBeLessThan(100_000);
	expect(existsSync(join(dir, 'escaped.txt'))).toBe(false);
});

test('braces in the words for readers are not a class of phrases', () => {
	const problems = new Problems();
	const file = parseYaml(
		'propositions.yaml',
		[
			'- id: x',
			"  text: 'The {pact} should grow, {or not}.'",
			"  label: 'Growth {of what}'",
			"  goal: 'a {larger pact'",
			'  kind: demand',
			"  names: ['{pact} growth']"
		].join('\n'),
		problems
	);
	const [read] = readPropositions(file!, { pact: ['the pact'] });
	expect(problems.found).toEqual([]);
	expect(read).toMatchObject({ label: 'Growth {of what}', goal: 'a {larger pact' });
});

test.each([
	['U.S. Congress', /^us-congress$/],
	['Łódź Øst', /^lodz-ost$/],
	['…', /^x$/],
	['Голін Пост', /^x-[0-9a-f]{6}$/],
	['Brod Голін', /^brod-[0-9a-f]{6}$/],
	['Orlin '.repeat(20), /^[a-z-]{1,53}-[0-9a-f]{6}$/]
])('%j has an id of its own', (name, id) => expect(slugOf(name)).toMatch(id));

test('outlets whose names have no Latin letter are not merged', () => {
	const { article } = marked('Velda slept.\n\nIlse Marant said on Monday that Veldonia must join the Pact.');
	const articles = ['Голін Пост', 'Кольт Мейл', 'ブロド新聞'].map((outlet, i) => ({
		...{ ...article, id: `made-up-${i}`, outlet }
	}));
	const { tables } = build({
		...{ articles: articles.map(coder(codebook)), codebook, reviews: [], publish: 'excerpt' as const }
	});
	const own = tables.outlets.filter(({ kind }) => kind === 'unknown').map(({ name }) => name);
	expect(own).toEqual(expect.arrayContaining(articles.map(({ outlet }) => outlet)));
	expect(new Set(tables.articles.map(({ outlet_id }) => outlet_id)).size).toBe(3);
});
