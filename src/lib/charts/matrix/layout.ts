/**
 * Matrix: series → places in pixels, for one picture width: a grid with the propositions as heads. If a codebook has
 * more propositions than the width has columns of 24 px, each actor's positions are listed under the name instead, with
 * the proposition beside each mark.
 */
import { counted } from '../../model/format';
import { broken } from '../text';
import { placeHeads, uprightHeads, type Turn } from '../heads';
import { FINGER } from '../finger';
import { ROWS_MOST } from './rows';
import type { MatrixActor, MatrixCell, MatrixColumn, MatrixGroup, MatrixSeries } from './series';

export interface PlacedCell extends MatrixCell {
	x: number;
	y: number;
	width: number;
	height: number;
	/** Number of its line among all lines, and whether it is in the chosen column. */
	line: number;
	chosen: boolean;
	/** The proposition beside the mark, in the list form. */
	words: string | null;
}

export interface PlacedActor extends Omit<MatrixActor, 'cells'> {
	top: number;
	height: number;
	/** Lines of the name, and the baseline of the first. */
	nameLines: string[];
	nameY: number;
	/** Number of its first line. */
	line: number;
	cells: PlacedCell[];
}

export interface PlacedGroup extends Omit<MatrixGroup, 'actors'> {
	/** Baseline of the heading. */
	y: number;
	actors: PlacedActor[];
}

export interface PlacedColumn extends MatrixColumn {
	x: number;
	width: number;
	/** The label by line; a turned one has one line. */
	lines: string[];
}

export interface MatrixLayout {
	width: number;
	height: number;
	/** A list under each name instead of a grid. */
	list: boolean;
	/** How the heads run. */
	turn: Turn;
	columns: PlacedColumn[];
	/** Where the grid begins. */
	left: number;
	top: number;
	bottom: number;
	groups: PlacedGroup[];
	/** Actors that the picture has no room for. */
	undrawn: number;
	/** Said under the picture where there are some. */
	note: string | null;
}

/** On a phone the grid starts with this many actors; a button shows the rest. */
const ROWS_FIRST = 8;

const ROW = 27;
const ROW_NARROW = 30;
const NARROW_BELOW = 600;
/** Minimum width of a column: the smallest target that WCAG 2.2 AA allows. */
const COLUMN_LEAST = 24;
/** Minimum width of the names. */
const NAMES_LEAST = 96;
/** Size and line of names. */
export const NAME = { size: 12.5, line: 15, head: 13 };
/** Minimum width of an entry in the list form. */
const ENTRY = 160;

function grid(series: MatrixSeries, width: number): MatrixLayout {
	const narrow = width < NARROW_BELOW;
	const left = Math.max(NAMES_LEAST, Math.round(Math.min(228, width * 0.24)));
	const labels = series.columns.map((column) => column.label);
	const { turn, lines, step, head } = narrow
		? uprightHeads(labels, (width - left) / Math.max(1, labels.length))
		: placeHeads(labels, left, width);
	const columns = series.columns.map((column, i) => ({
		...column,
		x: left + step * i,
		width: step,
		lines: lines[i] ?? []
	}));
	let y = head;
	let line = 0;
	const groups = series.groups.map((group) => {
		const heading = y + 18;
		y += ROW;
		const actors = group.actors.map((actor) => {
			const [top, at] = [y, line++];
			const nameLines = broken(actor.name, left - 6, NAME.size);
			const height = Math.max(narrow ? ROW_NARROW : ROW, nameLines.length * NAME.line + 4);
			y += height;
			const cells = actor.cells.map((cell) => ({
				...cell,
				x: left + step * cell.column + 1.5,
				y: top + 1.5,
				width: step - 3,
				height: height - 3,
				line: at,
				chosen: columns[cell.column]?.chosen ?? false,
				words: null
			}));
			const nameY = top + height / 2 + 4 - ((nameLines.length - 1) * NAME.line) / 2;
			return { ...actor, top, height, nameLines, nameY, line: at, cells };
		});
		return { ...group, y: heading, actors };
	});
	return {
		width,
		height: y + 4,
		list: false,
		turn,
		columns,
		left,
		top: head,
		bottom: y,
		groups,
		undrawn: 0,
		note: null
	};
}

