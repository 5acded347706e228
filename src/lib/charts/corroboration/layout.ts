/** Corroboration: series → places in pixels, for one picture width. Pure, so the geometry can be tested without a browser. */
import { counted } from '../../model/format';
import { broken, textWidth, wrapped } from '../text';
import type { CorroborationRow } from '../../data/queries/corroboration';
import type { CorroborationSeries, SourcedRow } from './series';

export interface PlacedReport {
	report: CorroborationRow;
	x: number;
}

/** The reports in one column of one row. */
export interface PlacedCell {
	id: string;
	x: number;
	reports: PlacedReport[];
	/** Number of reports without room for a mark of their own. */
	more: number;
	/** Where that number is written. */
	moreX: number;
}

export interface PlacedRow extends Omit<SourcedRow, 'cells' | 'copies'> {
	top: number;
	height: number;
	/** The line of its marks. */
	y: number;
	/** The name by line, and the baselines of its first and last. */
	nameLines: string[];
	nameY: number;
	lastNameY: number;
	wordsY: number;
	row: number;
	/** First row in its part of the picture. */
	first: boolean;
	cells: PlacedCell[];
	/** From the first mark to the last. */
	from: number;
	to: number;
	/** Brackets under outlets that share one source: the places of their columns. */
	brackets: number[][];
}

export interface Heading {
	text: string;
	y: number;
	/** A smaller second line. */
	note: string;
}

export interface Column {
	/** Outlet id; null for a last column that collects the outlets without a column of their own. */
	id: string | null;
	name: string;
	x: number;
	lines: string[];
}

export interface CorroborationLayout {
	width: number;
	height: number;
	/** Names are above the marks instead of beside them. */
	narrow: boolean;
	/** Width for names and words. */
	room: number;
	left: number;
	columns: Column[];
	/** Distance between the middles of neighbouring columns. */
	step: number;
	/** Whether column names are written vertically. */
	upright: boolean;
	/** Baseline of the last line of the heads. */
	headY: number;
	/** Top and bottom of each group of rows that the columns' hairlines cross. */
	stretches: [number, number][];
	/** Right end of the number of independent outlets. */
	countX: number;
	rows: PlacedRow[];
	heading: Heading | null;
}

export const REPORT_RADIUS = 5.5;
/** Size and line of names, and the least room of one. */
export const NAME = { size: 12.5, line: 15 };
const NAME_LEAST = 110;
const REPORT_STEP = 13;
const HEAD_SIZE = 12;
const HEAD_LINE = 13;
const LEAST_COLUMN = 30;
/** Columns narrower than this have vertical names. */
const LEVEL_COLUMN = 58;
const UPRIGHT_ROOM = 96;

/** The heads of as many columns as fit; if outlets are left over, the last column collects them. */
function columnsFor(series: CorroborationSeries, from: number, to: number) {
	const most = Math.max(1, Math.floor((to - from) / LEAST_COLUMN));
	const own = series.outlets.length <= most ? series.outlets : series.outlets.slice(0, most - 1);
	const others = series.outlets.length - own.length;
	const named = [
		...own.map(({ id, name }) => ({ id, name })),
		...(others ? [{ id: null, name: counted(others, 'other outlet') }] : [])
	];
	// A single column at the far edge would be far from the words it belongs to.
	const step = Math.min(150, (to - from) / Math.max(1, named.length));
	const upright = step < LEVEL_COLUMN;
	return {
		upright,
		step,
		columns: named.map<Column>(({ id, name }, i) => ({
			id,
			name,
			x: Math.round(from + step * (i + 0.5)),
			lines: upright ? wrapped(name, UPRIGHT_ROOM, HEAD_SIZE, 1) : wrapped(name, step - 8, HEAD_SIZE, 3)
		}))
	};
}

/** Places the reports of a column around its middle, as many as fit. */
function placeCell(id: string, x: number, reports: CorroborationRow[], step: number): PlacedCell {
	const room = Math.max(1, Math.floor((step - 4) / REPORT_STEP));
	const drawn = reports.length <= room ? reports : reports.slice(0, Math.max(1, room - 1));
	const more = reports.length - drawn.length;
	const first = x - ((drawn.length - 1 + (more ? 1 : 0)) / 2) * REPORT_STEP;
	return {
		id,
		x,
		reports: drawn.map((report, i) => ({ report, x: first + i * REPORT_STEP })),
		more,
		moreX: first + drawn.length * REPORT_STEP - 4
	};
}

/** What the layout of every row depends on. */
interface Grid {
	narrow: boolean;
	/** Width for names and words. */
	room: number;
	/** Distance between the middles of neighbouring columns. */
	step: number;
	/** The middle of an outlet's column. */
	xOf: (outlet: string) => number;
}

