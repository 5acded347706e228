/**
 * Ladder: what is each actor's position now? Rows of the query become actors grouped by side, each with one mark per
 * stance: the latest position and the earlier ones. No pixels here.
 */
import { groups } from 'd3-array';
import { NO_FILTER, type Filter } from '../../model/filter';
import { decidedWords } from '../../model/explain';
import { counted, joined, shortWhen, whenSaid } from '../../model/format';
import type { View } from '../../model/view';
import {
	SIDES,
	SIDE_LABELS,
	STANCES,
	stanceCounted,
	stanceLabel,
	type PropositionKind,
	type Side,
	type Stance
} from '../../model/vocab';
import type { LadderRow } from '../../data/queries/ladder';
import { ladderRows, type LadderRows, type LadderTotals, type LargeMark, type Newest } from './rows';

export interface LadderMark {
	stance: Stance;
	/** The newest utterances with this position, latest first; the mark opens them. */
	utterances: LadderRow[];
	/** How many there are. */
	count: number;
	latest: boolean;
	/** The highest number of independent outlets behind one of them. */
	outlets: number;
	/** Whether the newest one is a standing position, which has no single day. */
	standing: boolean;
	disputed: boolean;
	/** For screen readers. */
	label: string;
}

export interface LadderActor {
	id: string;
	name: string;
	role: string | null;
	side: Side;
	/** In stance order. */
	marks: LadderMark[];
	latest: Stance;
}

export interface LadderGroup {
	side: Side;
	label: string;
	actors: LadderActor[];
}

/** A note written beside a mark. */
export interface LadderNote {
	actor: string;
	stance: Stance;
	words: string;
}

export interface LadderSeries {
	/** The most recent statement with a position, if one actor alone made it and its day is known or bounded. */
	newest: LadderNote | null;
	kind: PropositionKind;
	/** Label of the proposition, if known. */
	about: string | undefined;
	groups: LadderGroup[];
	/** Numbers of all actors and utterances, also those without a row in the picture. */
	actors: number;
	utterances: number;
	/** Number of actors by the stance they are taken to hold. */
	latest: LadderTotals['latest'];
}

/** What the words of a mark depend on. */
interface Wording {
	/** Said of a position that the actor is not taken to hold. */
	elsewhere: string;
	kind: PropositionKind;
	large: readonly LargeMark[];
}

function toMark(
	actor: string,
	stance: Stance,
	rows: LadderRow[],
	{ elsewhere, kind, large }: Wording
): LadderMark {
	const newest = rows[0] as LadderRow;
	const whole = large.find((mark) => mark.actor_id === newest.actor_id && mark.stance === stance);
	const latest = rows.some((row) => row.latest);
	const outlets = whole?.outlets ?? Math.max(...rows.map((row) => row.independent_outlets));
	const count = whole?.utterances ?? rows.length;
	const notes = [
		`${stanceLabel(stance, kind).toLowerCase()}${latest ? '' : elsewhere}`,
		whenSaid(newest),
		counted(outlets, 'independent outlet')
	];
	if (count > 1) notes.push(counted(count, 'statement'));
	const decided = decidedWords(newest);
	if (decided) notes.push(decided);
	const disputed = whole?.disputed ?? rows.some((row) => row.disputed);
	if (disputed) notes.push('reports differ');
	return {
		stance,
		utterances: rows,
		count,
		latest,
		outlets,
		standing: newest.said_on === null && newest.said_to === null,
		disputed,
		label: `${actor}: ${notes.join(', ')}`
	};
}

function toActor(rows: LadderRow[], wording: Wording): LadderActor {
	const first = rows[0] as LadderRow;
	const marks = STANCES.flatMap((stance) => {
		const held = rows.filter((row) => row.stance === stance);
		return held.length ? [toMark(first.actor, stance, held, wording)] : [];
	});
	return {
		id: first.actor_id,
		name: first.actor,
		role: first.role,
		side: first.side,
		marks,
		latest: marks.find((mark) => mark.latest)?.stance ?? first.stance
	};
}

const noteOf = (newest: Newest): LadderNote | null =>
	newest && {
		actor: newest.actor_id,
		stance: newest.stance,
		words: `most recent: ${shortWhen(newest)}`
	};

/** The finding, as a title: how many actors hold which position, the most frequent first. */
export function ladderFinding(series: LadderSeries): string | null {
	const counts = STANCES.map((stance) => ({ stance, actors: series.latest[stance] ?? 0 }));
	const sided = counts
		.filter(({ stance, actors }) => stance !== 'none' && actors > 0)
		.sort((a, b) => b.actors - a.actors);
	if (series.actors < 3 || sided.length === 0) return null;
	const words = sided.map(({ stance, actors }) => stanceCounted(actors, stance, series.kind));
	return series.about
		? `${series.about}: of ${counted(series.actors, 'actor')}, ${joined(words)}`
		: `Of ${counted(series.actors, 'actor')}, ${joined(words)}`;
}

/** Rows in the query's order → series. Actors keep the query's order within their side. */
export function ladderSeries(
	given: readonly LadderRow[] | LadderRows,
	filter: Filter = NO_FILTER,
	{ kind = 'demand', label }: Pick<View, 'kind' | 'label'> = {}
): LadderSeries {
	const { rows, totals } = 'totals' in given ? given : ladderRows((visit) => given.forEach(visit));
	const wording = {
		elsewhere: filter.position === 'latest' ? ' earlier' : ' less often',
		kind,
		large: totals.large
	};
	const actors = groups(rows, (row) => row.actor_id).map(([, held]) => toActor(held, wording));
	const sides = SIDES.flatMap((side) => {
		const members = actors.filter((actor) => actor.side === side);
		return members.length ? [{ side, label: SIDE_LABELS[side], actors: members }] : [];
	});
	return {
		newest: totals.utterances < 2 ? null : noteOf(totals.newest),
		kind,
		about: label,
		groups: sides,
		actors: totals.actors,
		utterances: totals.utterances,
		latest: totals.latest
	};
}

/** The picture in one sentence, for screen readers. */
export function ladderSummary(series: LadderSeries): string {
	if (series.actors === 0) return 'No actor has a position on this proposition under the filter.';
	const parts = STANCES.flatMap((stance) => {
		const n = series.latest[stance];
		return n ? [stanceCounted(n, stance, series.kind)] : [];
	});
	return `Latest positions of ${counted(series.actors, 'actor')}: ${joined(parts)}.`;
}