function list(series: MatrixSeries, width: number): MatrixLayout {
	const across = Math.max(1, Math.floor(width / ENTRY));
	const step = width / across;
	const height = FINGER;
	let y = 0;
	let line = 0;
	const groups = series.groups.map((group) => {
		const heading = y + 16;
		y += 24;
		const actors = group.actors.map((actor) => {
			const [top, first] = [y, line];
			const nameLines = broken(actor.name, width, NAME.head, true);
			y += 9 + NAME.line * nameLines.length;
			const cells = actor.cells.map((cell, i) => ({
				...cell,
				x: step * (i % across) + 1,
				y: y + height * Math.floor(i / across),
				width: step - 4,
				height,
				// The name has a line of its own, so that it is found above its marks.
				line: first + 1 + Math.floor(i / across),
				chosen: series.columns[cell.column]?.chosen ?? false,
				words: series.columns[cell.column]?.label ?? ''
			}));
			const lines = Math.ceil(actor.cells.length / across);
			y += height * lines + 8;
			line += lines + 1;
			return { ...actor, top, height: y - top, nameLines, nameY: top + 17, line: first, cells };
		});
		return { ...group, y: heading, actors };
	});
	return {
		width,
		height: y,
		list: true,
		turn: 'level',
		columns: [],
		left: 0,
		top: 0,
		bottom: y,
		groups,
		undrawn: 0,
		note: null
	};
}

/** The actors that fit in the picture: those who addressed the most propositions, in the order of the series. */
function most(series: MatrixSeries, room: number, chosen: readonly string[]): MatrixSeries {
	const actors = series.groups.flatMap((group) => group.actors);
	const rank = (actor: MatrixActor) => (chosen.includes(actor.id) ? Infinity : actor.cells.length);
	const kept = new Set([...actors].sort((a, b) => rank(b) - rank(a)).slice(0, room));
	const groups = series.groups
		.map((group) => ({ ...group, actors: group.actors.filter((actor) => kept.has(actor)) }))
		.filter((group) => group.actors.length > 0);
	return { ...series, groups };
}

/** Whether columns are wide enough for a finger. */
const fits = (series: MatrixSeries, width: number) =>
	(width - NAMES_LEAST) / Math.max(1, series.columns.length) >= COLUMN_LEAST;

interface Wishes {
	/** Actors who have a row whoever else has not. */
	chosen?: readonly string[];
	/** Every row, also in a narrow picture. */
	whole?: boolean;
	/** A button below brings the rest, so no note has to say where it is. */
	unfolds?: boolean;
}

/**
 * A narrow picture shows eight actors unless it is to be `whole`: on a phone all of them would be screens of scrolling.
 */
export function matrixLayout(
	series: MatrixSeries,
	width: number,
	{ chosen = [], whole = false, unfolds = false }: Wishes = {}
): MatrixLayout {
	const short = width < NARROW_BELOW && !whole && series.actors > ROWS_FIRST + 2;
	const shown = most(series, short ? ROWS_FIRST : ROWS_MOST, chosen);
	const layout = fits(series, width) ? grid(shown, width) : list(shown, width);
	const undrawn = series.actors - shown.groups.reduce((sum, group) => sum + group.actors.length, 0);
	if (undrawn === 0) return layout;
	if (short && unfolds) return { ...layout, undrawn };
	const note = `${counted(undrawn, 'more actor')} on fewer propositions${series.actors > ROWS_MOST ? '' : ': see the table'}`;
	return { ...layout, height: layout.height + 24, undrawn, note };
}
