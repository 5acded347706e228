/** An article in two versions at one address: the later is read, wherever articles are collected. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codebook } from '../support/book';
import { currentArticles } from '../../../src/pipeline/read';
import { Archive } from '../../../src/review/project/archive';
import { A, B } from './stories';

const line = (id: string, story: typeof A, more: string[] = []): string =>
	JSON.stringify({
		...{ id, title: story.headline, date: story.day, outlet: story.outlet, url: story.url },
		text: [...story.paragraphs, ...more].join('\n')
	});

test('for the coding by a language model and on the review desk', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'versions-'));
	onTestFinished(() => rmSync(dir, { recursive: true }));
	const later = ['CORRECTION: Hollin spoke in Strelsau on Thursday, and in Lutz on Friday.'];
	writeFileSync(
		join(dir, 'all.jsonl'),
		[line('first', A), line('other', B), line('second', A, later)].join('\n')
	);
	const ids = ['all-other', 'all-second'];
	expect((await currentArticles(dir, null)).map(({ id }) => id)).toEqual(ids);
	const archive = new Archive(codebook);
	await archive.read(dir);
	expect(['all-first', ...ids].map((id) => archive.get(id)?.article.id)).toEqual([undefined, ...ids]);
});
