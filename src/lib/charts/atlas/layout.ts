/** Atlas: series → places in pixels, for one picture width: as many ladders beside each other as have room. */
import { max } from 'd3-array';
import { counted, joined } from '../../model/format';
import { STANCES, type Stance } from '../../model/vocab';
import { broken } from '../text';
import type { AtlasActor, AtlasLadder, AtlasSeries } from './series';

export interface PlacedActor extends AtlasActor {
	/** Top of its row, its lines of text, and the baseline of the first. */
	top: number;
	height: number;
	lines: string[];
	baseline: number;
	/** Middle of its mark. */
	x: number;
	y: number;
	/** Number of its row among all rows, for the arrow keys. */
	row: number;
}

export interface PlacedLadder extends Omit<AtlasLadder, 'actors'> {
	x: number;
	y: number;
	width: number;
	/** The label by line. */
	heading: string[];
	/** Where its rows begin and end. */
	top: number;
	bottom: number;
	actors: PlacedActor[];
	/** "5 more": actors that have no row. */
	more: string | null;
}

export interface AtlasLayout {
	width: number;
	height: number;
	ladders: PlacedLadder[];
	/** Places of the stances from the left end of a ladder. */
	columns: { stance: Stance; x: number }[];
	/** Where the names end. */
	names: number;
	/** Width of a column: of the tappable area of a mark. */
	step: number;
	/** Said under the picture, by line. */
	notes: string[];
}

export const TEXT = { heading: 13, name: 12, line: 14 };
const NARROW_BELOW = 500;
/** Least width of a ladder, the gap between two, and the most rows of one. */
const SHAPE = {
	wide: { least: 216, gap: 28, rows: 9, row: 19, step: 17 },
	narrow: { least: 340, gap: 0, rows: 6, row: 26, step: 28 }
};

/** The actors with the most statements, as many as have rows, in the order of the series. */
function most({ actors }: AtlasLadder, rows: number): AtlasActor[] {
	if (actors.length <= rows + 1) return actors;
	const ranked = [...actors].sort((a, b) => b.utterances.length - a.utterances.length);
	const kept = new Set(ranked.slice(0, rows));
	return actors.filter((actor) => kept.has(actor));
}

export function atlasLayout(series: AtlasSeries, width: number): AtlasLayout {
	const shape = width < NARROW_BELOW ? SHAPE.narrow : SHAPE.wide;
	const across = Math.max(1, Math.floor((width + shape.gap) / (shape.least + shape.gap)));
	const each = (width - shape.gap * (across - 1)) / across;
	const names = each - shape.step * STANCES.length;
	const columns = STANCES.map((stance, i) => ({ stance, x: names + shape.step * (i + 0.5) }));
	const xOf = new Map(columns.map(({ stance, x }) => [stance, x]));
	let [y, row] = [0, 0];
	const ladders: PlacedLadder[] = [];
	for (let i = 0; i < series.ladders.length; i += across) {
		const line = series.ladders.slice(i, i + across);
		const headings = line.map(({ label }) => broken(label, each, TEXT.heading, true));
		const head = (max(headings, (lines) => lines.length) ?? 1) * 16 + 8;
		const placed = line.map((ladder, nth): PlacedLadder => {
			const drawn = most(ladder, shape.rows);
			let at = y + head;
			const actors = drawn.map((actor): PlacedActor => {
				const lines = broken(actor.name, names - 6, TEXT.name);
				const height = Math.max(shape.row, lines.length * TEXT.line + 5);
				const top = at;
				at += height;
				return {
					...{ ...actor, top, height, lines, row: row++, y: top + height / 2 },
					x: (each + shape.gap) * nth + (xOf.get(actor.stance) ?? 0),
					baseline: top + height / 2 + 4 - ((lines.length - 1) * TEXT.line) / 2
				};
			});
			const undrawn = ladder.actors.length - drawn.length;
			return {
				...{ ...ladder, actors, x: (each + shape.gap) * nth, y, width: each },
				...{ heading: headings[nth] ?? [], top: y + head, bottom: at },
				more: undrawn ? `${counted(undrawn, 'more actor')}: see the table` : null
			};
		});
		ladders.push(...placed);
		y = Math.max(...placed.map(({ bottom, more, note }) => bottom + (more ? 18 : 0) + (note ? 18 : 0))) + 22;
	}
	const silent = series.silent.length ? `Nothing reported on ${joined(series.silent)}.` : '';
	const notes = silent ? broken(silent, width, TEXT.name) : [];
	return {
		...{ width, ladders, columns, names, notes, step: shape.step },
		height: y + notes.length * 16
	};
}
