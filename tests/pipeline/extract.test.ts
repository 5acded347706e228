/** `npm run extract` as a reader of its lines sees it. The article is made up. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TEXT = 'Ilona Vance said “it is over.”\nThe talks had failed, according to Omar Tell.\n';
let dir = '';
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'extract-'));
	writeFileSync(join(dir, 'a.txt'), TEXT);
	writeFileSync(join(dir, 'b.txt'), '');
});
afterAll(() => rmSync(dir, { recursive: true }));

test('one JSON object a line, its spans counted in the file as read', () => {
	const out = execFileSync(
		process.execPath,
		[
			'node_modules/tsx/dist/cli.mjs',
			'src/pipeline/commands/extract.ts',
			'--from',
			dir,
			'--codebook',
			'tests/pipeline/codebook'
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
	);
	const lines = out.trimEnd().split('\n');
	expect(lines).toHaveLength(1);
	const row = JSON.parse(lines[0] ?? '');
	const slices = (spans: [number, number][]) => spans.map(([start, end]) => TEXT.slice(start, end));
	expect(row.file).toBe('a.txt');
	expect(
		row.attributions.map((one: Record<'source' | 'cue' | 'content', [number, number][]>) => [
			slices(one.source),
			slices(one.cue),
			slices(one.content)
		])
	).toEqual([
		[['Ilona Vance'], ['said'], ['“it is over.”']],
		[['Omar Tell'], ['according to'], ['The talks had failed']]
	]);
	for (const { holder } of row.attributions) expect(holder === null || typeof holder === 'string').toBe(true);
});
