/** Files at addresses that stay: named for everybody, holding each statement where it belongs, and readable. */
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { actorIds } from '../../src/lib/data/queries/actor-ids';
import { statementIds } from '../../src/lib/data/queries/statement-ids';
import { STATEMENT_COLUMN_NAMES } from '../../src/lib/takeaway/columns';
import { allCoded, flatFile, flatNames, type FlatKind } from '../../src/lib/takeaway/flat';
import { fixtureEngine } from '../fixtures/engine';

const PLACE = { site: 'https://example.org/', version: 'v' };
let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
}, 60_000);
afterAll(() => engine.close());

const body = async (kind: FlatKind, name: string) => (await flatFile(engine, kind, name, PLACE))!.body;
const table = async (kind: FlatKind, name: string) =>
	Papa.parse<Record<string, string>>(await body(kind, name), { header: true, skipEmptyLines: true });

describe.each(['propositions', 'sides', 'actors'] as const)('%s', (kind) => {
	const key = { propositions: 'proposition_id', sides: 'side', actors: 'holder_id' }[kind];

	test('together hold every statement, and each only its own', async () => {
		const names = (await flatNames(engine, kind, 500)).filter((name) => name.endsWith('.csv'));
		const held = new Set<string>();
		for (const name of names) {
			const { data, errors, meta } = await table(kind, name);
			expect(errors).toEqual([]);
			expect(meta.fields).toEqual(STATEMENT_COLUMN_NAMES);
			for (const row of data) {
				expect(row[key]).toBe(name.replace('.csv', ''));
				held.add(row.statement_id!);
			}
			const { rows, statements } = JSON.parse(await body(kind, name.replace('.csv', '.json'))) as {
				rows?: { words: string }[];
				statements?: { words: string }[];
			};
			expect((rows ?? statements)!.map(({ words }) => words)).toEqual(data.map(({ words }) => words));
		}
		const all = (await engine.rows(statementIds())).map(({ statement_id }) => statement_id);
		const positioned = (await allCoded(engine)).filter((row) => row.proposition_id !== null);
		const expected = kind === 'propositions' ? positioned.map((row) => row.statement_id) : all;
		expect([...held].sort()).toEqual([...new Set(expected)].sort());
	});
});

test('an actor’s file has the positions it is taken to hold, each with its statement’s address', async () => {
	const file = JSON.parse(await body('actors', 'olena-invented.json')) as {
		actor: { actor: string };
		positions: { proposition_id: string; latest: boolean; address: string }[];
	};
	expect(file.actor.actor).toBe('Olena Invented');
	const latest = file.positions.filter((row) => row.latest);
	expect(new Set(latest.map((row) => row.proposition_id)).size).toBe(latest.length);
	expect(latest[0]!.address).toMatch(/^https:\/\/example\.org\/statements\/[^/]+\/$/);
});

test('a proposition’s positions name each holder’s latest once', async () => {
	const file = JSON.parse(await body('positions', 'join.json')) as {
		positions: { actor_id: string; latest: boolean }[];
	};
	const latest = file.positions.filter((row) => row.latest).map((row) => row.actor_id);
	expect(latest.length).toBeGreaterThan(3);
	expect(new Set(latest).size).toBe(latest.length);
});

test('of many actors only those with most utterances have files, and no other name answers', async () => {
	const [first] = await engine.rows(actorIds());
	expect(await flatNames(engine, 'actors', 1)).toEqual([`${first!.actor_id}.csv`, `${first!.actor_id}.json`]);
	for (const name of ['nobody.csv', 'join.xml', 'join', '.csv'])
		expect(await flatFile(engine, 'propositions', name, PLACE)).toBeNull();
	expect(await flatFile(engine, 'positions', 'join.csv', PLACE)).toBeNull();
});
