/**
 * Agreement: series → places in pixels, for one picture width. On a phone each name is above its row and numbers
 * replace the column heads; an actor's own number is on the diagonal of its row, so that it is always close by.
 */
import { broken, textWidth } from '../text';
import { counted } from '../../model/format';
import { placeHeads, type Turn } from '../heads';
import type { AgreementActor, AgreementPair, AgreementSeries } from './series';

export interface PlacedPair {
	pair: AgreementPair;
	x: number;
	y: number;
	row: number;
	column: number;
}

export interface PlacedActor extends AgreementActor {
	/** Counted from 1, in drawing order. */
	number: number;
	/** Top of the row's cells, left end of the column. */
	y: number;
	x: number;
	/** The name beside or above its row by line, and the baseline of the first. */
	nameLines: string[];
	nameY: number;
	/** The name as its column head, by line. */
	lines: string[];
}

export interface AgreementLayout {
	width: number;
	height: number;
	narrow: boolean;
	turn: Turn;
	cell: { width: number; height: number };
	left: number;
	top: number;
	actors: PlacedActor[];
	/** Every pair twice: once in each actor's row. */
	pairs: PlacedPair[];
	/** Note under the picture if it has no room for all actors. */
	note: string | null;
}

const NARROW_BELOW = 600;
/** Font size of the numbers in cells, in pixels. */
const NUMBER_SIZE = 12;
/** Cell widths: the narrowest that a finger can tap, and the widest that still looks like a cell. */
const CELL_LEAST = 24;
const CELL_MOST = 76;
/** Cell heights; on a phone a cell has to be tappable. */
const CELL_HEIGHT = { wide: 30, narrow: 44 };
/** Size and line of names. */
export const NAME = { size: 12.5, line: 15 };
/** The height turned heads may take in a wide picture. */
const HEADS = 110;

/** The actors who share the most propositions with others, as many as fit, in drawing order. */
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
	// Long names at 45° make the columns narrower, so that numbers fit for fewer actors.
	while (heads.step < least && actors.length > 2) {
		actors = most(series, actors.length - 1);
		heads = headsOf(actors);
	}
	const { turn, lines, step, head } = heads;
	const top = narrow ? 22 : head;
	const names = actors.map(({ name }, i) =>
		broken(narrow ? `${i + 1} ${name}` : name, narrow ? width : left - 10, NAME.size, narrow)
	);
	// Cells are as tall as the name beside them with the most lines, so that the grid stays even.
	const tallest = Math.max(1, ...names.map((lines) => lines.length));
	const height = narrow ? CELL_HEIGHT.narrow : Math.max(CELL_HEIGHT.wide, tallest * NAME.line + 2);
	let below = top;
	const placed = actors.map((actor, i) => {
		const nameLines = names[i] ?? [];
		const above = narrow ? 5 + nameLines.length * NAME.line : 0;
		const y = below + above;
		below = y + height;
		return {
			...actor,
			number: i + 1,
			x: left + step * i,
			y,
			nameLines,
			nameY: narrow
				? y - 6 - (nameLines.length - 1) * NAME.line
				: y + height / 2 + 4 - ((nameLines.length - 1) * NAME.line) / 2,
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
		turn,
		cell: { width: step, height },
		left,
		top,
		actors: placed,
		pairs,
		note: rest > 0 ? `${counted(rest, 'more actor')} with less in common: see the table` : null
	};
}
