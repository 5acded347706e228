/**
 * The networks of the data: actors and the propositions they take a position on (two-mode), and actors who share
 * propositions (one-mode), over all days and by month and year.
 */
import type { Engine } from '../../data/engine/engine';
import { propositions } from '../../data/queries/propositions';
import { standings, type StandingRow } from '../../data/queries/standings';
import { agreement } from '../../model/agreement';
import { NO_FILTER } from '../../model/filter';
import type { Stance } from '../../model/vocab';
import { edgesCsv, gexf, graphml, nodesCsv } from './formats';
import type { Attribute, Graph, GraphNode, Value } from './graph';

/** A span of days, or all of them. */
export interface Slice {
	/** "2025", "2025-12"; empty for all days. */
	name: string;
	from: string | null;
	to: string | null;
}

const NETWORKS = ['actors-propositions', 'actors'] as const;
type NetworkName = (typeof NETWORKS)[number];

const ALL: Slice = { name: '', from: null, to: null };
/** Of the months with a dated position so many, the latest ones, have a network of their own. */
const MOST_MONTHS = 24;

const text = (name: string, is: string): Attribute => ({ name, type: 'string', is });
const whole = (name: string, is: string): Attribute => ({ name, type: 'integer', is });

const ACTOR_ATTRIBUTES: readonly Attribute[] = [
	text('role', 'Office or description of the actor'),
	text('side', 'Side under which charts group the actor'),
	text('group', 'Government or body at its head'),
	whole('positions', 'Propositions that the actor takes a position on')
];

/** Each actor's position on each proposition in a slice: its latest there. */
async function latestIn(engine: Engine, { from, to }: Slice): Promise<StandingRow[]> {
	return (await engine.rows(standings({ ...NO_FILTER, from, to }))).filter(({ latest }) => latest);
}

function actorNodes(rows: readonly StandingRow[], more: Record<string, Value> = {}): GraphNode[] {
	const nodes = new Map<string, GraphNode>();
	for (const { actor_id, actor, role, side, group_name } of rows) {
		const known = nodes.get(actor_id);
		if (known) known.values.positions = Number(known.values.positions) + 1;
		else
			nodes.set(actor_id, {
				id: actor_id,
				label: actor,
				values: { ...more, role, side, group: group_name, positions: 1 }
			});
	}
	return [...nodes.values()];
}

const spanWords = ({ name }: Slice) => (name ? `Said in ${name}` : 'All days');

async function twoMode(engine: Engine, slice: Slice): Promise<Graph> {
	const rows = await latestIn(engine, slice);
	const addressed = new Set(rows.map(({ proposition_id }) => proposition_id));
	const asked = (await engine.rows(propositions())).filter((row) => addressed.has(row.proposition_id));
	return {
		title: 'Actors and propositions',
		description: `An edge is the latest position of an actor on a proposition; its weight is the independent outlets that report it. ${spanWords(slice)}`,
		nodeAttributes: [
			text('type', 'actor or proposition'),
			...ACTOR_ATTRIBUTES,
			text('kind', 'Of a proposition: demand or claim'),
			text('sentence', 'Of a proposition: the sentence')
		],
		edgeAttributes: [
			text('stance', 'Position of the actor'),
			text('condition', 'What a conditional position depends on'),
			text('direction', 'for or against, of a conditional position'),
			{ name: 'disputed', type: 'boolean', is: 'Reports differ about the position' },
			text('said_on', 'Day it was said; nothing unless known to the day'),
			text('said_from', 'Not said before this day'),
			text('said_to', 'Not said after this day'),
			text('reported_on', 'Day it was first published'),
			whole('reports', 'Reports of the utterance'),
			text('utterance', 'Id of the utterance')
		],
		nodes: [
			...actorNodes(rows, { type: 'actor' }),
			...asked.map(({ proposition_id, label, kind, text: sentence }) => ({
				id: `proposition:${proposition_id}`,
				label,
				values: { type: 'proposition', kind, sentence }
			}))
		],
		edges: rows.map((row) => ({
			id: `${row.actor_id}--${row.proposition_id}`,
			source: row.actor_id,
			target: `proposition:${row.proposition_id}`,
			weight: row.independent_outlets,
			values: {
				...{ stance: row.stance, condition: row.condition, direction: row.direction },
				...{ disputed: row.disputed, said_on: row.said_on, said_from: row.said_from },
				...{ said_to: row.said_to, reported_on: row.reported_on, reports: row.statements },
				utterance: row.utterance_id
			}
		}))
	};
}

