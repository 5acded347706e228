/**
 * Delay: how long until it was reported? Rows become outlets with the days between an utterance and its publication
 * there. Only reports with both days known are placed; the rest is counted. No pixels here.
 */
import { ascending, groups, median } from 'd3-array';
import type { DelayRow } from '../../data/queries/delay';
import { counted, dayAndMonth, joined, shortDay } from '../../model/format';
import { stanceLabel, type PropositionKind } from '../../model/vocab';

/** Outlets with fewer marks than this have no median. */
const LEAST_FOR_MEDIAN = 3;

export interface DelayMark {
	row: DelayRow;
	/** From the day said to the day published, 0 or more. */
	days: number;
	label: string;
}

export interface DelayOutlet {
	id: string;
	name: string;
	/** Ascending. */
	marks: DelayMark[];
	/** In days; null with fewer than three marks. */
	median: number | null;
	/** Utterances whose day of speech or of publication is not known. */
	undated: number;
	/** Utterances announced for a day after their publication. */
	ahead: number;
}

export interface DelaySeries {
	kind?: PropositionKind;
	/** Outlets with a mark, the one with the most first. */
	outlets: DelayOutlet[];
	/** Outlets without a mark. */
	silent: DelayOutlet[];
	/** Number of marks, and of reports without one. */
	dated: number;
	undated: number;
	ahead: number;
}

/** "the same day", "a day later", "3 days later" */
export const daysLater = (days: number): string =>
	days === 0 ? 'the same day' : days === 1 ? 'a day later' : `${days} days later`;

function toMark(row: DelayRow, days: number, kind?: PropositionKind): DelayMark {
	const position = row.stance
		? stanceLabel(row.stance, kind).toLowerCase()
		: 'spoke about another proposition';
	const said = row.said_on ? `said ${shortDay(row.said_on)}` : '';
	const told = row.published_on ? `published ${dayAndMonth(row.published_on)}` : '';
	return {
		row,
		days,
		label: `${row.actor}: ${position}, ${said}, ${told} by ${row.outlet}, ${daysLater(days)}`
	};
}

function toOutlet(rows: DelayRow[], kind?: PropositionKind): DelayOutlet {
	const first = rows[0] as DelayRow;
	const marks = rows
		.flatMap((row) => (row.days !== null && row.days >= 0 ? [toMark(row, row.days, kind)] : []))
		.sort((a, b) => ascending(a.days, b.days));
	const ahead = rows.filter(({ days }) => days !== null && days < 0).length;
	return {
		id: first.outlet_id,
		name: first.outlet,
		marks,
		median: marks.length >= LEAST_FOR_MEDIAN ? (median(marks, ({ days }) => days) ?? null) : null,
		undated: rows.length - marks.length - ahead,
		ahead
	};
}

/** Rows in the query's order → series. Outlets with equally many marks are sorted by name. */
export function delaySeries(rows: readonly DelayRow[], kind?: PropositionKind): DelaySeries {
	const outlets = groups(rows, (row) => row.outlet_id)
		.map(([, told]) => toOutlet(told, kind))
		.sort((a, b) => b.marks.length - a.marks.length || ascending(a.name, b.name));
	const sum = (of: (outlet: DelayOutlet) => number) => outlets.reduce((all, outlet) => all + of(outlet), 0);
	return {
		...(kind ? { kind } : {}),
		outlets: outlets.filter(({ marks }) => marks.length > 0),
		silent: outlets.filter(({ marks }) => marks.length === 0),
		dated: sum(({ marks }) => marks.length),
		undated: sum((outlet) => outlet.undated),
		ahead: sum((outlet) => outlet.ahead)
	};
}

/** "median 1 day", "median 1.5 days" */
export const medianWords = (days: number): string => `median ${counted(days, 'day')}`;

/** What has no mark in an outlet, in words; empty if everything has one. */
export function leftOut({ undated, ahead }: Pick<DelayOutlet, 'undated' | 'ahead'>): string {
	const parts = [
		undated ? `${undated} without a known day` : '',
		ahead ? `${ahead} announced for a later day` : ''
	];
	return joined(parts.filter(Boolean));
}

/** The picture in one sentence, for screen readers. */
export function delaySummary({ outlets, dated, undated, ahead }: DelaySeries): string {
	if (dated === 0) return 'No report of a statement with an exact date.';
	const medians = outlets.flatMap(({ name, median: days }) =>
		days === null ? [] : [`${name} ${medianWords(days)}`]
	);
	const words = `${counted(dated, 'report')} by ${counted(outlets.length, 'outlet')} of statements with an exact date`;
	const rest = leftOut({ undated, ahead });
	return `${[words, ...medians.slice(0, 3)].join('; ')}${rest ? `; ${rest}` : ''}.`;
}

/** The finding, as a title: the number of days within which half of the reports came; needs at least five reports. */
export function delayFinding({ outlets, dated }: DelaySeries): string | null {
	const middle = median(
		outlets.flatMap(({ marks }) => marks),
		({ days }) => days
	);
	if (dated < 5 || middle === undefined) return null;
	const within = Math.ceil(middle);
	return `At least half of ${counted(dated, 'report')} came ${within === 0 ? 'the same day' : `within ${counted(within, 'day')}`}`;
}
