/**
 * Matrix: series → places in pixels, for one picture width. Wide: a grid with the propositions as heads. On a phone
 * each actor's positions are listed under the name with the proposition beside each mark, because heads would scroll
 * away.
 */
import { counted } from '../../model/format';
import { placeHeads } from '../heads';
import { FINGER } from '../finger';
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
	/** Baseline of the name. */
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
	/** Heads are turned by 45 degrees, because their words are wider than the columns. */
	turned: boolean;
	columns: PlacedColumn[];
	/** Where the grid begins. */
	left: number;
	top: number;
	bottom: number;
	groups: PlacedGroup[];
	/** Note under the picture if it has no room for all actors. */
	note: string | null;
}

/** With more rows than this, the actors who addressed the fewest propositions appear in the table only. */
const ROWS_MOST = 80;

const ROW = 27;
const LIST_BELOW = 600;
/** Minimum width of an entry in the list form. */
const ENTRY = 160;

function grid(series: MatrixSeries, width: number): MatrixLayout {
	const left = Math.round(Math.min(228, width * 0.24));
	const { turned, lines, step, head } = placeHeads(
		series.columns.map((column) => column.label),
		left,
		width
	);
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
			y += ROW;
			const cells = actor.cells.map((cell) => ({
				...cell,
				x: left + step * cell.column + 1.5,
				y: top + 1.5,
				width: step - 3,
				height: ROW - 3,
				line: at,
				chosen: columns[cell.column]?.chosen ?? false,
				words: null
			}));
			return { ...actor, top, height: ROW, nameY: top + ROW / 2 + 4, line: at, cells };
		});
		return { ...group, y: heading, actors };
	});
	return {
		width,
		height: y + 4,
		list: false,
		turned,
		columns,
		left,
		top: head,
		bottom: y,
		groups,
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
			y += 24;
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
			return { ...actor, top, height: y - top, nameY: top + 17, line: first, cells };
		});
		return { ...group, y: heading, actors };
	});
	return {
		width,
		height: y,
		list: true,
		turned: false,
		columns: [],
		left: 0,
		top: 0,
		bottom: y,
		groups,
		note: null
	};
}

/** The actors that fit in the picture: those who addressed the most propositions, in the order of the series. */
function most(series: MatrixSeries): MatrixSeries {
	const actors = series.groups.flatMap((group) => group.actors);
	const kept = new Set([...actors].sort((a, b) => b.cells.length - a.cells.length).slice(0, ROWS_MOST));
	const groups = series.groups
		.map((group) => ({ ...group, actors: group.actors.filter((actor) => kept.has(actor)) }))
		.filter((group) => group.actors.length > 0);
	return { ...series, groups };
}

export function matrixLayout(series: MatrixSeries, width: number): MatrixLayout {
	const left = Math.max(0, series.actors - ROWS_MOST);
	const layout = width < LIST_BELOW ? list(most(series), width) : grid(most(series), width);
	if (left === 0) return layout;
	const note = `${counted(left, 'more actor')} on fewer propositions: see the table`;
	return { ...layout, height: layout.height + 24, note };
}
