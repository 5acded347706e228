/**
 * Agreement: series → places in pixels, for one picture width. On a phone a name stands above its row, and numbers
 * stand for the columns; an actor's own number stands in its row on the diagonal, so that it is never far.
 */
import { textWidth } from '../text';
import { counted } from '../../model/format';
import { placeHeads } from '../heads';
import type { AgreementActor, AgreementPair, AgreementSeries } from './series';

export interface PlacedPair {
	pair: AgreementPair;
	x: number;
	y: number;
	row: number;
	column: number;
}

export interface PlacedActor extends AgreementActor {
	/** From 1, in the order of the picture. */
	number: number;
	/** Top of the row's cells, left end of the column. */
	y: number;
	x: number;
	nameY: number;
	/** Its name as the head of its column. */
	lines: string[];
}

export interface AgreementLayout {
	width: number;
	height: number;
	narrow: boolean;
	turned: boolean;
	cell: { width: number; height: number };
	left: number;
	top: number;
	actors: PlacedActor[];
	/** Every pair twice: in the row of either. */
	pairs: PlacedPair[];
	/** Said under the picture where it has no room for all actors. */
	note: string | null;
}

const NARROW_BELOW = 600;
/** Height of the type in a cell, in pixels. */
const NUMBER_SIZE = 12;
/** The narrowest cell that a finger can tap, and the widest that still looks like a cell. */
const CELL_LEAST = 24;
const CELL_MOST = 76;
/** Its height, also on a phone, where it is tapped. */
const CELL_HEIGHT = { wide: 30, narrow: 44 };
/** What turned heads may take of a wide picture. */
const HEADS = 110;

/** Those of the actors who share the most propositions with others, in the order of the picture. */
function most(series: AgreementSeries, room: number): AgreementActor[] {
	const shared = new Map<AgreementActor, number>();
	for (const { a, b, both } of series.pairs)
		for (const actor of [a, b]) shared.set(actor, (shared.get(actor) ?? 0) + both);
	const ranked = [...series.actors].sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0));
	const kept = new Set(ranked.slice(0, room));
	return series.actors.filter((actor) => kept.has(actor));
}

export function agreementLayout(series: AgreementSeries, width: number): AgreementLayout {
	const narrow = width < NARROW_BELOW;
	const left = narrow ? 0 : Math.round(width * 0.25);
	const widest = Math.max(
		0,
		...series.pairs.map(({ same, both }) => textWidth(`${same}/${both}`, NUMBER_SIZE, true))
	);
	const least = Math.max(CELL_LEAST, widest + 4);
	const headsOf = (actors: AgreementActor[]) =>
		placeHeads(
			actors.map(({ name }, i) => (narrow ? String(i + 1) : name)),
			...([left, width, CELL_MOST] as const)
		);
	let actors = most(series, Math.floor((width - left - (narrow ? 0 : HEADS)) / least));
	let heads = headsOf(actors);
	// Long names at 45° narrow the columns: fewer actors then have room for their numbers.
	while (heads.step < least && actors.length > 2) {
		actors = most(series, actors.length - 1);
		heads = headsOf(actors);
	}
	const { turned, lines, step, head } = heads;
	const [name, top] = narrow ? [20, 22] : [0, head];
	const height = narrow ? CELL_HEIGHT.narrow : CELL_HEIGHT.wide;
	const placed = actors.map((actor, i) => {
		const y = top + (name + height) * i + name;
		return {
			...actor,
			number: i + 1,
			x: left + step * i,
			y,
			nameY: narrow ? y - 6 : y + height / 2 + 4,
			lines: lines[i] ?? []
		};
	});
	const at = new Map(placed.map((actor, i) => [actor.id, i]));
	const pairs = series.pairs.flatMap((pair) => {
		const [row, column] = [at.get(pair.a.id), at.get(pair.b.id)];
		if (row === undefined || column === undefined) return [];
		return [
			[row, column],
			[column, row]
		].map(([i = 0, j = 0]) => ({ pair, row: i, column: j, x: placed[j]?.x ?? 0, y: placed[i]?.y ?? 0 }));
	});
	const rest = series.actors.length - actors.length;
	const bottom = (placed.at(-1)?.y ?? top) + height + 4;
	return {
		width,
		height: bottom + (rest > 0 ? 24 : 0),
		narrow,
		turned,
		cell: { width: step, height },
		left,
		top,
		actors: placed,
		pairs,
		note: rest > 0 ? `${counted(rest, 'more actor')} with less in common: see the table` : null
	};
}