/** On a phone the number follows the name on its line. */
export const countWords = (row: {
	cells: readonly unknown[];
	utterance: Pick<CorroborationRow, 'independent_outlets'>;
}): string => (row.cells.length > 1 ? counted(row.utterance.independent_outlets, 'independent outlet') : '');

/** The name on as many lines as it needs, so that the day fits after the last one. */
function nameLines(row: SourcedRow, { narrow, room }: Grid): string[] {
	const { disputed, actor } = row.utterance;
	const notes = textWidth(disputed ? `${row.when} · reports differ` : row.when, 12, disputed);
	const number = narrow ? textWidth(countWords(row), 12) + 10 : 0;
	return broken(actor, Math.max(NAME_LEAST, room - notes - number - 10), NAME.size, true);
}

/** Places a row whose top is at `top`; `number` counts all rows, `nth` those of its part. */
function placeRow(row: SourcedRow, top: number, number: number, nth: number, grid: Grid): PlacedRow {
	const { narrow, step, xOf } = grid;
	const lines = nameLines(row, grid);
	const further = (lines.length - 1) * NAME.line;
	const brackets = row.copies
		.map((outlets) => [...new Set(outlets.map(xOf))].sort((a, b) => a - b))
		.filter((places) => places.length > 1);
	const byColumn = new Map<number, CorroborationRow[]>();
	for (const { outlet, reports } of row.cells)
		byColumn.set(xOf(outlet), [...(byColumn.get(xOf(outlet)) ?? []), ...reports]);
	const cells = [...byColumn].map(([x, reports]) => placeCell(String(x), x, reports, step));
	const marks = cells.flatMap((cell) => cell.reports.map(({ x }) => x));
	return {
		...row,
		top,
		nameLines: lines,
		height: (narrow ? 70 : 42) + further + (brackets.length ? 6 : 0),
		y: top + (narrow ? 53 + further : 21 + further / 2),
		nameY: top + (narrow ? 15 : 17),
		lastNameY: top + (narrow ? 15 : 17) + further,
		wordsY: top + (narrow ? 36 : 33) + further,
		row: number,
		first: nth === 0,
		cells,
		from: Math.min(...marks),
		to: Math.max(...marks),
		brackets
	};
}

/** Places rows below each other, the first at `top` with the number `number`. */
function placeRows(rows: readonly SourcedRow[], top: number, number: number, grid: Grid) {
	let bottom = top;
	const placed = rows.map((row, nth) => {
		const one = placeRow(row, bottom, number + nth, nth, grid);
		bottom += one.height;
		return one;
	});
	return { placed, bottom };
}

/** The heading above the utterances that rest on one outlet; null if there are none. */
function headingFor({ rows, single, singles }: CorroborationSeries, below: number): Heading | null {
	if (single === 0) return null;
	return {
		text: `${counted(single, 'statement')} ${single === 1 ? 'rests' : 'rest'} on one outlet`,
		note: single > singles.length ? `${singles.length} of them:` : '',
		y: below + (rows.length ? 30 : 16)
	};
}

/** The layout for a picture of `width` pixels. */
export function corroborationLayout(series: CorroborationSeries, width: number): CorroborationLayout {
	const narrow = width < 500;
	const left = narrow ? 0 : Math.round(width * 0.44);
	const right = width - (narrow ? 0 : Math.ceil(textWidth('Independent', HEAD_SIZE)) + 18);
	const { columns, step, upright } = columnsFor(series, left, right);
	const headLines = upright ? 0 : Math.max(1, ...columns.map(({ lines }) => lines.length));
	// On a phone a row is as tall as a finger.
	const headY = upright ? UPRIGHT_ROOM + 6 : Math.max(narrow ? 38 : 0, headLines * HEAD_LINE);
	const top = headY + 10;
	const xOf = (outlet: string) => (columns.find(({ id }) => id === outlet) ?? columns.at(-1))?.x ?? left;
	const room = narrow ? width : left - 14;
	const grid = { narrow, room, step, xOf };

	const several = placeRows(series.rows, top, 0, grid);
	const heading = headingFor(series, several.bottom);
	const from = heading ? heading.y + (heading.note ? 22 : 8) : several.bottom;
	const singles = placeRows(series.singles, from, series.rows.length, grid);
	const stretches: [number, number][] = [];
	if (series.rows.length) stretches.push([top - 4, several.bottom]);
	if (series.singles.length) stretches.push([from, singles.bottom]);
	return {
		width,
		height: singles.bottom + 6,
		narrow,
		room,
		left,
		columns,
		step,
		upright,
		headY,
		stretches,
		countX: width - 4,
		rows: [...several.placed, ...singles.placed],
		heading
	};
}
