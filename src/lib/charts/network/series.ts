/**
 * Network: which actors and propositions are joined by positions? A tie joins an actor and a proposition on which it
 * takes a position; raising a proposition without a position joins nothing. No pixels here.
 */
import { groups, max } from 'd3-array';
import type { PropositionRow } from '../../data/queries/propositions';
import type { StandingRow } from '../../data/queries/standings';
import { counted, joined, whenSaid } from '../../model/format';
import { stanceLabel, type PropositionKind, type Side, type Stance } from '../../model/vocab';
import type { Weighted } from './backbone';

export interface NetworkRows {
	/** Positions under the filter; by proposition and actor, the one an actor is taken to hold first. */
	held: StandingRow[];
	/** All positions: places depend on them, so that a filter moves no name. */
	everything: StandingRow[];
	propositions: PropositionRow[];
}

export interface NetworkActor {
	id: string;
	name: string;
	side: Side;
	/** Propositions on which it takes a position. */
	ties: number;
}

export interface NetworkProposition {
	id: string;
	label: string;
	text: string;
	kind: PropositionKind;
	ties: number;
}

export interface Tie extends Weighted {
	actor: string;
	proposition: string;
	/** The position that the actor is taken to hold. */
	stance: Stance;
	/** Its statements on the proposition, the one that shows the position first; `weight` is their number. */
	utterances: StandingRow[];
	/** For screen readers. */
	label: string;
}

export interface Network {
	/** In the charts' order. */
	actors: NetworkActor[];
	/** In the codebook's order; only those with a tie. */
	propositions: NetworkProposition[];
	ties: Tie[];
}

export interface NetworkSeries extends Network {
	/** Without a filter. */
	everything: Network;
	/** Propositions of the codebook. */
	asked: number;
	/** How often an actor only raised a proposition. */
	raised: number;
	/** Those drawn, for the key. */
	stances: Stance[];
}

function tieOf(utterances: StandingRow[], { label, kind }: PropositionRow): Tie | null {
	const [first] = utterances;
	if (!first || first.stance === 'none') return null;
	const notes = [stanceLabel(first.stance, kind).toLowerCase(), whenSaid(first)];
	if (utterances.length > 1) notes.push(counted(utterances.length, 'statement'));
	return {
		...{ actor: first.actor_id, proposition: first.proposition_id, stance: first.stance },
		// A slash is in no id, so an actor and a proposition never share one.
		ends: [`actor/${first.actor_id}`, `proposition/${first.proposition_id}`],
		weight: utterances.length,
		utterances,
		label: `${first.actor}, ${label}: ${notes.join(', ')}`
	};
}

function networkOf(rows: readonly StandingRow[], propositions: readonly PropositionRow[]): Network {
	const ties = propositions.flatMap((proposition) =>
		groups(
			rows.filter((row) => row.proposition_id === proposition.proposition_id),
			(row) => row.actor_id
		).flatMap(([, held]) => tieOf(held, proposition) ?? [])
	);
	const actors = groups(ties, (tie) => tie.actor).map(([id, own]): NetworkActor => {
		const row = own[0]?.utterances[0];
		return { id, name: row?.actor ?? id, side: row?.side ?? 'other', ties: own.length };
	});
	return {
		ties,
		actors,
		propositions: propositions.flatMap(({ proposition_id: id, label, text, kind }) => {
			const own = ties.filter((tie) => tie.proposition === id).length;
			return own ? [{ id, label, text, kind, ties: own }] : [];
		})
	};
}

/** The rows → series. */
export function networkSeries({ held, everything, propositions }: NetworkRows): NetworkSeries {
	const network = networkOf(held, propositions);
	const addressed = new Set(held.map((row) => `${row.actor_id} ${row.proposition_id}`)).size;
	return {
		...network,
		everything: held === everything ? network : networkOf(everything, propositions),
		asked: propositions.length,
		raised: addressed - network.ties.length,
		stances: [...new Set(network.ties.map(({ stance }) => stance))]
	};
}

/** The actor with the most ties; null if two have as many, or if there are fewer than three. */
function broadest({ actors }: Network): NetworkActor | null {
	const most = max(actors, ({ ties }) => ties) ?? 0;
	const first = actors.filter(({ ties }) => ties === most);
	return most >= 3 && actors.length >= 3 && first.length === 1 ? (first[0] ?? null) : null;
}

/** The finding, as a title: the one actor with positions on the most propositions, if there is one. */
export function networkFinding(series: NetworkSeries): string | null {
	const actor = broadest(series);
	return actor
		? `${actor.name} takes a position on ${actor.ties} of ${series.asked} propositions, more than any other actor`
		: null;
}

/** The picture in one sentence, for screen readers. */
export function networkSummary({ actors, propositions, ties }: NetworkSeries): string {
	if (ties.length === 0) return 'Nobody takes a position on any proposition under the filter.';
	const most = max(propositions, (proposition) => proposition.ties) ?? 0;
	const first = propositions.filter((proposition) => proposition.ties === most).map(({ label }) => label);
	const named = first.length <= 2 ? `; most are on ${joined(first)} (${most})` : '';
	return `${counted(actors.length, 'actor')} and ${counted(propositions.length, 'proposition')}, joined by ${counted(ties.length, 'position')}${named}.`;
}
