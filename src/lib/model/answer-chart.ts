/** Which charts the shape of an answer allows, and what each draws. */
import { cellText, type AnswerCell, type AnswerColumn } from './answer';

export const CHART_LABELS = { bars: 'Bars', line: 'Line', dots: 'Dots' } as const;
export type AnswerChartKind = keyof typeof CHART_LABELS;

/** More bars than this are a table. */
export const MOST_BARS = 60;
/** More marks than this are not told apart. */
const MOST_MARKS = 5000;
const MOST_LINES = 6;

export interface Bar {
	label: string;
	value: number;
}
export interface Mark {
	label: string;
	x: number;
	y: number;
}
export interface ChartSeries {
	/** Null where there is one line without a name. */
	name: string | null;
	marks: Mark[];
}

/** A chart with the columns it is about; `x` of a line and of dots, `label` of bars. */
export type AnswerChart =
	| { kind: 'bars'; label: string; y: string; bars: Bar[] }
	| { kind: 'line'; x: string; y: string; days: boolean; series: ChartSeries[] }
	| { kind: 'dots'; x: string; y: string; series: ChartSeries[] };

interface Columns {
	numbers: number[];
	days: number[];
	texts: number[];
}

const isDay = ({ type }: AnswerColumn) => /^(DATE|TIMESTAMP)/.test(type);

function columnsOf(columns: readonly AnswerColumn[]): Columns {
	const where = (is: (column: AnswerColumn) => boolean) =>
		columns.flatMap((column, i) => (is(column) ? [i] : []));
	return {
		numbers: where(({ numeric }) => numeric),
		days: where(isDay),
		texts: where((column) => !column.numeric && !isDay(column))
	};
}

const numberIn = (row: readonly AnswerCell[], column: number): number | null => {
	const cell = row[column] ?? null;
	return cell !== null && Number.isFinite(Number(cell)) ? Number(cell) : null;
};
/** Milliseconds since 1970 of a day or time as DuckDB prints it. */
function timeIn(row: readonly AnswerCell[], column: number): number | null {
	const [, day, time = 'T00:00:00'] =
		/^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}:\d{2}))?/.exec(cellText(row[column] ?? null) ?? '') ?? [];
	return day ? Date.parse(`${day}T${time.replace(/^T/, '')}Z`) : null;
}
const labelIn = (row: readonly AnswerCell[], columns: readonly number[]): string =>
	columns.map((column) => cellText(row[column] ?? null) ?? 'null').join(', ');

type Rows = readonly (readonly AnswerCell[])[];
type Value = number;

function bars(columns: readonly AnswerColumn[], rows: Rows, { days, texts }: Columns, y: Value) {
	const label = texts.length ? texts.slice(0, 3) : days.slice(0, 1);
	if (!label.length || rows.length > MOST_BARS) return null;
	const found = rows.flatMap((row): Bar[] => {
		const value = numberIn(row, y);
		return value === null ? [] : [{ label: labelIn(row, label), value }];
	});
	if (!found.length) return null;
	const names = label.map((column) => columns[column]!.name).join(', ');
	return { kind: 'bars', label: names, y: columns[y]!.name, bars: found } as const;
}

/** Marks by the text beside them; one list without names if there is none, or if there are too many. */
function seriesOf(rows: Rows, texts: readonly number[], markOf: (row: readonly AnswerCell[]) => Mark | null) {
	const by = texts.find((text) => new Set(rows.map((row) => labelIn(row, [text]))).size <= MOST_LINES);
	const found = new Map<string | null, Mark[]>();
	for (const row of rows) {
		const name = by === undefined ? null : labelIn(row, [by]);
		const mark = markOf(row);
		if (!mark) continue;
		const marks = found.get(name);
		if (marks) marks.push(mark);
		else found.set(name, [mark]);
	}
	return [...found].map(([name, marks]): ChartSeries => ({ name, marks }));
}

function line(columns: readonly AnswerColumn[], rows: Rows, { days, numbers, texts }: Columns, y: Value) {
	const years = numbers.filter((column) => column !== y && /year|month|day/i.test(columns[column]!.name));
	const x = days[0] ?? years[0];
	if (x === undefined || rows.length > MOST_MARKS) return null;
	const place = days.length ? timeIn : numberIn;
	const series = seriesOf(rows, texts, (row) => {
		const [at, value] = [place(row, x), numberIn(row, y)];
		return at === null || value === null ? null : { label: labelIn(row, [x, ...texts]), x: at, y: value };
	});
	for (const { marks } of series) marks.sort((a, b) => a.x - b.x);
	// Two values on one day are not a line.
	const single = series.every(({ marks }) => marks.every(({ x: at }, i) => i === 0 || marks[i - 1]!.x < at));
	if (!single || !series.some(({ marks }) => marks.length > 1)) return null;
	return { kind: 'line', x: columns[x]!.name, y: columns[y]!.name, days: days.length > 0, series } as const;
}

function dots(columns: readonly AnswerColumn[], rows: Rows, { numbers, texts }: Columns, y: Value) {
	const x = numbers.find((column) => column !== y);
	if (x === undefined || rows.length > MOST_MARKS) return null;
	const series = seriesOf(rows, texts, (row) => {
		const [a, b] = [numberIn(row, x), numberIn(row, y)];
		return a === null || b === null ? null : { label: labelIn(row, texts), x: a, y: b };
	});
	if (!series.some(({ marks }) => marks.length > 1)) return null;
	return { kind: 'dots', x: columns[x]!.name, y: columns[y]!.name, series } as const;
}

/** Columns that a chart can show as its value. */
export const valueColumns = (columns: readonly AnswerColumn[]): number[] => columnsOf(columns).numbers;

/** Every chart that the answer's shape allows with `y` as the value, rows in the given order; at most one of each kind. */
export function chartsOf(columns: readonly AnswerColumn[], rows: Rows, y: number): AnswerChart[] {
	const by = columnsOf(columns);
	return [bars(columns, rows, by, y), line(columns, rows, by, y), dots(columns, rows, by, y)].filter(
		(chart) => chart !== null
	);
}
