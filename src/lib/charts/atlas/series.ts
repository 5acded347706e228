/**
 * Atlas: how does every proposition divide the actors? A small ladder for each: its actors with the positions they are
 * taken to hold. No pixels here.
 */
import { groups } from 'd3-array';
import type { PropositionRow } from '../../data/queries/propositions';
import type { StandingRow } from '../../data/queries/standings';
import { counted, joined, whenSaid } from '../../model/format';
import { stanceCounted, stanceLabel, type PropositionKind, type Stance } from '../../model/vocab';

export interface AtlasRows {
	/** By proposition and actor, the position that the actor is taken to hold first. */
	held: StandingRow[];
	propositions: PropositionRow[];
}

export interface AtlasActor {
	id: string;
	name: string;
	stance: Stance;
	/** Its statements on the proposition, the one that shows the position first. */
	utterances: StandingRow[];
	/** For screen readers. */
	label: string;
}

export interface AtlasLadder {
	id: string;
	label: string;
	text: string;
	kind: PropositionKind;
	/** In the charts' order. */
	actors: AtlasActor[];
	/** Whether somebody supports it and somebody opposes it. */
	split: boolean;
	/** Written under it, if it is among the most evenly divided: "2 oppose it, 3 support it". */
	note: string | null;
}

export interface AtlasSeries {
	/** In the codebook's order; only propositions that somebody addressed. */
	ladders: AtlasLadder[];
	/** Labels of the others. */
	silent: string[];
	positions: number;
}

function actorOf(utterances: StandingRow[], { label, kind }: PropositionRow): AtlasActor | null {
	const [first] = utterances;
	if (!first) return null;
	const held = stanceLabel(first.stance, kind).toLowerCase();
	return {
		...{ id: first.actor_id, name: first.actor, stance: first.stance, utterances },
		label: `${first.actor}, ${label}: ${held}, ${whenSaid(first)}`
	};
}

const MOST_NOTES = 3;

/** How many hold a position. */
const holding = ({ actors }: Pick<AtlasLadder, 'actors'>, stance: Stance) =>
	actors.filter((actor) => actor.stance === stance).length;

/** The ladders with the notes of those that divide most evenly: by the smaller camp. Ties beyond the last note get none. */
function noted(ladders: AtlasLadder[]): AtlasLadder[] {
	const smaller = (ladder: AtlasLadder) => Math.min(holding(ladder, 'oppose'), holding(ladder, 'support'));
	const split = ladders.filter((ladder) => ladder.split).sort((a, b) => smaller(b) - smaller(a));
	const next = split[MOST_NOTES];
	const chosen = split
		.slice(0, MOST_NOTES)
		.filter((ladder) => next === undefined || smaller(ladder) > smaller(next));
	const words = (ladder: AtlasLadder) =>
		(['oppose', 'support'] as const)
			.map((stance) => stanceCounted(holding(ladder, stance), stance, ladder.kind))
			.join(', ');
	return ladders.map((ladder) => ({ ...ladder, note: chosen.includes(ladder) ? words(ladder) : null }));
}

/** The rows → series. */
export function atlasSeries({ held, propositions }: AtlasRows): AtlasSeries {
	const ladders = propositions.map((proposition): AtlasLadder => {
		const { proposition_id: id, label, text, kind } = proposition;
		const rows = held.filter((row) => row.proposition_id === id);
		const actors = groups(rows, (row) => row.actor_id).flatMap(([, own]) => actorOf(own, proposition) ?? []);
		const taken = new Set(actors.map(({ stance }) => stance));
		return {
			...{ id, label, text, kind, actors, note: null },
			split: taken.has('support') && taken.has('oppose')
		};
	});
	return {
		ladders: noted(ladders.filter(({ actors }) => actors.length > 0)),
		silent: ladders.filter(({ actors }) => actors.length === 0).map(({ label }) => label),
		positions: ladders.reduce((sum, { actors }) => sum + actors.length, 0)
	};
}

/** The finding, as a title: on how many propositions somebody supports what another opposes. */
export function atlasFinding({ ladders }: AtlasSeries): string | null {
	const contested = ladders.filter(
		({ actors }) => actors.filter(({ stance }) => stance !== 'none').length > 1
	);
	const split = contested.filter((ladder) => ladder.split).length;
	if (contested.length < 3) return null;
	return split === 0
		? `On none of ${ladders.length} propositions do some support what others oppose`
		: `On ${split} of ${ladders.length} propositions, some support what others oppose`;
}

/** The picture in one sentence, for screen readers. */
export function atlasSummary({ ladders, silent, positions }: AtlasSeries): string {
	if (ladders.length === 0) return 'Nobody has addressed any proposition under the filter.';
	const split = ladders.filter((ladder) => ladder.split).map(({ label }) => label);
	const divided = split.length ? ` Support and opposition on ${joined(split)}.` : '';
	const rest = silent.length ? ` Nothing reported on ${joined(silent)}.` : '';
	return `${counted(ladders.length, 'small ladder')} with ${counted(positions, 'position')}.${divided}${rest}`;
}
