/**
 * Balance: how is a proposition split? Rows of the ladder's query become bars by side and stance: each actor counts
 * once, with the position it is taken to hold, and a bar's length is the number of units behind that position. No
 * pixels here.
 */
import type { LadderRow } from '../../data/queries/ladder';
import type { Count, Filter } from '../../model/filter';
import { counted, joined } from '../../model/format';
import { heldPositions } from '../../model/lead';
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

export interface BalanceBar {
	/** Null for all sides together. */
	side: Side | null;
	stance: Stance;
	/** In the unit of the series. */
	count: number;
	utterances: LadderRow[];
	/**
	 * Names of the actors with this position; persons who agree with their government are omitted where they count with
	 * it.
	 */
	holders: string[];
	/** Whether the filter on sides and stances selects it; if not, it is drawn faint. */
	chosen: boolean;
	/** For screen readers. */
	label: string;
}

export interface BalanceRow {
	side: Side;
	label: string;
	/** Actors, each counted alone. */
	holders: number;
	/** In stance order, without empty ones. */
	bars: BalanceBar[];
	/** Whether two actors or more all hold one position: a finding, and written beside the bar. */
	alike: boolean;
}

export interface BalanceSeries {
	kind: PropositionKind;
	/** Label of the proposition, if known. */
	about: string | undefined;
	count: Count;
	rows: BalanceRow[];
	/** All sides together, in stance order, without empty ones. */
	totals: BalanceBar[];
	/** Sides on which nobody takes a position. */
	silent: string[];
	utterances: number;
	/** Utterances with a position that their actor is no longer taken to hold. */
	superseded: number;
	/** Whether the filter selects some of the sides or stances. */
	asked: boolean;
}

const UNITS: Record<Count, { noun: string; of: (row: LadderRow) => number }> = {
	// The first row per actor is the latest.
	actors: { noun: 'actor', of: (row) => (row.latest ? 1 : 0) },
	utterances: { noun: 'statement', of: () => 1 },
	statements: { noun: 'report', of: (row) => row.statements },
	outlets: { noun: 'independent report', of: (row) => row.independent_outlets }
};

/** "3 utterances", "1 independent report": a count in the unit the reader chose. */
export const inUnits = (n: number, count: Count): string => counted(n, UNITS[count].noun);

/** "Ada, Bo and 4 others" */
const few = (names: readonly string[]): string =>
	names.length <= 3 ? joined(names) : joined([...names.slice(0, 2), counted(names.length - 2, 'other')]);

/** `held` are the positions of all holders, in the order of `rows`. */
function toBar(
	rows: readonly LadderRow[],
	held: readonly LadderRow[],
	side: Side | null,
	stance: Stance,
	filter: Filter,
	kind: PropositionKind
): BalanceBar[] {
	const here = (row: LadderRow) => row.stance === stance && (side === null || row.side === side);
	const utterances = rows.filter(here);
	if (utterances.length === 0) return [];
	const count = utterances.reduce((sum, row) => sum + UNITS[filter.count].of(row), 0);
	const holders = held.filter(here).map((row) => row.actor);
	const where = side === null ? 'All sides' : SIDE_LABELS[side];
	const asked = <T>(values: readonly T[], value: T | null) =>
		values.length === 0 || (value !== null && values.includes(value));
	const label = `${where}, ${stanceLabel(stance, kind).toLowerCase()}: ${inUnits(count, filter.count)}, ${few(holders)}`;
	const chosen = asked(filter.sides, side) && asked(filter.stances, stance);
	return [{ side, stance, count, utterances, holders, chosen, label }];
}

/** Only the rows behind the position that their actor is taken to hold. */
function carrying(rows: readonly LadderRow[]): LadderRow[] {
	const held = new Map(rows.filter((row) => row.latest).map((row) => [row.actor_id, row.stance]));
	return rows.filter((row) => held.get(row.actor_id) === row.stance);
}

/** Rows in any order → series. Sides keep their order; a side without a position is named, not drawn. */
export function balanceSeries(
	rows: readonly LadderRow[],
	filter: Filter,
	{ kind = 'demand', label: about }: Pick<View, 'kind' | 'label'> = {}
): BalanceSeries {
	const kept = carrying(rows);
	const held = heldPositions(rows, filter.as);
	const sides = SIDES.map((side): BalanceRow => {
		const bars = STANCES.flatMap((stance) => toBar(kept, held, side, stance, filter, kind));
		const holders = new Set(bars.flatMap((bar) => bar.utterances.map((row) => row.actor_id))).size;
		const alike = bars.length === 1 && holders > 1 && bars[0]?.stance !== 'none';
		return { side, label: SIDE_LABELS[side], holders, bars, alike };
	});
	const drawn = sides.filter((row) => row.bars.length > 0);
	return {
		kind,
		about,
		count: filter.count,
		rows: drawn,
		totals: STANCES.flatMap((stance) => toBar(kept, held, null, stance, { ...filter, sides: [] }, kind)),
		silent: sides.filter((row) => row.bars.length === 0 && row.side !== 'other').map((row) => row.label),
		utterances: kept.length,
		superseded: rows.length - kept.length,
		asked: filter.sides.length > 0 || filter.stances.length > 0
	};
}

/** The number of units over all bars. */
export const balanceTotal = (series: BalanceSeries): number =>
	series.totals.reduce((sum, bar) => sum + bar.count, 0);

/** The picture in one sentence, for screen readers. */
export function balanceSummary(series: BalanceSeries): string {
	if (series.rows.length === 0) return 'Nobody takes a position on this proposition under the filter.';
	const words = (bars: readonly BalanceBar[]) =>
		joined(bars.map((bar) => stanceCounted(bar.count, bar.stance, series.kind)));
	const sides = series.rows.map((row) => `${row.label}: ${words(row.bars)}`);
	return `${inUnits(balanceTotal(series), series.count)} by side. ${sides.join('; ')}. All sides: ${words(series.totals)}.`;
}

/** The finding, as a title: the sides whose actors, two or more, all hold one position. */
export function balanceFinding(series: BalanceSeries): string | null {
	const whole = series.rows.flatMap((row) => {
		const [bar] = row.bars;
		if (!bar || !row.alike) return [];
		return [`${row.label}: all ${stanceCounted(row.holders, bar.stance, series.kind)}`];
	});
	if (whole.length === 0) return null;
	return `${series.about ? `${series.about} – ` : ''}${whole.slice(0, 3).join('; ')}`;
}
