/**
 * Polarisation: how divided were those who spoke, and when? Rows become sliding windows of time with the positions that
 * are known to be from those days, and an index where enough actors took one. No pixels here.
 */
import { max, min } from 'd3-array';
import type { ShiftRow } from '../../data/queries/shift';
import type { Filter } from '../../model/filter';
import { addDays, dayFromNumber, dayNumber, type Day } from '../../model/day';
import { counted, dayRange, joined, lengthOfTime, twoDecimals } from '../../model/format';
import type { View } from '../../model/view';
import { stanceCounted, STANCES, type PropositionKind, type Stance } from '../../model/vocab';
import { bounds } from '../../model/windows';

export type Sided = Exclude<Stance, 'none'>;
/** In the charts' order. */
export const SIDED = STANCES.filter((stance): stance is Sided => stance !== 'none');

export interface PolarisationWindow {
	from: Day;
	to: Day;
	/** Actors by the last position that they surely took in the window, with the utterances behind it. */
	held: Record<Sided, ShiftRow[]>;
	actors: number;
	/** From 0 to 1; null if fewer than LEAST_ACTORS took a position. */
	index: number | null;
	/** For screen readers, and to show: "29 Nov – 26 Dec 2025". */
	words: string;
	/** What lies between it and the window before: "44 months without a dated position"; null if they touch. */
	gap: string | null;
}

export interface PolarisationSeries {
	/** Only windows with a position, the earliest first. */
	windows: PolarisationWindow[];
	/** The window with the highest index, if one alone has it and it is above 0. */
	most: PolarisationWindow | null;
	/** Days of a window, and from the beginning of one to that of the next. */
	length: number;
	step: number;
	/** Actors with a dated position in any window. */
	actors: number;
	kind: PropositionKind;
}

/** Fewer actors say nothing about how divided a debate was. */
export const LEAST_ACTORS = 4;
/** Lengths of a window in days, the first that leaves at most so many windows; each begins a quarter of it later. */
const LENGTHS = [28, 56, 112, 224, 448];
const MOST_WINDOWS = 20;

/**
 * 4 · for · against / n², where n counts everyone with a position: 1 if half support what half oppose, 0 if nobody
 * supports or nobody opposes. Of two groups it is the index of Reynal-Querol (2002).
 */
export const polarisation = (supporting: number, opposing: number, all: number): number =>
	all === 0 ? 0 : (4 * supporting * opposing) / all ** 2;

interface Dated {
	row: ShiftRow;
	first: number;
	last: number;
}

/** Rows by window, counted back from the one that ends with the last day. */
function bucketed(rows: readonly Dated[], length: number): Map<number, Dated[]> {
	const step = length / 4;
	const end = max(rows, ({ last }) => last) ?? 0;
	const buckets = new Map<number, Dated[]>();
	for (const row of rows) {
		const least = Math.max(0, Math.ceil((end - length + 1 - row.first) / step));
		const most = Math.floor((end - row.last) / step);
		for (let nth = least; nth <= most; nth++) buckets.set(nth, [...(buckets.get(nth) ?? []), row]);
	}
	return buckets;
}

/** What each actor held last, by stance. `rows` has an actor's latest first. */
function heldIn(rows: readonly Dated[]): Record<Sided, ShiftRow[]> {
	const held: Record<Sided, ShiftRow[]> = { oppose: [], ambivalent: [], conditional: [], support: [] };
	const seen = new Set<string>();
	for (const { row } of rows) {
		if (row.stance === 'none' || seen.has(row.actor_id)) continue;
		seen.add(row.actor_id);
		held[row.stance].push(row);
	}
	return held;
}

/** The window that is noted: of at least two with an index, the one whose index is higher than every other. */
function mostDivided(windows: readonly PolarisationWindow[]): PolarisationWindow | null {
	const [first, second] = windows
		.filter(({ index }) => index !== null)
		.sort((a, b) => (b.index ?? 0) - (a.index ?? 0));
	return first && second && (first.index ?? 0) > (second.index ?? 0) ? first : null;
}

