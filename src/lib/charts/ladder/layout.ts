/** Ladder: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { stanceLabel, STANCES, type Stance } from '../../model/vocab';
import { broken as brokenText, textWidth } from '../text';
import type { LadderActor, LadderGroup, LadderSeries } from './series';

export interface PlacedActor extends LadderActor {
	/** Top and height of the row's band, the line of its marks, and its number among all rows. */
	top: number;
	height: number;
	y: number;
	row: number;
	/** The name on as many lines as it needs. */
	nameLines: string[];
}

export interface PlacedGroup extends Omit<LadderGroup, 'actors'> {
	/** Baseline of the heading. */
	y: number;
	actors: PlacedActor[];
}

export interface LadderLayout {
	width: number;
	height: number;
	/** Names are above the marks instead of beside them. */
	narrow: boolean;
	/** Its heading on one line, or on two if one would touch its neighbour's. */
	columns: { stance: Stance; label: string; x: number; lines: string[] }[];
	/** Top and bottom of the grid of columns. */
	top: number;
	bottom: number;
	left: number;
	groups: PlacedGroup[];
	/** Number of actors without room for a row. */
	undrawn: number;
}

/** Radius of a mark reported by `outlets` independent outlets: area grows with the count, up to six. */
export const markRadius = (outlets: number): number =>
	5 + 4.6 * Math.sqrt((Math.min(Math.max(outlets, 1), 6) - 1) / 5);

/** Radius of an earlier position: smaller than any latest one. */
export const earlierRadius = (outlets: number): number => markRadius(outlets) * 0.7;

export const HEAD_SIZE = 12;
/** Size and line of names. */
export const NAME = { size: 13, line: 15 };

/** A stance's name, on two short lines if it is wider than `room`. */
const headLines = (label: string, room: number): string[] =>
	textWidth(label, HEAD_SIZE, true) <= room ? [label] : label.split(/ (?=it open|position|depends)/);

export function ladderLayout(series: LadderSeries, width: number): LadderLayout {
	const narrow = width < 500;
	const left = narrow ? 0 : Math.round(width * 0.3);
	const column = narrow ? width / STANCES.length : (width - left - 8) / STANCES.length;
	const broken = STANCES.map((stance) =>
		headLines(stanceLabel(stance, series.kind), narrow ? 0 : column - 12)
	);
	const [rowHeight, groupHead] = narrow ? [53, 25] : [38, 30];
	// On a phone as tall as a finger.
	const head = narrow ? 49 : broken.some((lines) => lines.length > 1) ? 42 : 30;
	let y = head;
	let row = 0;
	const groups = series.groups.map((group) => {
		const heading = y + groupHead - 9;
		y += groupHead;
		const actors = group.actors.map((actor) => {
			const top = y;
			const nameLines = brokenText(actor.name, narrow ? width : left - 4, NAME.size, true);
			const more = (nameLines.length - 1) * NAME.line;
			const height = rowHeight + more;
			y += height;
			return { ...actor, top, height, y: top + (narrow ? 36 + more : height / 2), row: row++, nameLines };
		});
		return { ...group, y: heading, actors };
	});
	const undrawn = series.actors - row;
	return {
		width,
		height: y + (undrawn ? 28 : 6),
		narrow,
		columns: STANCES.map((stance, i) => ({
			stance,
			label: stanceLabel(stance, series.kind),
			x: Math.round(left + column * (i + 0.5)),
			lines: broken[i] ?? []
		})),
		top: head,
		bottom: y + 2,
		left,
		groups,
		undrawn
	};
}
