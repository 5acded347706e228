/** Two time windows to compare, their form in the URL, and which utterances certainly fall into one. */
import { isDay, type Day } from './day';
import { dayRange, shortDay } from './format';

/** First and last day, inclusive; null for an open end. */
export interface DaySpan {
	from: Day | null;
	to: Day | null;
}

/** The earlier and the later window. They do not overlap, so the first has an end and the second a beginning. */
export type Windows = readonly [DaySpan & { to: Day }, DaySpan & { from: Day }];

/** What is known about when something was said. */
interface When {
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	reported_on: Day | null;
}

/** First and last day it may have been said; null where unbounded. */
export function bounds(when: When): { first: Day | null; last: Day | null } {
	const first = when.said_on ?? when.said_from;
	// Nothing is said after it was first reported, but a standing position may still be held.
	const last = when.said_on ?? when.said_to ?? (first === null ? null : when.reported_on);
	return { first, last };
}

/**
 * Whether it was said within the span whichever of its possible days is the true one. Never true for a standing
 * position.
 */
export function surelyWithin(when: When, span: DaySpan): boolean {
	const { first, last } = bounds(when);
	if (last === null || (span.to !== null && last > span.to)) return false;
	return span.from === null || (first !== null && first >= span.from);
}

/** "to 2 Dec 2025", "from 3 Dec 2025", "3–6 Dec 2025" */
export function spanWords({ from, to }: DaySpan): string {
	if (from !== null && to !== null) return dayRange(from, to);
	if (to !== null) return `to ${shortDay(to)}`;
	return from !== null ? `from ${shortDay(from)}` : 'any day';
}

const day = (text: string | undefined): Day | null | undefined =>
	text === '' ? null : text !== undefined && isDay(text) ? text : undefined;

/** Two spans as windows; null if they overlap, or if one ends before it begins. */
export function asWindows(a: DaySpan, b: DaySpan): Windows | null {
	if ([a, b].some(({ from, to }) => from !== null && to !== null && from > to)) return null;
	for (const [{ from, to }, later] of [
		[a, b],
		[b, a]
	] as const)
		if (to !== null && later.from !== null && to < later.from)
			return [
				{ from, to },
				{ from: later.from, to: later.to }
			];
	return null;
}

/** Reads "2025-01-01..2025-11-30,2025-12-01.."; null if the text is not a pair of windows. */
export function parseWindows(text: string): Windows | null {
	const spans = text.split(',').map((part) => {
		const [from, to, ...more] = part.split('..').map(day);
		return from === undefined || to === undefined || more.length > 0 ? null : { from, to };
	});
	const [a, b] = spans;
	return spans.length === 2 && a && b ? asWindows(a, b) : null;
}

/** The form that `parseWindows` reads. */
export const windowsText = (windows: Windows): string =>
	windows.map(({ from, to }) => `${from ?? ''}..${to ?? ''}`).join(',');
