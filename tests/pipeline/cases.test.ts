/**
 * Cases found by themselves: a folder of `cases/` holds a made-up article and `expected.yaml`, the statements it gives in
 * order. A key left out of an entry is not looked at; a statement left out is a failure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build } from '../../src/pipeline/build';
import { coder } from '../../src/pipeline/coded';
import type { Statement } from '../../src/pipeline/statements';
import { codebook } from './support/book';
import { readAll } from './support/folder';

const CASES = 'tests/pipeline/cases';
const EXPECTED = 'expected.yaml';

function shown(one: Statement): Record<string, unknown> {
	return {
		id: one.id,
		holder: one.holderId,
		speaker: one.speakerId,
		via: one.via,
		joint: one.jointId !== null,
		said_on: one.said.on,
		said_from: one.said.from,
		said_to: one.said.to,
		basis: one.said.basis,
		mode: one.mode,
		stances: Object.fromEntries(one.stances.map(({ propositionId, stance }) => [propositionId, stance]))
	};
}

/** The articles of a case; YAML files beside them are not articles. */
const read = async (dir: string) =>
	(await readAll(dir, null)).filter(({ article }) => article !== null && article.file !== EXPECTED);

describe('cases', () => {
	test.each(readdirSync(CASES).sort())('%s', async (name) => {
		const dir = join(CASES, name);
		const articles = (await read(dir)).flatMap(({ article }) => article ?? []);
		expect(articles).toHaveLength(1);
		const { statements } = build({
			articles: articles.map(coder(codebook)),
			codebook,
			reviews: [],
			publish: 'excerpt'
		});
		const expected = parse(readFileSync(join(dir, EXPECTED), 'utf8')) as Record<string, unknown>[];
		const found = statements.map((statement, i) => {
			const row = shown(statement);
			const keys = Object.keys(expected[i] ?? row);
			return Object.fromEntries(keys.map((key) => [key, row[key]]));
		});
		expect(found).toEqual(expected);
	});
});
