/** A desk that is killed in mid-decision. All articles are made up. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadEdited } from '../../src/pipeline/codebook';
import { madeUpProject } from './support';

interface Made {
	key: string;
	kind: string;
}

/** Kills a child that decides without pause once `count` decisions are made; returns those that it reported as made. */
async function decidedUntilKilled(dir: string, count: number): Promise<Made[]> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'tests/fixtures/deciding-child.ts', dir], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(child, 'exit');
	const made: Made[] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		made.push(JSON.parse(line) as Made);
		if (made.length === count) child.kill('SIGKILL');
	}
	expect((await ended)[1]).toBe('SIGKILL');
	return made;
}

test('loses at most the decision being made', async () => {
	const dir = madeUpProject();
	const made = await decidedUntilKilled(dir, 9);
	const text = readFileSync(join(dir, 'reviews.yaml'), 'utf8');
	expect(text.startsWith('# Decisions\n- statement: ')).toBe(true);
	const written = new Map(
		(parse(text) as { statement: string; decision: string }[]).map((one) => [one.statement, one.decision])
	);
	const last = new Map(made.map(({ key, kind }) => [key, kind]));
	// The one in hand at the kill may be on disk without having been reported.
	const others = [...written].filter(([key, kind]) => last.get(key) !== kind);
	expect(others.length).toBeLessThanOrEqual(1);
	expect([...last.keys()].filter((key) => !written.has(key))).toEqual([]);
	const { reviews } = await loadEdited({
		codebook: join(dir, 'codebook'),
		reviews: join(dir, 'reviews.yaml'),
		ids: null
	});
	expect(reviews).toHaveLength(written.size);
});