/** The query's rows, by actor and latest first → series. */
export function polarisationSeries(
	rows: readonly ShiftRow[],
	_: Filter,
	{ kind = 'demand' }: Pick<View, 'kind'>
): PolarisationSeries {
	const dated = rows.flatMap((row): Dated[] => {
		const { first, last } = bounds(row);
		return first === null || last === null || row.stance === 'none'
			? []
			: [{ row, first: dayNumber(first), last: dayNumber(last) }];
	});
	const tried = LENGTHS.map((length) => ({ length, buckets: bucketed(dated, length) }));
	const { length, buckets } = tried.find(({ buckets: found }) => found.size <= MOST_WINDOWS) ?? tried.at(-1)!;
	const end = max(dated, ({ last }) => last) ?? 0;
	const step = length / 4;
	const numbers = [...buckets.keys()].sort((a, b) => b - a).slice(-MOST_WINDOWS);
	const windows = numbers.map((nth, i): PolarisationWindow => {
		const to = dayFromNumber(end - nth * step);
		const from = addDays(to, 1 - length);
		const held = heldIn(buckets.get(nth) ?? []);
		const actors = SIDED.reduce((sum, stance) => sum + held[stance].length, 0);
		const silent = i === 0 ? 0 : ((numbers[i - 1] ?? 0) - nth) * step - length;
		return {
			...{ from, to, held, actors, words: dayRange(from, to) },
			index: actors < LEAST_ACTORS ? null : polarisation(held.support.length, held.oppose.length, actors),
			gap: silent > 0 ? `${lengthOfTime(silent)} without a dated position` : null
		};
	});
	const all = new Set(dated.map(({ row }) => row.actor_id));
	return { windows, most: mostDivided(windows), length, step, kind, actors: all.size };
}

/** Windows in which enough actors took a position. */
export const measured = ({ windows }: PolarisationSeries) =>
	windows.flatMap((window) => (window.index === null ? [] : [{ ...window, index: window.index }]));

/** Smaller differences are not put into a headline. */
const NOTABLE = 0.25;

/** The finding, as a title: the first and the last window that do not overlap, if they differ by a quarter or more. */
export function polarisationFinding(series: PolarisationSeries): string | null {
	const all = measured(series);
	const [first, last] = [all[0], all.at(-1)];
	if (!first || !last || first.to >= last.from || Math.abs(last.index - first.index) < NOTABLE) return null;
	return `Polarisation ${last.index > first.index ? 'rose' : 'fell'} from ${twoDecimals(first.index)} (${first.words}) to ${twoDecimals(last.index)} (${last.words})`;
}

/** A window in words: "29 Nov – 26 Dec 2025: 2 oppose it, 3 support it; index 0.96". */
export function windowWords({ words, held, index }: PolarisationWindow, kind: PropositionKind): string {
	const parts = SIDED.flatMap((stance) =>
		held[stance].length ? [stanceCounted(held[stance].length, stance, kind)] : []
	);
	return `${words}: ${joined(parts)}; ${index === null ? 'too few for an index' : `index ${twoDecimals(index)}`}`;
}

/** The picture in one sentence, for screen readers. */
export function polarisationSummary(series: PolarisationSeries): string {
	const all = measured(series);
	if (all.length === 0)
		return `In no ${series.length} days did ${LEAST_ACTORS} actors take a dated position.`;
	const [least, most] = [min(all, ({ index }) => index) ?? 0, max(all, ({ index }) => index) ?? 0];
	const between = least === most ? twoDecimals(least) : `${twoDecimals(least)} to ${twoDecimals(most)}`;
	return `${counted(series.windows.length, 'window')} of ${series.length} days; the index is ${between} in the ${all.length === 1 ? 'one' : all.length} with ${LEAST_ACTORS} actors or more.`;
}
