/**
 * Shift: who moved? Rows of the query become actors with a position in both of two windows of time; for the others, the
 * reason why they cannot be compared. A position counts only if its utterance certainly falls into the window. No
 * pixels here.
 */
import { groups, rollup } from 'd3-array';
import type { ShiftRow } from '../../data/queries/shift';
import type { Filter } from '../../model/filter';
import { capital, counted, dayRange, joined, shortDay } from '../../model/format';
import type { View } from '../../model/view';
import { stanceLabel, type PropositionKind, type Side, type Stance } from '../../model/vocab';
import { spanWords, surelyWithin, type DaySpan, type Windows } from '../../model/windows';
import { suggestedWindows } from './split';

export interface ShiftEnd {
	stance: Stance;
	/** The utterances behind it in its window, newest first. */
	utterances: ShiftRow[];
	/** "3 Dec 2025", "by 20 Mar 2022" */
	day: string;
}

export interface ShiftActor {
	id: string;
	name: string;
	role: string | null;
	side: Side;
	before: ShiftEnd;
	after: ShiftEnd;
	moved: boolean;
	/** For screen readers. */
	label: string;
}

export interface ShiftSeries {
	/** Null if no two windows contain anything. */
	windows: Windows | null;
	/** In the query's order. */
	moved: ShiftActor[];
	stayed: ShiftActor[];
	/** "United States: conditional, 15 Dec 2025": had raised it before without a position. Not a move, so not drawn. */
	firstTook: { name: string; words: string }[];
	/** Names of actors with a dated position in one window only, or in neither. */
	onlyBefore: string[];
	onlyAfter: string[];
	neither: string[];
	kind: PropositionKind;
	/** Whether positions are the most frequent ones of their window instead of the latest. */
	frequent: boolean;
}

const dayOf = ({ said_on, said_from, said_to, reported_on }: ShiftRow): string => {
	if (said_on) return shortDay(said_on);
	const last = said_to ?? reported_on;
	if (last === null) return 'day not known';
	return said_from ? dayRange(said_from, last) : `by ${shortDay(last)}`;
};

/**
 * The position held in a window: its latest, or the most frequent one (on a tie, the latest). Raising the proposition
 * without a position counts only if the window holds nothing else.
 */
function endIn(rows: readonly ShiftRow[], span: DaySpan, frequent: boolean): ShiftEnd | null {
	const all = rows.filter((row) => surelyWithin(row, span));
	const sided = all.filter((row) => row.stance !== 'none');
	const within = sided.length ? sided : all;
	const times = rollup(
		within,
		(same) => same.length,
		(row) => row.stance
	);
	const most = Math.max(...times.values());
	const newest = within.find((row) => !frequent || times.get(row.stance) === most);
	if (!newest) return null;
	const utterances = within.filter((row) => row.stance === newest.stance);
	return { stance: newest.stance, utterances, day: dayOf(newest) };
}

/** Rows in the query's order → series; the windows are the reader's, otherwise those suggested by the data. */
export function shiftSeries(rows: readonly ShiftRow[], filter: Filter, view: View): ShiftSeries {
	const windows = view.windows ?? suggestedWindows(rows);
	const frequent = filter.position === 'frequent';
	const series: ShiftSeries = {
		...{ windows, frequent, kind: view.kind ?? 'demand', moved: [], stayed: [], firstTook: [] },
		...{ onlyBefore: [], onlyAfter: [], neither: [] }
	};
	for (const [id, own] of groups(rows, (row) => row.actor_id)) {
		const { actor: name, role, side } = own[0] as ShiftRow;
		const [before, after] = windows ? windows.map((span) => endIn(own, span, frequent)) : [null, null];
		const words = ({ stance }: ShiftEnd) => stanceLabel(stance, view.kind).toLowerCase();
		const [early, late] = [before, after].map((end) => !!end && end.stance !== 'none');
		if (before && after && !early && late)
			series.firstTook.push({ name, words: `${words(after)}, ${after.day}` });
		else if (before && after && early && late) {
			const moved = before.stance !== after.stance;
			const how = moved
				? `moved from ${words(before)} (${before.day}) to ${words(after)} (${after.day})`
				: `stayed with ${words(before)} (${before.day} and ${after.day})`;
			series[moved ? 'moved' : 'stayed'].push({
				...{ id, name, role, side, before, after, moved, label: `${name} ${how}` }
			});
		} else series[early ? 'onlyBefore' : late ? 'onlyAfter' : 'neither'].push(name);
	}
	return series;
}

/** The picture in one sentence, for screen readers. */
export function shiftSummary({ windows, moved, stayed }: ShiftSeries): string {
	if (!windows || moved.length + stayed.length === 0)
		return 'No actor has a dated position in both windows of time.';
	const [before, after] = windows.map(spanWords);
	const who = moved.length ? `${joined(moved.map((actor) => actor.label))}` : 'nobody moved';
	const rest = stayed.length ? `; ${counted(stayed.length, 'actor')} stayed` : '';
	return `Positions ${before} against ${after}: ${who}${rest}.`;
}

const few = (names: readonly string[], most: number): string =>
	names.length <= most
		? joined(names)
		: joined([...names.slice(0, most - 1), counted(names.length - most + 1, 'other')]);

/** Who cannot be compared, and why: one line per reason, with at most `most` names each. Empty if everybody can. */
export function leftOut(series: ShiftSeries, most: number): string[] {
	const { windows, firstTook, onlyBefore, onlyAfter, neither } = series;
	if (!windows) return neither.length ? [`Without two datable positions: ${few(neither, most)}.`] : [];
	const [before = '', after = ''] = windows.map(spanWords);
	return [
		firstTook.length
			? `First took a position: ${few(
					firstTook.map(({ name, words }) => `${name} (${words})`),
					most
				)}.`
			: '',
		onlyBefore.length ? `${capital(before)} only: ${few(onlyBefore, most)}.` : '',
		onlyAfter.length ? `${capital(after)} only: ${few(onlyAfter, most)}.` : '',
		neither.length ? `Date too vague to compare, or no position: ${few(neither, most)}.` : ''
	].filter(Boolean);
}

/** The text instead of a picture, with the reason; null if there is something to draw. */
export function tooLittle(series: ShiftSeries): string | null {
	const { windows, moved, stayed, firstTook, onlyBefore, onlyAfter, neither } = series;
	if (moved.length + stayed.length > 0) return null;
	if (firstTook.length + onlyBefore.length + onlyAfter.length + neither.length === 0)
		return 'Nobody here takes a position on this proposition.';
	const need = 'A move needs two dated positions of one actor, one in each period.';
	if (!windows) return `No one has dated statements in two periods. ${leftOut(series, 5).join(' ')} ${need}`;
	return `No one has dated positions in both periods. ${leftOut(series, 5).join(' ')} ${need}`;
}

/** The finding, as a title: how many of those compared moved; if only one did, by name. */
export function shiftFinding({ moved, stayed, kind }: ShiftSeries): string | null {
	const compared = moved.length + stayed.length;
	if (compared === 0) return null;
	const [only] = moved;
	if (moved.length === 0)
		return compared === 1 ? null : `None of the ${compared} actors who can be compared moved`;
	if (only && moved.length === 1) {
		const [from, to] = [only.before, only.after].map(({ stance }) => stanceLabel(stance, kind).toLowerCase());
		return `${only.name} moved from “${from}” to “${to}”`;
	}
	return `${moved.length} of ${counted(compared, 'actor')} who can be compared moved`;
}
