/**
 * The cube in memory: its columns, and the sort orders that queries iterate in. Independent of any filter; built once
 * and immutable.
 */
import type { Columns, CubeFileName } from './files';
import { NOTHING } from './missing';
import { inOrder } from './order';

export type CubeFiles = { [N in CubeFileName]: Columns<N> };

export interface Cube extends CubeFiles {
	/** By utterance: the last day it may have been said, as far as known, and the first; NOTHING if open. */
	lastDay: Int32Array;
	firstDay: Int32Array;
	/** The reports of utterance u have numbers from `reportsFrom[u]` up to, not including, `reportsFrom[u + 1]`. */
	reportsFrom: Uint32Array;
	/** Utterance numbers by holder, then in time: the order of the lanes. */
	inTime: Uint32Array;
	/**
	 * Positions ranked by proposition, then holder, the latest first, ties by confidence, then by id. The first position
	 * of a holder that passes a filter is its latest. `rankedFrom[p]` is the start of proposition p.
	 */
	ranked: {
		/** Row of `positions`. */
		row: Uint32Array;
		utterance: Uint32Array;
		stance: Uint8Array;
		disputed: Uint8Array;
		/** Larger means more confident; equal for equal confidence. */
		confidence: Uint32Array;
		from: Uint32Array;
	};
	placeOf: { actor: Map<string, number>; outlet: Map<string, number>; proposition: Map<string, number> };
}

const sums = (counts: Int32Array): Uint32Array => {
	const from = new Uint32Array(counts.length + 1);
	for (let i = 0; i < counts.length; i++) from[i + 1] = from[i]! + counts[i]!;
	return from;
};

const first = (a: number, b: number) => (a !== NOTHING ? a : b);

/** Codes 1, 2, … for the distinct values in ascending order; a missing value gets 0. */
function coded(values: Float64Array): { codes: Uint32Array; size: number } {
	const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
	const code = new Map(distinct.map((value, i) => [value, i + 1]));
	return { codes: Uint32Array.from(values, (value) => code.get(value) ?? 0), size: distinct.length + 1 };
}

const places = (ids: readonly (string | null)[]) => new Map(ids.map((id, i) => [id ?? '', i]));

function ranked(files: CubeFiles, lastDay: Int32Array): Cube['ranked'] {
	const { positions, utterances, actors, propositions } = files;
	const count = positions.stance.length;
	const owner = new Uint32Array(count);
	for (let u = 0, at = 0; u < lastDay.length; u++)
		for (let n = utterances.positions[u]!; n > 0; n--) owner[at++] = u;
	const { codes, size } = coded(positions.confidence);
	let order = inOrder(count, (i) => size - 1 - codes[i]!, size);
	order = byDay(order, (i) => lastDay[owner[i]!]!, 'latest first');
	order = inOrder(order, (i) => utterances.holder[owner[i]!]!, actors.actor_id.length);
	order = inOrder(order, (i) => positions.proposition[i]!, propositions.proposition_id.length);
	const perProposition = new Int32Array(propositions.proposition_id.length);
	for (const p of positions.proposition) perProposition[p]!++;
	return {
		row: order,
		utterance: order.map((i) => owner[i]!),
		stance: Uint8Array.from(order, (i) => positions.stance[i]!),
		disputed: Uint8Array.from(order, (i) => positions.disputed[i]!),
		confidence: order.map((i) => codes[i]!),
		from: sums(perProposition)
	};
}

/** Stable sort by day; missing days come first, or last if the latest come first. */
function byDay(
	items: Uint32Array | number,
	dayOf: (item: number) => number,
	way: 'earliest first' | 'latest first'
): Uint32Array {
	const count = typeof items === 'number' ? items : items.length;
	let [low, high] = [Infinity, -Infinity];
	for (let i = 0; i < count; i++) {
		const day = dayOf(i);
		if (day === NOTHING) continue;
		if (day < low) low = day;
		if (day > high) high = day;
	}
	const size = high < low ? 1 : high - low + 2;
	const key = (item: number) => {
		const day = dayOf(item);
		return day === NOTHING ? 0 : day - low + 1;
	};
	return inOrder(items, way === 'earliest first' ? key : (item) => size - 1 - key(item), size);
}

/** The cube of these columns: builds the sort orders. */
export function cubeOf(files: CubeFiles): Cube {
	const { utterances, actors, outlets, propositions } = files;
	const lastDay = utterances.said_on.map((day, u) =>
		first(first(day, utterances.said_to[u]!), utterances.reported_on[u]!)
	);
	const firstDay = utterances.said_on.map((day, u) => first(day, utterances.said_from[u]!));
	const inTime = inOrder(
		byDay(lastDay.length, (u) => lastDay[u]!, 'earliest first'),
		(u) => utterances.holder[u]!,
		actors.actor_id.length
	);
	return {
		...files,
		...{ lastDay, firstDay, inTime, reportsFrom: sums(utterances.reports), ranked: ranked(files, lastDay) },
		placeOf: {
			actor: places(actors.actor_id),
			outlet: places(outlets.outlet_id),
			proposition: places(propositions.proposition_id)
		}
	};
}
