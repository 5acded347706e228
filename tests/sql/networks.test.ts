/** Networks: their edges are the positions and the agreement of the data, in every format, and other programs read them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { standings } from '../../src/lib/data/queries/standings';
import { NO_FILTER } from '../../src/lib/model/filter';
import { edgesCsv, gexf, graphml, nodesCsv } from '../../src/lib/takeaway/network/formats';
import type { Graph } from '../../src/lib/takeaway/network/graph';
import { networkFile, networkNames, slices } from '../../src/lib/takeaway/network/networks';
import { fixtureEngine } from '../fixtures/engine';
import { PAYLOADS } from '../unit/canaries/payloads';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
}, 60_000);
afterAll(() => engine.close());

const body = async (name: string) => (await networkFile(engine, name))!.body;
const cells = (text: string) =>
	Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

/** How often each element occurs in an XML document. Throws where it is not well-formed. */
function elements(text: string): Record<string, number> {
	const counts: Record<string, number> = {};
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name }) => (counts[name] = (counts[name] ?? 0) + 1));
	parser.write(text).close();
	return counts;
}

test('an edge of the two-mode network is each actor’s latest position', async () => {
	const latest = (await engine.rows(standings({ ...NO_FILTER }))).filter((row) => row.latest);
	const edges = cells(await body('actors-propositions-edges.csv'));
	expect(edges.map((row) => [row.Source, row.Target, row.stance])).toEqual(
		latest.map((row) => [row.actor_id, `proposition:${row.proposition_id}`, row.stance])
	);
	const ids = new Set(cells(await body('actors-propositions-nodes.csv')).map((row) => row.Id));
	for (const { Source, Target } of edges) expect([ids.has(Source), ids.has(Target)]).toEqual([true, true]);
});

test('an edge of the one-mode network counts what two actors share', async () => {
	const latest = (await engine.rows(standings({ ...NO_FILTER }))).filter((row) => row.latest);
	const of = (actor: string) =>
		new Map(latest.filter((row) => row.actor_id === actor).map((row) => [row.proposition_id, row.stance]));
	const edges = cells(await body('actors-edges.csv'));
	expect(edges.length).toBeGreaterThan(5);
	for (const { Source, Target, both, same, Weight } of edges) {
		const [a, b] = [of(Source!), of(Target!)];
		const shared = [...a.keys()].filter((proposition) => b.has(proposition));
		const alike = shared.filter((p) => a.get(p) === b.get(p) && a.get(p) !== 'none');
		expect([Number(both), Number(same), Number(Weight)]).toEqual([shared.length, alike.length, alike.length]);
	}
});

test('a slice holds what was said in it alone', async () => {
	const names = (await slices(engine)).map(({ name }) => name);
	expect(names).toContain('2025-12');
	expect(names).toContain('2022');
	const days = cells(await body('actors-propositions-2025-12-edges.csv')).map((row) => row.said_on);
	expect(days.some(Boolean)).toBe(true);
	expect(days.every((day) => !day || day.startsWith('2025-12'))).toBe(true);
	expect(await networkFile(engine, 'actors-1999.gexf')).toBeNull();
	expect(await networkFile(engine, 'nobody.gexf')).toBeNull();
});

test('every file of a network names the same nodes and edges', async () => {
	for (const name of (await networkNames(engine)).filter((file) => file.endsWith('.graphml'))) {
		const stem = name.replace('.graphml', '');
		const [nodes, edges] = [cells(await body(`${stem}-nodes.csv`)), cells(await body(`${stem}-edges.csv`))];
		for (const form of ['graphml', 'gexf'])
			expect(elements(await body(`${stem}.${form}`)), stem).toMatchObject({
				node: nodes.length,
				...(edges.length ? { edge: edges.length } : {})
			});
	}
});

/** Names and values made of whatever a text can hold. */
const HOSTILE: Graph = {
	title: PAYLOADS.slice(0, 20).join(' '),
	description: ']]> <!-- -->',
	nodeAttributes: [{ name: 'a "b" <c>', type: 'string', is: '&' }],
	edgeAttributes: [{ name: 'n', type: 'integer', is: 'n' }],
	nodes: PAYLOADS.map((label, i) => ({ id: `n${i}`, label, values: { 'a "b" <c>': label } })),
	edges: PAYLOADS.slice(1).map((_, i) => ({
		...{ id: `e${i}`, source: `n${i}`, target: `n${i + 1}`, weight: i / 2 },
		values: { n: i % 3 ? i : null }
	}))
};

test('names that are markup stay text', () => {
	for (const write of [graphml, gexf])
		expect(elements(write(HOSTILE))).toMatchObject({ node: PAYLOADS.length, edge: PAYLOADS.length - 1 });
	expect(cells(nodesCsv(HOSTILE))).toHaveLength(PAYLOADS.length);
	expect(cells(edgesCsv(HOSTILE))[1]).toMatchObject({ Source: 'n1', Weight: '0.5', n: '1' });
});

const READ = `
import json, sys
out = {}
import networkx as nx
for name in sys.argv[1:]:
    g = nx.read_gexf(name) if name.endswith('.gexf') else nx.read_graphml(name)
    out[name] = [g.number_of_nodes(), g.number_of_edges(), sorted(d.get('label', '') for _, d in g.nodes(data=True)), round(sum(float(d.get('weight', 1)) for _, _, d in g.edges(data=True)), 3)]
try:
    import igraph
    for name in sys.argv[1:]:
        if name.endswith('.graphml'):
            g = igraph.Graph.Read_GraphML(name)
            out[name + ' igraph'] = [g.vcount(), g.ecount(), sorted(g.vs['label']), round(sum(g.es['weight']), 3)]
except ImportError:
    out['igraph'] = None
print(json.dumps(out))
`;

const python = spawnSync('python3', ['-c', 'import networkx']).status === 0;
if (!python) console.warn('python3-networkx is not installed, so no other program read the networks back.');

describe.runIf(python)('networkx and igraph', () => {
	test('read the same nodes, edges, names and weights', async () => {
		const dir = mkdtempSync(join(tmpdir(), 'networks-'));
		try {
			const expected: Record<string, unknown> = {};
			for (const stem of ['actors', 'actors-propositions', 'hostile']) {
				const [nodes, edges] =
					stem === 'hostile'
						? [nodesCsv(HOSTILE), edgesCsv(HOSTILE)]
						: [await body(`${stem}-nodes.csv`), await body(`${stem}-edges.csv`)];
				const weight = cells(edges).reduce((sum, row) => sum + Number(row.Weight), 0);
				for (const form of ['graphml', 'gexf']) {
					const file = join(dir, `${stem}.${form}`);
					const hostile = form === 'gexf' ? gexf(HOSTILE) : graphml(HOSTILE);
					writeFileSync(file, stem === 'hostile' ? hostile : await body(`${stem}.${form}`));
					expected[file] = [cells(nodes).length, cells(edges).length, weight];
				}
			}
			const run = spawnSync('python3', ['-c', READ, ...Object.keys(expected)], { encoding: 'utf8' });
			expect(run.stderr).toBe('');
			const found = JSON.parse(run.stdout) as Record<string, [number, number, string[], number] | null>;
			for (const [file, counts] of Object.entries(found)) {
				if (counts === null) continue;
				const [nodes, edges, labels, weight] = counts;
				expect([nodes, edges, weight], file).toEqual(expected[file.replace(' igraph', '')]);
				if (file.includes('actors.')) expect(labels).toContain('Olena Invented');
			}
			expect(Object.keys(found).length).toBeGreaterThanOrEqual(6);
		} finally {
			rmSync(dir, { recursive: true });
		}
	});
});
