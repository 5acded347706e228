/** An article in several versions: the last is read, dated by when its words came, with the history of the others. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { coder } from '../../../src/pipeline/coded';
import { currentArticles } from '../../../src/pipeline/read';
import { Archive } from '../../../src/review/project/archive';
import { codebook } from '../support/book';
import { readAll } from '../support/folder';
import { A, B } from './stories';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'versions-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Given {
	id: string;
	story?: typeof A;
	paragraphs?: string[];
	updated?: string;
	more?: object;
}

const line = ({ id, story = A, paragraphs = story.paragraphs, updated, more = {} }: Given): string =>
	JSON.stringify({
		...{ id, title: story.headline, date: story.day, outlet: story.outlet, url: story.url },
		...{ text: paragraphs.join('\n'), date_modified: updated, ...more }
	});

const FIRST = line({ id: 'first', updated: '2025-12-05T12:00:00Z' });
/** Tuesday, 9 December: "on Monday" in what it adds is the 8th, and "on Thursday" in what it keeps the 4th. */
const SECOND = line({
	id: 'second',
	updated: '2025-12-09T18:00:00+01:00',
	paragraphs: [
		...A.paragraphs.map((one) => one.replace('would not give up', 'would never give up')).slice(0, 3),
		'CORRECTION: An earlier version misspelt the name of Oksana Brod.',
		'Zubrowkan Minister Anna Kolt said on Monday that Karsk must join the pact.'
	],
	more: { title: 'Tunnel must be built, minister says' }
});
const LAST = { paragraphs: 5, added: 2, changed: 1, removed: 0, day: '2025-12-09' };

describe.each([
	['in their order', [FIRST, line({ id: 'other', story: B }), SECOND]],
	['the later first', [SECOND, line({ id: 'other', story: B }), FIRST]]
])('two versions, %s', (_, lines) => {
	test('are one article with its history', async () => {
		writeFileSync(join(dir, 'all.jsonl'), lines.join('\n'));
		const all = await currentArticles(dir, null);
		expect(all.map(({ id }) => id).sort()).toEqual(['all-other', 'all-second']);
		const article = all.find(({ id }) => id === 'all-second');
		expect(article).toMatchObject({
			publishedOn: '2025-12-05',
			headline: 'Tunnel must be built, minister says'
		});
		expect(article?.versions).toMatchObject([
			{ headline: A.headline, paragraphs: 3, added: 0, changed: 0, removed: 0, day: '2025-12-05' },
			LAST
		]);
		expect(article?.paragraphs.map(({ publishedOn }) => publishedOn ?? null)).toEqual([
			...[null, null, null, null],
			...['2025-12-09', '2025-12-09']
		]);
		const warnings = (await readAll(dir, null)).flatMap((one) => one.warnings);
		expect(warnings.filter(({ kind }) => kind === 'doubled').map(({ message }) => message)).toEqual([
			expect.stringMatching(/version of all-\w+ \(the same address\), so both are one article, all-second$/)
		]);
	});

	test('give each statement the day its words were published', async () => {
		writeFileSync(join(dir, 'all.jsonl'), lines.join('\n'));
		const article = (await currentArticles(dir, null)).find(({ id }) => id === 'all-second');
		if (!article) throw new Error('not read');
		const { statements } = coder(codebook)(article);
		expect(statements.map(({ said, passage }) => [said.on, passage.publishedOn])).toEqual([
			['2025-12-08', '2025-12-09']
		]);
	});

	test('are one on the review desk and for the coding by a language model', async () => {
		writeFileSync(join(dir, 'all.jsonl'), lines.join('\n'));
		const archive = new Archive(codebook);
		await archive.read(dir);
		expect(archive.articles.map(({ article }) => article.id).sort()).toEqual(['all-other', 'all-second']);
		expect(archive.get('all-second')?.article.versions).toHaveLength(2);
	});
});

test('three versions: each is compared with the one before', async () => {
	const [lead = '', ...rest] = A.paragraphs;
	const versions = [
		line({ id: 'a', updated: '2025-12-05T12:00:00Z' }),
		line({ id: 'b', updated: '2025-12-05T13:00:00Z', paragraphs: [lead, 'Brod left early.', ...rest] }),
		line({ id: 'c', updated: '2025-12-05T14:00:00Z', paragraphs: [lead, ...rest] })
	];
	writeFileSync(join(dir, 'all.jsonl'), versions.toReversed().join('\n'));
	const [article] = await currentArticles(dir, null);
	expect(article?.id).toBe('all-c');
	expect(article?.versions?.map(({ added, removed }) => [added, removed])).toEqual([
		[0, 0],
		[1, 0],
		[0, 1]
	]);
});

test('without an address, outlet, headline and half of the text make a version within two weeks', async () => {
	const more = [...A.paragraphs, 'CORRECTION: An earlier version misspelt the name of Oksana Brod.'];
	const records = [
		line({ id: 'first', more: { url: null } }),
		line({ id: 'second', paragraphs: more, more: { url: null, date: '2025-12-07' } }),
		line({ id: 'much-later', paragraphs: more.slice(0, 2), more: { url: null, date: '2026-02-07' } }),
		line({ id: 'of-others', paragraphs: more.slice(0, 2), more: { url: null, outlet: 'Lutz Daily' } })
	];
	writeFileSync(join(dir, 'all.jsonl'), records.join('\n'));
	const all = await currentArticles(dir, null);
	expect(all.map(({ id, publishedOn, versions }) => [id, publishedOn, versions?.length])).toEqual([
		['all-second', '2025-12-05', 2],
		['all-much-later', '2026-02-07', undefined],
		['all-of-others', '2025-12-05', undefined]
	]);
});

test('npm run extract prints the last version alone', () => {
	writeFileSync(join(dir, 'all.jsonl'), [FIRST, SECOND, line({ id: 'other', story: B })].join('\n'));
	const out = execFileSync(
		process.execPath,
		[
			...['node_modules/tsx/dist/cli.mjs', 'src/pipeline/commands/extract.ts'],
			...['--from', dir, '--codebook', 'tests/pipeline/codebook', '--threads', '1']
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
	);
	const ids = out
		.trimEnd()
		.split('\n')
		.map((one) => (JSON.parse(one) as { id: string }).id);
	expect(ids).toEqual(['all-second', 'all-other']);
});
