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

export interface LadderMark {
	stance: Stance;
	/** Utterances with this position, latest first; the mark opens them. */
	utterances: LadderRow[];
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
	groups: LadderGroup[];
	actors: number;
	utterances: number;
}

function toMark(
	actor: string,
	stance: Stance,
	rows: LadderRow[],
	elsewhere: string,
	kind: PropositionKind
): LadderMark {
	const newest = rows[0] as LadderRow;
	const latest = rows.some((row) => row.latest);
	const outlets = Math.max(...rows.map((row) => row.independent_outlets));
	const notes = [
		`${stanceLabel(stance, kind).toLowerCase()}${latest ? '' : elsewhere}`,
		whenSaid(newest),
		counted(outlets, 'independent outlet')
	];
	if (rows.length > 1) notes.push(counted(rows.length, 'utterance'));
	const decided = decidedWords(newest);
	if (decided) notes.push(decided);
	const disputed = rows.some((row) => row.disputed);
	if (disputed) notes.push('reports differ');
	return {
		stance,
		utterances: rows,
		latest,
		outlets,
		standing: newest.said_on === null && newest.said_to === null,
		disputed,
		label: `${actor}: ${notes.join(', ')}`
	};
}

function toActor(rows: LadderRow[], elsewhere: string, kind: PropositionKind): LadderActor {
	const first = rows[0] as LadderRow;
	const marks = STANCES.flatMap((stance) => {
		const held = rows.filter((row) => row.stance === stance);
		return held.length ? [toMark(first.actor, stance, held, elsewhere, kind)] : [];
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

/** Ordered as for "latest": by the day said, otherwise by the last possible day. A standing position is not news. */
function newestOf(rows: readonly LadderRow[]): LadderNote | null {
	const dated = rows.flatMap((row) => {
		const day = row.said_on ?? row.said_to;
		return row.stance !== 'none' && day !== null ? [{ row, day }] : [];
	});
	const last = dated.reduce((most, { day }) => (day > most ? day : most), '');
	const spoken = dated.filter(({ day }) => day === last).map(({ row }) => row);
	const [first] = spoken;
	if (!first || rows.length < 2 || spoken.some((row) => row.actor_id !== first.actor_id)) return null;
	return { actor: first.actor_id, stance: first.stance, words: `most recent: ${shortWhen(first)}` };
}

/** The finding, as a title: how many actors hold which position, the most frequent first. */
export function ladderFinding(series: LadderSeries): string | null {
	const all = series.groups.flatMap((side) => side.actors);
	const counts = STANCES.map((stance) => ({
		stance,
		actors: all.filter((actor) => actor.latest === stance).length
	}));
	const sided = counts
		.filter(({ stance, actors }) => stance !== 'none' && actors > 0)
		.sort((a, b) => b.actors - a.actors);
	if (all.length < 3 || sided.length === 0) return null;
	const words = sided.map(({ stance, actors }) => stanceCounted(actors, stance, series.kind));
	return `Of ${counted(all.length, 'actor')}, ${joined(words)}`;
}

/** Rows in the query's order → series. Actors keep the query's order within their side. */
export function ladderSeries(
	rows: readonly LadderRow[],
	filter: Filter = NO_FILTER,
	{ kind = 'demand' }: Pick<View, 'kind'> = {}
): LadderSeries {
	const elsewhere = filter.position === 'latest' ? ' earlier' : ' less often';
	const actors = groups(rows, (row) => row.actor_id).map(([, held]) => toActor(held, elsewhere, kind));
	const sides = SIDES.flatMap((side) => {
		const members = actors.filter((actor) => actor.side === side);
		return members.length ? [{ side, label: SIDE_LABELS[side], actors: members }] : [];
	});
	return {
		newest: newestOf(rows),
		kind,
		groups: sides,
		actors: actors.length,
		utterances: new Set(rows.map((row) => row.utterance_id)).size
	};
}

/** The picture in one sentence, for screen readers. */
export function ladderSummary(series: LadderSeries): string {
	if (series.actors === 0) return 'No actor has a position on this proposition under the filter.';
	const all = series.groups.flatMap((side) => side.actors);
	const parts = STANCES.flatMap((stance) => {
		const n = all.filter((actor) => actor.latest === stance).length;
		return n ? [stanceCounted(n, stance, series.kind)] : [];
	});
	return `Latest positions of ${counted(series.actors, 'actor')}: ${joined(parts)}.`;
}