async function oneMode(engine: Engine, slice: Slice): Promise<Graph> {
	const rows = await latestIn(engine, slice);
	const stances = new Map<string, Map<string, Stance>>();
	for (const { actor_id, proposition_id, stance } of rows)
		stances.set(actor_id, (stances.get(actor_id) ?? new Map<string, Stance>()).set(proposition_id, stance));
	const nodes = actorNodes(rows);
	const pairs = nodes.flatMap((a, i) =>
		nodes.slice(i + 1).map((b) => ({ a, b, shared: agreement(stances.get(a.id)!, stances.get(b.id)!) }))
	);
	return {
		title: 'Actors who share propositions',
		description: `An edge joins two actors who addressed a proposition in common; its weight is the propositions on which they take the same position. ${spanWords(slice)}`,
		nodeAttributes: ACTOR_ATTRIBUTES,
		edgeAttributes: [
			whole('same', 'Propositions on which both take the same position'),
			whole('opposite', 'Propositions that one supports and the other opposes'),
			whole('both', 'Propositions that both addressed'),
			whole('difference', 'same less opposite'),
			{ name: 'score', type: 'double', is: 'difference / both; nothing where they share fewer than two' }
		],
		nodes,
		edges: pairs
			.filter(({ shared }) => shared.both > 0)
			.map(({ a, b, shared: { same, opposite, both, score } }) => ({
				...{ id: `${a.id}--${b.id}`, source: a.id, target: b.id, weight: same },
				values: { same, opposite, both, difference: same - opposite, score }
			}))
	};
}

/** The last day of a month: "2024-02" → "2024-02-29". */
const monthEnd = (month: string) => {
	const [year = 0, nth = 1] = month.split('-').map(Number);
	return new Date(Date.UTC(year, nth, 0)).toISOString().slice(0, 10);
};

/** What was asked of an engine once: its slices, and its networks by name. */
const asked = new WeakMap<Engine, { slices: Promise<Slice[]>; graphs: Map<string, Promise<Graph>> }>();

function kept(engine: Engine) {
	const known = asked.get(engine) ?? { slices: slicesOf(engine), graphs: new Map<string, Promise<Graph>>() };
	asked.set(engine, known);
	return known;
}

/** All days, and each year and month in which the day of a position is known. */
export const slices = (engine: Engine): Promise<Slice[]> => kept(engine).slices;

async function slicesOf(engine: Engine): Promise<Slice[]> {
	const days = (await engine.rows(standings({ ...NO_FILTER }))).flatMap(({ said_on }) =>
		said_on ? [said_on] : []
	);
	const sorted = (length: number) => [...new Set(days.map((day) => day.slice(0, length)))].sort();
	return [
		ALL,
		...sorted(4).map((name) => ({ name, from: `${name}-01-01`, to: `${name}-12-31` })),
		...sorted(7)
			.slice(-MOST_MONTHS)
			.map((name) => ({ name, from: `${name}-01`, to: monthEnd(name) }))
	];
}

const FORMATS = {
	'.graphml': { write: graphml, type: 'application/graphml+xml' },
	'.gexf': { write: gexf, type: 'application/gexf+xml' },
	'-edges.csv': { write: edgesCsv, type: 'text/csv; charset=utf-8' },
	'-nodes.csv': { write: nodesCsv, type: 'text/csv; charset=utf-8' }
} as const;

const named = (network: NetworkName, { name }: Slice) => (name ? `${network}-${name}` : network);

/** Names of every file: each network, each slice, each format. */
export async function networkNames(engine: Engine): Promise<string[]> {
	const all = await slices(engine);
	return NETWORKS.flatMap((network) =>
		all.flatMap((slice) => Object.keys(FORMATS).map((ending) => `${named(network, slice)}${ending}`))
	);
}

/** One of them; null where there is none of that name. */
export async function networkFile(
	engine: Engine,
	name: string
): Promise<{ body: string; type: string } | null> {
	const ending = (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).find((end) => name.endsWith(end));
	if (!ending) return null;
	const stem = name.slice(0, -ending.length);
	const all = await slices(engine);
	const found = NETWORKS.flatMap((network) => all.map((slice) => ({ network, slice }))).find(
		({ network, slice }) => named(network, slice) === stem
	);
	if (!found) return null;
	const { graphs } = kept(engine);
	const graph = graphs.get(stem) ?? (found.network === 'actors' ? oneMode : twoMode)(engine, found.slice);
	graphs.set(stem, graph);
	return { body: FORMATS[ending].write(await graph), type: FORMATS[ending].type };
}
